import type { Page } from '@playwright/test';

/**
 * The settings of a reader who likes motion, for tests that are about it or about what a reader does meanwhile. In all others nothing
 * moves: drawing every frame of a movement costs as much as all the rest of a visit to the wall.
 */
export const withMotion = { contextOptions: { reducedMotion: 'no-preference' } } as const;

/** The same for one page, from now on. */
export const likesMotion = (page: Page): Promise<void> =>
  page.emulateMedia({ reducedMotion: 'no-preference' });
