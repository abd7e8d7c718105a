import { keep, readKept } from '../../site/kept.ts';

/** Where the reader was on a wall, for who comes back to it by a link. Of this tab, and forgotten with it. */
const key = `wall ${location.pathname}`;

/** Writes the place down whenever the page is left. */
export function keepPlace() {
  addEventListener('pagehide', () => keep('session', key, String(scrollY)));
}

/** Goes back to the place that was left for a work. Back and Forward do that by themselves. */
export function returnToPlace() {
  const activation = window.navigation?.activation;
  const place = readKept('session', key);
  const fromWork = activation?.from?.url?.startsWith(location.origin + location.pathname);
  if (!place || !fromWork || activation?.navigationType !== 'push') return;
  scrollTo({ top: Number(place), behavior: 'instant' });
}

/** The address that the reader comes back from by Back or Forward. */
export function cameFrom(): string | undefined {
  const activation = window.navigation?.activation;
  return activation?.navigationType === 'traverse' ? (activation.from?.url ?? undefined) : undefined;
}
