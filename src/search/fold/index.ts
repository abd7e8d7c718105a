import type { Fold } from '../tokens.ts';
import common from './common.ts';

/** A fold from pairs written one after the other: `勞劳國国…`. */
export function foldFrom(pairs: string): Fold {
  const chars = [...pairs];
  const simple = new Map(
    chars.flatMap((char, i) => (i % 2 === 0 ? [[char.codePointAt(0), chars[i + 1]!] as const] : [])),
  );
  return (char) => simple.get(char.codePointAt(0)) ?? char;
}

/**
 * The fold that a query needs. The whole table is fetched only for a query with a character outside GB 2312, the
 * standard that holds the simplified characters in common use.
 */
export async function foldFor(query: string): Promise<Fold> {
  if ([...query.normalize('NFKC')].some((char) => isHan.test(char) && !isCommon(char)))
    return (whole ??= wholeFold());
  return (small ??= foldFrom(common));
}

/** The fold with the whole table, which indexing uses. */
export async function wholeFold(): Promise<Fold> {
  return foldFrom((await import('./table.ts')).default);
}

const isHan = /\p{Script=Han}/u;
let small: Fold | undefined;
let whole: Promise<Fold> | undefined;
let commonSet: Set<string> | undefined;

/** The decoder of the platform knows GB 2312, so the list of its characters need not be shipped. */
function isCommon(char: string): boolean {
  if (!commonSet) {
    const bytes: number[] = [];
    for (let row = 0xb0; row <= 0xf7; row++)
      for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
    commonSet = new Set(new TextDecoder('gbk').decode(Uint8Array.from(bytes)));
  }
  return commonSet.has(char);
}
