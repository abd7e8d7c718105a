import { readFileSync } from 'node:fs';

/**
 * The slices of a face that a site needs whose texts have these characters. A slice has the same characters on every site
 * and whatever is added to it, but for the last one, `rest`, which takes what lies outside all others.
 *
 * @param face a name at the beginning of the lines of `slices.txt`.
 * @param found the characters of the site's texts that the typeface has.
 * @returns the first slice and those that are needed, in the order of their names.
 */
export function sliceCharacters(face: string, found: Iterable<string>): Slice[] {
  const committed = slicesOf(face);
  const nameOf = new Map(
    [...committed].flatMap(([name, characters]) => [...characters].map((char) => [char, name])),
  );
  const needed = new Set([`${face}-1`]);
  const rest = new Set<string>();
  for (const char of found) {
    const name = nameOf.get(char);
    if (name) needed.add(name);
    else rest.add(char);
  }
  return [
    ...[...needed].sort().map((name) => ({ name, characters: committed.get(name)! })),
    ...(rest.size > 0 ? [{ name: `${face}-rest`, characters: [...rest].sort().join('') }] : []),
  ];
}

let frequent: ReadonlySet<string> | undefined;

/** The 2,500 most frequent Han characters. */
export function frequentCharacters(): ReadonlySet<string> {
  if (frequent) return frequent;
  const slices = slicesOf('song-400');
  frequent = new Set([...`${slices.get('song-400-1')}${slices.get('song-400-2')}`].filter(isHan));
  return frequent;
}

/** Whether a slice is the first of its face, which every page fetches. */
export const isFirst = ({ name }: Slice) => name.endsWith('-1');

/**
 * The code points for which a browser looks into a slice. The first one stands for all Han characters, as long as its rule is the first:
 * the rules behind it take theirs from it, and a list of a thousand characters less goes to every reader.
 */
export function sliceRange(slice: Slice): string {
  if (!isFirst(slice)) return unicodeRange(slice.characters);
  const others = [...slice.characters].filter((char) => !isHan(char));
  return `${unicodeRange(others.join(''))},U+4E00-9FFF`;
}

const isHan = (char: string) => char >= '\u4e00' && char <= '\u9fff';

/** Code points as CSS writes them: `abcx` → `U+61-63,U+78`. */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

/**
 * The characters of a face by the names of its slices. `slices.txt` has a line a slice, the most frequent characters first;
 * a slice whose name has no weight, such as `song-5`, is of both. `docs/typeface.md` says where the order of the characters comes from.
 */
function slicesOf(face: string): Map<string, string> {
  const lines = readFileSync(new URL('slices.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const named = lines.map((line): [string, string] => {
    const [name = ''] = line.split(' ', 1);
    return [name.replace(/^song-(?=\d+$)/, `${face}-`), line.slice(name.length + 1)];
  });
  return new Map(named.filter(([name]) => name.startsWith(`${face}-`)));
}

export interface Slice {
  /** The face's and a number, 1 for the most frequent characters; `rest` for those outside all others. */
  name: string;
  characters: string;
}
