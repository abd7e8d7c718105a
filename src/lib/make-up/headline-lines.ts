import { widthOfText } from './text-lines.ts';

/**
 * Breaks a headline into as few lines as fit, of lengths as equal as words allow; a break stands where the writer left a space
 * rather than elsewhere.
 *
 * @param words that no break may part; together they are the headline.
 * @param width of the line, in characters of the headline's size.
 * @param most how many lines there may be.
 * @returns the lines; `undefined` where the headline does not fit.
 */
export function breakHeadline(words: readonly string[], width: number, most: number): string[] | undefined {
  const units = inseparable(words);
  for (let lines = 1; lines <= most; lines += 1) {
    const broken = bestBreaks(units, width, lines);
    if (broken) return broken;
  }
  return undefined;
}

/** The breaks into exactly so many lines that leave them most equal. */
function bestBreaks(units: readonly string[], width: number, lines: number): string[] | undefined {
  const wanted = widthOfText(units.join('').trim()) / lines;
  const known = new Map<string, Broken | undefined>();
  const from = (start: number, left: number): Broken | undefined => {
    const key = `${start} ${left}`;
    if (known.has(key)) return known.get(key);
    let best: Broken | undefined;
    for (let end = start + 1; end <= units.length; end += 1) {
      const line = units.slice(start, end).join('').trim();
      const length = widthOfText(line);
      if (length > width) break;
      const isLast = end === units.length;
      if (isLast !== (left === 1)) continue;
      const rest = isLast ? { lines: [], cost: 0 } : from(end, left - 1);
      if (!rest) continue;
      const atSpace = isLast || /\s$/.test(units[end - 1]!) ? 0 : costOfNoSpace;
      const cost = (length - wanted) ** 2 + atSpace + rest.cost;
      if (!best || cost < best.cost) best = { lines: [line, ...rest.lines], cost };
    }
    known.set(key, best);
    return best;
  };
  return from(0, lines)?.lines;
}

/**
 * Words joined with what must not be parted from them: a number and its unit, a mark and its word, a particle and what it follows;
 * and a single letter with the word behind it, as in 市总工会 and 在一线, or before it where none follows.
 */
export function inseparable(words: readonly string[]): string[] {
  const units: string[] = [];
  for (const [index, word] of words.entries()) {
    const before = units.at(-1);
    const stays =
      before !== undefined &&
      !/\s$/.test(before) &&
      (/^[\s、，。；：？！”’）》〉」』】〕…%％·]/.test(word) ||
        /^(?:的|地|得|了|着|过|们|之|等|者|性|化)$/.test(word) ||
        /[“‘（《〈「『【〔·]$/.test(before) ||
        (/[\d第]$/.test(before) && /^[\d\p{Script=Han}]/u.test(word)) ||
        /^[—…]/.test(word) ||
        /^\p{Script=Han}$/u.test(before) ||
        (index === words.length - 1 && /^\p{Script=Han}$/u.test(word)));
    if (stays) units[units.length - 1] = before + word;
    else units.push(word);
  }
  return units;
}

const costOfNoSpace = 6;

interface Broken {
  lines: string[];
  cost: number;
}
