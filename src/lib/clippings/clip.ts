import { isRealDate } from '../../schema/meant-date.ts';
import { idIn, keyOf, kindOf, type Cited, type CitedRecord } from '../citations/types.ts';

/** Something that a reader has kept: a page of this site, or words of it. */
export interface Clip {
  /** Below the site's own path: `articles/2024-03/annual-plan/`. */
  path: string;
  title: string;
  authors: string[];
  source: string;
  publisher: string;
  date: string;
  page: string;
  /** The id of the paragraph that the words stand in: `p-k3f9`; or nothing. */
  paragraph: string;
  quote: string;
  note: string;
}

/** As it is kept and sent: the fields in this order. */
export const toRow = (clip: Clip) => [
  clip.path,
  clip.title,
  clip.authors,
  clip.source,
  clip.publisher,
  clip.date,
  clip.page,
  clip.paragraph,
  clip.quote,
  clip.note,
];

/** Reads what {@link toRow} made, or somebody who means harm: what is no place of this site is nothing, and all else is words. */
export function readClip(row: unknown): Clip | undefined {
  if (!Array.isArray(row)) return undefined;
  const [path, title, authors, source, publisher, date, page, paragraph, quote, note] = row as unknown[];
  if (typeof path !== 'string' || !isPlace.test(path) || !singleLine(title)) return undefined;
  return {
    path,
    title: singleLine(title),
    authors: (Array.isArray(authors) ? authors : []).map(singleLine).filter(Boolean),
    source: singleLine(source),
    publisher: singleLine(publisher),
    date: typeof date === 'string' && /^\d{4}(-\d\d){0,2}$/.test(date) && isRealDate(date) ? date : '',
    page: singleLine(page),
    paragraph: typeof paragraph === 'string' && /^p-[2-9a-z]{4,8}$/.test(paragraph) ? paragraph : '',
    quote: singleLine(quote),
    note: singleLine(note),
  };
}

/** A list of at most {@link mostClips}; what cannot be read is left out. */
export const readClips = (rows: unknown): Clip[] =>
  (Array.isArray(rows) ? rows : []).slice(0, mostClips).flatMap((row) => readClip(row) ?? []);

export const mostClips = 500;

/** In characters, of what a selection may add. */
export const longestQuote = 2000;

/** What is cited on a page, as a clipping of the whole of it. */
export function clipOf({ url, title, authors, source, publisher, date, page = '' }: Cited): Clip {
  const names = authors.map(({ name }) => name);
  const path = /(?:articles|issues|exhibitions)\/.+$/.exec(decodeURI(new URL(url).pathname))?.[0] ?? '';
  return { path, title, authors: names, source, publisher, date, page, paragraph: '', quote: '', note: '' };
}

/** Where the words stand, marked where the browser can; `site` is what the site lives below, with a slash at its end. */
export const addressOf = ({ path, paragraph, quote }: Clip, site: string) =>
  encodeURI(site + path) + fragmentOf(paragraph, quote);

/** `#p-k3f9:~:text=…`: words that are long, or may stand in several blocks, by their beginning and their end, each within one block. */
export function fragmentOf(paragraph: string, quote: string): string {
  const parts = quote.split(gap);
  const [first, last] = [[...(parts[0] ?? '')], [...(parts.at(-1) ?? '')]];
  const isShort = parts.length === 1 && first.length <= 40;
  const ends = isShort ? [first] : [first.slice(0, 16), last.slice(-16)];
  const text = ends.map((part) => encodeURIComponent(part.join('').trim()).replaceAll('-', '%2D')).join(',');
  return paragraph || quote ? `#${paragraph}${quote ? `:~:text=${text}` : ''}` : '';
}

/** A space that may stand for the end of a paragraph or of a table's cell: any but those between Latin letters. */
const gap = /(?<!\p{Script=Latin}) | (?!\p{Script=Latin})/u;

/** Records to export, with keys that differ. */
export function recordsOf(clips: readonly Clip[], site: string): CitedRecord[] {
  const used = new Set<string>();
  return clips.map((clip) => {
    const base = [idIn(clip.path), clip.paragraph].filter(Boolean).join('-');
    let id = base;
    for (let number = 2; used.has(keyOf({ id })); number += 1) id = `${base}-${number}`;
    used.add(keyOf({ id }));
    const { title, source, publisher, date, page, quote, note } = clip;
    const authors = clip.authors.map((name) => ({ name, kind: 'organization' as const }));
    const url = encodeURI(site + clip.path) + (clip.paragraph && `#${clip.paragraph}`);
    return { kind: kindOf(clip.path), id, title, authors, source, publisher, date, page, url, quote, note };
  });
}

const isPlace =
  /^(?:articles\/[\p{L}\p{N}_-]+\/[\p{L}\p{N}_-]+|issues\/[\p{L}\p{N}_-]+|exhibitions\/[\p{L}\p{N}_-]+\/\d{3,6})\/$/u;

/**
 * A line of words: no control or direction signs, one space for any white space between lines. What joins the parts of an emoji stays, and
 * so do the wide spaces of headlines.
 */
export const singleLine = (value: unknown) =>
  typeof value === 'string'
    ? value.replace(/(?:(?!\u200c|\u200d|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp} ])+/gu, ' ').trim()
    : '';
