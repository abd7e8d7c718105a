import { readNumber, writeNumber } from './letters.ts';
import { fromWords, split, toWords, type Fold, type Piece } from './tokens.ts';

/**
 * The text of a record as Pagefind stores it: the fields in the order given, a word `§n` before each field (`n` is the
 * place of its name in `names`, which grows as needed) and `¶` between the blocks of a field.
 */
export function writeText(fields: Field[], names: string[], fold: Fold): string[] {
  return fields.flatMap(({ name, blocks }) => {
    if (!names.includes(name)) names.push(name);
    const words = blocks.map((block) => toWords(split(block, fold)));
    return [
      fieldSign + writeNumber(names.indexOf(name)),
      ...words.flatMap((block, i) => (i ? [blockSign, ...block] : block)),
    ];
  });
}

/** The fields that `writeText` was given, each block as its pieces. */
export function readText(content: string, names: string[]): ReadField[] {
  const fields: { name: string; blocks: string[][] }[] = [];
  for (const word of content.split(' ')) {
    if (word.startsWith(fieldSign)) fields.push({ name: names[readNumber(word.slice(1))]!, blocks: [[]] });
    else if (word === blockSign) fields.at(-1)?.blocks.push([]);
    else fields.at(-1)?.blocks.at(-1)!.push(word);
  }
  return fields.map(({ name, blocks }) => ({ name, blocks: blocks.map(fromWords) }));
}

/** Pagefind keeps addresses as they are and does not index them, so what is shown beside a result travels behind its address. */
export const writeAddress = (url: string, meta: Record<string, string>) => `${url}#${JSON.stringify(meta)}`;

export function readAddress(address: string): { url: string; meta: Record<string, string> } {
  const end = address.indexOf('#{');
  return { url: address.slice(0, end), meta: JSON.parse(address.slice(end + 1)) };
}

const fieldSign = '§';
const blockSign = '¶';

/** One page that can be found. */
export interface SearchRecord {
  /** The address that a result leads to, base path included, without a fragment. */
  url: string;
  /** The index that the record belongs to, in general its year; a folder name. */
  volume: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when it is not known. */
  date: string;
  fields: Field[];
  /** Values by key, as the site names them; a record may have several values of a key. */
  facets: Record<string, string[]>;
  /** What is shown beside a result. */
  meta: Record<string, string>;
}

/** A stretch of its own: no phrase reaches across fields, nor across the blocks of one. */
export interface Field {
  name: string;
  blocks: string[];
}

export interface ReadField {
  name: string;
  blocks: Piece[][];
}
