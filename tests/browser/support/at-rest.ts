import type { Page } from '@playwright/test';

/** Resolves when what a page does of itself is over: it is set in its typeface, and two frames have been drawn since. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(untilSet);
  await twoFrames(page);
}

/** Resolves when the page has seen what was done before: it hears of new sizes and of what has come into sight with the next frame. */
export const twoFrames = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });

/** Runs on a page: resolves when it is set in its typeface, which comes after all else. */
export async function untilSet(): Promise<void> {
  const isSet = () =>
    document.readyState === 'complete' &&
    document.fonts.size > 0 &&
    !document.documentElement.dataset['typeface'];
  while (!isSet()) await new Promise((drawn) => requestAnimationFrame(drawn));
  await document.fonts.ready;
}

/** Counts from now on the links that a page's own scripts or a reader follow, which leads nowhere while they are counted. */
export async function countFollowedLinks(page: Page): Promise<() => Promise<number>> {
  const counter = await page.evaluateHandle(() => {
    const links = { followed: 0 };
    addEventListener('click', (event) => {
      if (!(event.target as Element).closest('a')) return;
      event.preventDefault();
      links.followed += 1;
    });
    return links;
  });
  return async () => {
    await drawn(page);
    return counter.evaluate(({ followed }) => followed);
  };
}

/** A page that was led to takes keys and fingers: its scripts have run, and it has taken the place of the one before. */
export async function arrived(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.locator('html:not(:active-view-transition)').waitFor({ state: 'attached' });
  await drawn(page);
}
