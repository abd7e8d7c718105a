/**
 * Lines of a text whose units stay whole, as wide as `width` at most; a unit that is wider by itself breaks anywhere.
 *
 * @param units with their white space at the end, as {@link wholeUnits} gives them.
 * @param measure the width of a text on one line.
 */
export function breakLines(units: readonly string[], measure: Measure, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (text: string) => measure(text.trimEnd()) <= width;
  for (const unit of units) {
    if (fits(line + unit)) {
      line += unit;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = '';
    for (const char of fits(unit) ? [unit] : unit) {
      if (line && !fits(line + char)) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += char;
    }
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** As {@link breakLines}: as few lines, and these as even as they can be. */
export function evenLines(units: readonly string[], measure: Measure, width: number): string[] {
  const { length } = breakLines(units, measure, width);
  // Never so narrow that a unit would break for it.
  const widest = Math.max(0, ...units.map((unit) => measure(unit.trimEnd())));
  let [tooNarrow, wide] = [Math.min(width, widest), width];
  if (breakLines(units, measure, tooNarrow).length <= length) return breakLines(units, measure, tooNarrow);
  while (wide - tooNarrow > width / 200) {
    const middle = (tooNarrow + wide) / 2;
    if (breakLines(units, measure, middle).length > length) tooNarrow = middle;
    else wide = middle;
  }
  return breakLines(units, measure, wide);
}

/** Words, or characters, with the punctuation that may not stand apart from them at the end or the beginning of a line. */
export function wholeUnits(words: Iterable<string>): string[] {
  const units: string[] = [];
  for (const word of words) {
    const last = units.at(-1);
    if (last !== undefined && (notFirst.test(word) || notLast.test(last) || !word.trim()))
      units[units.length - 1] += word;
    else units.push(word);
  }
  return units;
}

/** The units of a running text: Han characters one by one, Latin words and figures whole. */
export const unitsOfText = (text: string): string[] =>
  wholeUnits(text.match(/[\p{Script=Latin}\d.,%+:/@_-]+\s*|\P{Script=Latin}/gu) ?? []);

const notFirst = /^[、。，．：；？！”’）》〉」』】〕…—·%％‰℃,.!?:;)\]]/;
const notLast = /[“‘（《〈「『【〔([]\s*$/;

export type Measure = (text: string) => number;
