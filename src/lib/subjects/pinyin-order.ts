import { groupBy } from '../calendar.ts';
import { slugOf } from '../slug.ts';

/**
 * Things by the letter that the pinyin of their names begins with, A to Z, and in the order of pinyin; names without a Chinese
 * or Latin letter stand last, under `其他`.
 *
 * @param kind how names are read: 单 as Shan in a person's surname, else as dan.
 */
export function byLetter<Named extends { id: string; name: string }>(
  things: readonly Named[],
  kind: 'surname' | 'normal',
): Letter<Named>[] {
  const placed = things
    .map((thing) => ({ thing, key: slugOf(thing.name, kind) }))
    .map(({ thing, key }) => ({ thing, key, letter: /^[a-z]/.exec(key)?.[0].toUpperCase() ?? others }))
    .sort(
      (a, b) =>
        compare(rank(a.letter), rank(b.letter)) ||
        compare(a.key, b.key) ||
        compare(a.thing.name, b.thing.name) ||
        compare(a.thing.id, b.thing.id),
    );
  return groupBy(placed, ({ letter }) => letter).map(([letter, own]) => ({
    letter,
    things: own.map(({ thing }) => thing),
  }));
}

/** An index of more names than this is read letter by letter: all of them would weigh over 60 KB, compressed. */
export const namesOnOnePage = 1000;

/** The paths of the pages that an index has for single letters, as `getStaticPaths` returns them; none where one page holds all. */
export function letterPaths<Named>(letters: Letter<Named>[]) {
  return isReadByLetter(letters)
    ? letters.map(({ letter }) => ({ params: { letter: letterKey(letter) }, props: { letters, letter } }))
    : [];
}

/** Whether an index has a page for each letter. */
export const isReadByLetter = <Named>(letters: readonly Letter<Named>[]) =>
  letters.reduce((sum, { things }) => sum + things.length, 0) > namesOnOnePage;

/** The end of the address of a letter's page. */
export const letterKey = (letter: string) => (letter === others ? 'other' : letter.toLowerCase());

const others = '其他';
const rank = (letter: string) => (letter === others ? '[' : letter);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface Letter<Named> {
  letter: string;
  things: Named[];
}
