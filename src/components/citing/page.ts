import { fromTags } from '../../lib/citations/meta.ts';
import type { Cited } from '../../lib/citations/types.ts';

/** What the page is cited as; nothing on a page that is not. */
export const citedOnPage = (): Cited | undefined =>
  fromTags(
    [...document.querySelectorAll('meta')].map((meta) => ({
      name: meta.name,
      content: meta.content,
    })),
  );

/** The reader's own day, as citations have it: `2026-11-27`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
