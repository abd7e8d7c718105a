/**
 * Lets a picture grow into that of the page that the reader goes to; `early.ts` lets it shrink back.
 * The page of a work gives its picture the same name.
 *
 * @param pictureOf what this page shows of the work at an address.
 */
export function leaveBy(pictureOf: (address: string) => HTMLElement | null | undefined) {
  let named: HTMLElement | null | undefined;
  addEventListener('pageswap', ({ activation, viewTransition }) => {
    named = viewTransition && activation?.entry.url ? pictureOf(activation.entry.url) : undefined;
    if (named) named.style.viewTransitionName = 'work';
  });
  // The browser may keep this page for the way back.
  addEventListener('pageshow', () => {
    if (named) named.style.viewTransitionName = '';
  });
}
