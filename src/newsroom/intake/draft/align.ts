import { letters } from './body.ts';
import { cleaned, type CharacterChange } from './characters.ts';

/** What may differ between a source and what is written: each change and each dropped mark once. */
export class Allowance {
  readonly #changes: Map<string, number>;
  readonly #dropped: Map<string, number>;

  constructor(changes: readonly CharacterChange[], dropped: string) {
    const signs = changes.flatMap(({ from, to }) =>
      to ? [...from].map((char, index) => char + [...to][index]) : [],
    );
    this.#changes = counted(signs);
    this.#dropped = counted([...dropped]);
  }

  /**
   * Compares words letter by letter, white space and unseen characters aside.
   *
   * @throws where a letter is missing, added or another, and nothing was told of it.
   */
  compare(what: string, source: string, written: string): void {
    const [wanted, found] = [[...letters(cleaned(source).text)], [...letters(written)]];
    let at = 0;
    for (const [index, char] of wanted.entries()) {
      const other = found[at] ?? '';
      if (char === other || take(this.#changes, char + other)) at += 1;
      else if (!take(this.#dropped, char)) {
        const around = (list: string[], place: number) =>
          list.slice(Math.max(0, place - 6), place + 10).join('');
        throw new Error(
          `draft differs from its source in ${what}: “${around(wanted, index)}” is “${around(found, at)}”`,
        );
      }
    }
    if (at < found.length)
      throw new Error(`draft has more than its source in ${what}: “${found.slice(at, at + 16).join('')}”`);
  }
}

const counted = (signs: readonly string[]) =>
  new Map([...Map.groupBy(signs, (sign) => sign)].map(([sign, all]) => [sign, all.length]));

function take(left: Map<string, number>, sign: string): boolean {
  const count = left.get(sign) ?? 0;
  if (count > 0) left.set(sign, count - 1);
  return count > 0;
}
