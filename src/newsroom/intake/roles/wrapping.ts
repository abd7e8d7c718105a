import type { SourceParagraph } from '../read/source.ts';

/**
 * Lines of a plain text that go on with the one before, because each line was ended at the width of a window or a column.
 *
 * @returns the places of those that go on; none where lines are paragraphs.
 */
export function wrappedLines(paragraphs: readonly SourceParagraph[]): ReadonlySet<number> {
  const widths = paragraphs.map(({ text, form }) => widthOf(text) + Math.min(form.indent, 2));
  const full = fullWidth(widths) ?? brokenWidth(paragraphs, widths);
  if (full === undefined) return new Set();
  const isFull = (index: number) =>
    (widths[index] ?? 0) >= full - slack && (widths[index] ?? 0) <= full + slack;
  if (areVerses(paragraphs.filter((_, index) => isFull(index)))) return new Set();
  const indented = paragraphs.filter(({ form }) => form.indent >= 1).length > 1;
  const going = paragraphs.flatMap(({ text, form, picture, table }, index) => {
    const before = paragraphs[index - 1];
    if (
      !before ||
      !isFull(index - 1) ||
      form.blanks > 0 ||
      form.indent >= 1 ||
      picture ||
      table ||
      standsAlone.test(text) ||
      form.size !== undefined
    )
      return [];
    // Without indents, a full line that ends a sentence may end its paragraph.
    return !indented && /[。！？”]$/.test(before.text) && !(paragraphs[index + 1] && isFull(index))
      ? []
      : [index];
  });
  return new Set(
    chainsOf(going)
      .filter((chain) => isProse(chain, paragraphs))
      .flat(),
  );
}

/** What is no part of a sentence wherever it stands: a caption, the number of a page. */
const standsAlone = /^(?:[（(【[]?图[为：:①-⑨]|[▲△▼▽]|[-—–－―]+\s*\d{1,3}\s*[-—–－―]+$|第\s*\d{1,3}\s*页)/;

/** Lines of verses and of lists have no marks, or each ends with one. */
function areVerses(full: readonly SourceParagraph[]): boolean {
  const bare = full.filter(({ text }) => !/[，。；：、！？,.;:!?]/.test(text)).length;
  const ended = full.filter(({ text }) => /[，。；：、！？]$/.test(text)).length;
  return bare > full.length * 0.7 || ended > full.length * 0.5;
}

/** Places that follow on each other. */
const chainsOf = (places: readonly number[]): number[][] =>
  places.reduce<number[][]>((chains, place) => {
    if (chains.at(-1)?.at(-1) === place - 1) chains.at(-1)?.push(place);
    else chains.push([place]);
    return chains;
  }, []);

/** Whether lines that go on make sentences: many lines without one are a list. */
const isProse = (chain: readonly number[], paragraphs: readonly SourceParagraph[]) =>
  chain.length < 3 ||
  [(chain[0] ?? 0) - 1, ...chain].some((place) => /[。！？…]/.test(paragraphs[place]?.text ?? ''));

/** Characters by which lines of one width differ: marks that may not begin or end a line, half-width letters. */
const slack = 2;

/** The width that most lines end at, in ideographs; `undefined` where they end as they like. */
function fullWidth(widths: readonly number[]): number | undefined {
  const long = widths.filter((width) => width >= 10);
  const widest = Math.max(...long.map(Math.round), 0);
  if (widest > 60 || long.length < 6) return undefined;
  const counts = [widest, widest - 1, widest - 2].map((full) => ({
    full,
    count: long.filter((width) => Math.abs(width - full) <= slack).length,
  }));
  const best = counts.sort((a, b) => b.count - a.count)[0];
  return best && best.count * 2 > long.length ? best.full : undefined;
}

/**
 * The same where paragraphs are so short that most lines are their last: no line is wider, and hardly any of the full ones ends a
 * sentence, as paragraphs do.
 */
function brokenWidth(paragraphs: readonly SourceParagraph[], widths: readonly number[]): number | undefined {
  const widest = Math.round(Math.max(...widths, 0));
  if (widest < 20 || widest > 60) return undefined;
  const full = paragraphs.filter((_, index) => (widths[index] ?? 0) >= widest - slack);
  const open = full.filter(({ text }) => !/[。！？；：”）…]$/.test(text)).length;
  return open > 2 && open * 5 >= full.length * 4 ? widest : undefined;
}

/** Two letters of Latin type are as wide as an ideograph. */
const widthOf = (text: string) =>
  [...text].reduce((sum, char) => sum + (/[\0-\x7f]/.test(char) ? 0.5 : 1), 0);
