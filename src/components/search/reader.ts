import { readLanding } from '../../search/client/address.ts';
import { listenForSlash } from '../../search/client/slash-key.ts';

/** What every page needs of the search: the `/` key, and the marks where a result's link leads to. */
listenForSlash();
land();
addEventListener('hashchange', land);

/** Most visits need none of it, so it is fetched when there is something to mark. */
function land(): void {
  if (readLanding(location.hash)) void import('./landing-bar.ts').then(({ openLanding }) => openLanding());
}
