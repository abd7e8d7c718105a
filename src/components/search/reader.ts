import { readLanding } from '../../search/client/landing-address.ts';
import { listenForSlash } from '../../search/client/slash-key.ts';

/** What every page needs of the search: the `/` key, a start before the query, and the marks where a result's link leads to. */
listenForSlash();
warm();
land();
addEventListener('hashchange', land);

/** Most visits need none of it, so it is fetched when there is something to mark. */
function land(): void {
  if (readLanding(location.hash))
    void import('./landing/landing-bar.ts').then(({ openLanding }) => openLanding());
}

/** Who turns to the field in the header finds the search ready; what does not come now is asked for again there. */
function warm(): void {
  const form = document.querySelector<HTMLElement>('form[role=search][data-index]');
  const start = () =>
    import('../../search/client/warm.ts')
      .then(({ warmUp }) => warmUp(form!.dataset['index']!))
      .catch(() => undefined);
  form?.addEventListener('focusin', () => void start(), { once: true });
}
