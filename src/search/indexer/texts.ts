import type { TextFile } from '../format.ts';
import type { SearchRecord } from '../record.ts';
import { keep, split, type Fold } from '../tokens.ts';

/** The files of texts for records in the order of their numbers, `group` records in each. */
export function textFiles(records: SearchRecord[], group: number, fold: Fold): TextFile[] {
  return Array.from({ length: Math.ceil(records.length / group) }, (_, number) => {
    const members = records.slice(number * group, (number + 1) * group);
    return {
      fold: pairsIn(members, fold),
      records: members.map(({ url, meta, fields }) => ({
        url,
        meta,
        fields: fields.map(({ name, blocks }) => [name, ...blocks]),
        ...(fields.some(({ isNumber }) => isNumber)
          ? { numbers: fields.flatMap(({ isNumber }, place) => (isNumber ? place : [])) }
          : {}),
      })),
    };
  });
}

/** The browser reads the texts without the whole table of the fold. */
function pairsIn(records: SearchRecord[], fold: Fold): string {
  // Each character once: a text has few different ones.
  const written = new Set(
    records.flatMap(({ fields }) => fields.flatMap(({ blocks }) => blocks.flatMap((block) => [...block]))),
  );
  const chars = new Set<string>();
  for (const piece of split([...written].join(''), keep))
    if (piece.kind === 'char' && fold(piece.norm) !== piece.norm) chars.add(piece.norm);
  return [...chars]
    .sort()
    .map((char) => char + fold(char))
    .join('');
}
