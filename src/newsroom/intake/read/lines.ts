import { hiddenCharacters } from '../../../content/characters.ts';
import type { Remark, SourceParagraph } from './source.ts';

/** The lines of a text as paragraphs, white space at their ends aside; empty ones are counted. */
export function paragraphsOf(text: string): SourceParagraph[] {
  const paragraphs: SourceParagraph[] = [];
  let blanks = 0;
  for (const [page, lines] of text.split('\f').entries()) {
    let breaks = page > 0;
    for (const line of lines.split(lineEnds)) {
      const words = line.trim();
      const form = { blanks, indent: indentOf(line), ...(breaks ? { breakBefore: true as const } : {}) };
      if (words) paragraphs.push({ text: words, form });
      breaks &&= !words;
      blanks = words ? 0 : blanks + 1;
    }
  }
  return paragraphs;
}

/** Line ends of every kind: those of Word, of old systems and of Unicode, and the ends of pages. */
export const lineEnds = /\r\r\n|\r\n?|[\n\v\f\u0085\u2028\u2029]/;

/** What a reader would not see in some paragraphs, said with its place. */
export function hiddenRemarks(paragraphs: readonly SourceParagraph[]): Remark[] {
  return paragraphs.flatMap(({ text }, paragraph) =>
    hiddenCharacters(text).map(({ problem }) => ({ paragraph, text: `第${paragraph + 1}段：${problem}` })),
  );
}

/** In ideographs: two spaces of a typewriter are one, and a tab is two. */
function indentOf(line: string): number {
  const before = line.slice(0, line.length - line.trimStart().length);
  return [...before].reduce((sum, char) => sum + (char === '\t' ? 2 : char === '\u3000' ? 1 : 0.5), 0);
}
