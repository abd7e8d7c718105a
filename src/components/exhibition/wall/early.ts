import { inlineScript } from '../../../lib/inline-script.ts';
import { hashOf } from '../../../lib/security-policy.ts';
import { filterKeys } from '../../../lib/exhibition/wall-filters.ts';

/** In the head of the page, before anything is drawn; the wall's own script comes after the first picture of the page. */
export const earlyScript = inlineScript(prepare, filterKeys, 'wall', 'formats');

/** What the security policy of the page has to allow. */
export const earlyScriptHash = hashOf(earlyScript);

/**
 * Sent as it stands: it may use nothing from outside.
 *
 * @param wall id of the list of works.
 * @param end id of an element behind it.
 */
function prepare(filters: readonly string[], wall: string, end: string) {
  const { origin, pathname, search } = location;
  const query = new URLSearchParams(search);
  // A wall that the address filters waits for its rows, so that nothing moves.
  if (filters.some((key) => query.has(key))) document.documentElement.dataset['wall'] = 'waiting';
  // Who comes from a work finds the whole wall at once: else its picture would not be there to grow back into.
  const cameFrom = () => window.navigation?.activation?.from?.url ?? '';
  if (cameFrom().startsWith(origin + pathname)) {
    const expect = document.createElement('link');
    Object.assign(expect, { rel: 'expect', href: `#${end}` }).setAttribute('blocking', 'render');
    document.head.append(expect);
    // The wall's script goes to the work where the reader left the wall; the browser would set it at the top.
    if (location.hash) history.replaceState({ opened: cameFrom() }, '', pathname + search);
  }
  addEventListener('pagereveal', ({ viewTransition }) => {
    const from = cameFrom();
    if (!viewTransition || !from) return;
    const path = CSS.escape(new URL(from).pathname);
    const picture = document.querySelector<HTMLElement>(`#${wall} a[href="${path}"] img`);
    if (!picture) return;
    picture.style.viewTransitionName = 'work';
    const clear = () => (picture.style.viewTransitionName = '');
    viewTransition.finished.then(clear, clear);
  });
}
