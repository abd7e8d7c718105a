import { spokenBlocks } from '../reading/spoken.ts';

/**
 * What an article begins with, without what editors added: its dateline, its text or the captions that are its story, a block a line. A table
 * cannot be set on a poster: the words end before it, and the sign that there is more says so.
 */
export function posterWords(page: ParentNode): string {
  const parts = page.querySelectorAll('.dateline, #text, .is-story figcaption [data-search-field="caption"]');
  const own = [...parts]
    .flatMap((part) => spokenBlocks<Node>(part) as Text[][])
    .filter(([first]) => !first!.parentElement!.closest('.endnotes'));
  const table = own.findIndex(([first]) => first!.parentElement!.closest('table'));
  const lines = own.slice(0, table < 0 ? undefined : table).map((nodes) =>
    nodes
      .map(({ data }) => data)
      .join('')
      .trim(),
  );
  const words = lines.join('\n');
  // A sign alone would be the whole text.
  return words && table >= 0 ? `${words}……` : words;
}
