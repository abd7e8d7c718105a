import { writeState, type PageState } from '../../search/client/address.ts';
import { findNear, readSyllables } from '../../search/client/near.ts';
import { loadEntries, type KnownEntry } from '../../search/client/suggest.ts';
import table from '../../search/pinyin/table.ts';
import { formatDate } from '../../lib/dates.ts';
import { parseDate } from './filters/dates.ts';

/**
 * 是不是要找: fills a line with names that may have been meant, where a search with them finds something under the same
 * conditions. Says nothing where there are none, or what is needed for it could not be had.
 */
export async function showNearby(
  line: HTMLElement,
  index: string,
  asked: PageState,
  count: (text: string) => Promise<number>,
  isCurrent: () => boolean,
): Promise<void> {
  const entries = await loadEntries(index).catch(() => []);
  const names = entries.filter(({ kind }) => kind !== 'title').map(bareName);
  const syllables = readSyllables(table);
  const near = (word: string) => findNear(word, names, syllables, most);
  const offers: { text: string; count: number }[] = [];
  for (const text of rewritings(asked.text, near)) {
    const found = await count(text);
    if (!isCurrent()) return;
    if (found > 0) offers.push({ text, count: found });
  }
  if (offers.length === 0) return;
  line.replaceChildren(
    '是不是要找',
    ...offers.flatMap(({ text, count }, place) => [
      place > 0 ? '、' : '',
      link(text, asked),
      `（${count}条）`,
    ]),
    '？',
  );
}

/** Without what tells it from its namesakes: that stands in no text. */
function bareName(entry: KnownEntry): KnownEntry {
  const text = entry.text.replace(/（.*）$/, '');
  return text === entry.text ? entry : { ...entry, text, full: entry.full.slice(0, [...text].length) };
}

/** The query with one of its words, or the whole of it, as a name that is near, or as the date that it is. */
function rewritings(text: string, near: (word: string) => string[]): string[] {
  const words = text.split(/\s+/);
  const date = parseDate(text);
  // As dates are printed.
  const whole = date ? [formatDate(date)] : near(text);
  const parts =
    words.length < 2
      ? []
      : words.flatMap((word, place) => near(word).map((name) => words.toSpliced(place, 1, name).join(' ')));
  return [...new Set([...whole, ...parts])].slice(0, most);
}

function link(text: string, asked: PageState): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = writeState({ ...asked, text });
  element.textContent = text;
  return element;
}

/** Names that are tried, each of which is a search. */
const most = 3;
