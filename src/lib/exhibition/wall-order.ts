/**
 * The order in which works hang on the wall and are walked through: first those that the record names, then the others, mixed so that
 * no two neighbours are of one series where that can be had. Every work stands in it once.
 *
 * A work has its place by its number alone, whatever the others are: one that is replaced or comes in moves at most those beside it.
 *
 * @param works in any order; one without a series is of no other's.
 * @param chosen numbers in the order of the record; what is not among the works is passed over.
 */
export function orderWall<Work extends Hung>(works: readonly Work[], chosen: readonly number[] = []): Work[] {
  const byNumber = new Map(works.map((work) => [work.number, work]));
  const first = [...new Set(chosen)].flatMap((number) => byNumber.get(number) ?? []);
  const named = new Set(first);
  return mix(
    works.filter((work) => !named.has(work)),
    first,
  );
}

/** Hangs the works behind those that hang already. */
function mix<Work extends Hung>(works: readonly Work[], hung: readonly Work[]): Work[] {
  const waiting = works.toSorted((a, b) => place(a) - place(b) || a.number - b.number);
  const left = new Map<string, number>();
  for (const work of waiting) left.set(seriesOf(work), (left.get(seriesOf(work)) ?? 0) + 1);
  const wall = [...hung];
  while (waiting.length > 0) {
    const last = wall.at(-1);
    const beside = last && seriesOf(last);
    // A series with more than half of what is left has to be taken now, or its works end up side by side.
    const [urgent] =
      [...left].find(([series, count]) => count * 2 > waiting.length && series !== beside) ?? [];
    const found = waiting.findIndex((work) =>
      urgent === undefined ? seriesOf(work) !== beside : seriesOf(work) === urgent,
    );
    const [next] = waiting.splice(Math.max(found, 0), 1);
    if (!next) break;
    left.set(seriesOf(next), (left.get(seriesOf(next)) ?? 1) - 1);
    wall.push(next);
  }
  return wall;
}

/** From 0 to 1: multiples of the golden ratio lie evenly, however many there are, and neighbours far apart. */
const place = ({ number }: Hung) => (number * goldenRatio) % 1;

const goldenRatio = (Math.sqrt(5) - 1) / 2;

const seriesOf = ({ number, series }: Hung) => series ?? `#${number}`;

/** What decides where a work hangs. */
export interface Hung {
  number: number;
  series?: string | undefined;
}
