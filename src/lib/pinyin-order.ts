import { groupBy } from './calendar.ts';
import { slugOf } from './slug.ts';

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

const others = '其他';
const rank = (letter: string) => (letter === others ? '[' : letter);
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export interface Letter<Named> {
  letter: string;
  things: Named[];
}
