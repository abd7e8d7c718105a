import type { Field, SearchRecord } from '../record.ts';
import { numberForms } from '../numbers.ts';
import { splitField, unitsOf, type Fold } from '../tokens.ts';
import { pairWords, wholeWords } from '../words.ts';

/**
 * What Pagefind indexes of a record: the fields that are headings, then the others, each apart from what comes before it, so
 * that words of different fields are never near; the other forms of numbers likewise; at the end what numbers and Latin words stand as a whole.
 */
export function recordWords(
  { fields }: Pick<SearchRecord, 'fields'>,
  { headings, fold }: { headings: string[]; fold: Fold },
): RecordWords {
  const read = ({ name, blocks, isNumber }: Field) => {
    const { pieces } = splitField(blocks, fold);
    return {
      isHeading: headings.includes(name),
      pairs: pairWords(unitsOf(pieces)),
      whole: wholeWords(pieces),
      forms: isNumber ? numberForms(pieces).map((form) => pairWords(unitsOf(form))) : [],
    };
  };
  const all = fields.map(read);
  const head = all.filter(({ isHeading }) => isHeading).flatMap(({ pairs }) => pairs);
  const rest = all.filter(({ isHeading }) => !isHeading);
  const forms = all.flatMap(({ forms }) => forms);
  const whole = new Set(all.flatMap(({ whole }) => whole));
  return {
    content: [
      ...head,
      ...[...rest.map(({ pairs }) => pairs), ...forms].flatMap((pairs) => [...apart, ...pairs]),
      ...whole,
    ].join(' '),
    head: head.length,
    length: all.reduce((sum, { pairs }) => sum + pairs.length, 0),
  };
}

/** Words without letters, which take a place each and are not indexed. */
const apart = Array<string>(128).fill('¦');

export interface RecordWords {
  content: string;
  /** Characters of the headings, which have the first places. */
  head: number;
  /** Characters of all fields. */
  length: number;
}
