import type { Say } from './docx/remarks.ts';

/** How some words look, as far as it says what they mean. */
export interface Meaning {
  /** Set higher or lower than the line; `base` is neither. */
  place?: 'high' | 'low' | 'base';
  struck?: boolean;
  /** Small letters are shown as capitals. */
  capitals?: boolean;
  /** The page calls it decoration. */
  decoration?: boolean;
  /** A typeface in which letters are signs. */
  signs?: string;
  /** In a formula that is more than a row of letters. */
  formula?: boolean;
}

export interface LookedAt<Look> {
  text: string;
  look: Look;
}

/** What of a line's look says something and is not kept in its words. */
export function lostLooks(parts: readonly LookedAt<Meaning>[]): Say[] {
  const runs = joined(parts);
  return kinds.flatMap(([isMeant, say]) => {
    const found = runs.filter(({ look, text }) => isMeant(look, text)).map(({ text }) => text.trim());
    const shown = [...new Set(found.filter(Boolean))].map((text) => `“${text}”`).join('');
    return shown ? [(place) => ({ text: `第${place}段${say(shown)}，请对照原件`, isOpen: true })] : [];
  });
}

const kinds: [(look: Meaning, text: string) => boolean, (shown: string) => string][] = [
  [({ place, formula }) => place === 'high' && !formula, (shown) => `的上标${shown}写成了平常的字`],
  [({ place, formula }) => place === 'low' && !formula, (shown) => `的下标${shown}写成了平常的字`],
  [({ struck }) => struck === true, (shown) => `有划去的字${shown}，照样收入了`],
  [({ formula }) => formula === true, (shown) => `的公式${shown}只收入了字，分数线、根号、上下标等没有收入`],
  [
    ({ capitals }, text) => capitals === true && /\p{Ll}/u.test(text),
    (shown) => `的${shown}在原件里显示成大写字母，收入的是小写`,
  ],
  [
    ({ decoration }, text) => decoration === true && /[\p{L}\p{N}]/u.test(text),
    (shown) => `的${shown}在网页上只作装饰，可能是图标的名字，照样收入了`,
  ],
  // Ideographs have a typeface of their own.
  [
    ({ signs }, text) => signs !== undefined && /[!-~]/.test(text),
    (shown) => `的${shown}在原件里是符号字体里的符号，收入的是字母`,
  ],
];

/** Runs that a program has parted for nothing are one. */
function joined(parts: readonly LookedAt<Meaning>[]): LookedAt<Meaning>[] {
  const runs: LookedAt<Meaning>[] = [];
  for (const { text, look } of parts) {
    const last = runs.at(-1);
    if (
      last &&
      (['place', 'struck', 'capitals', 'decoration', 'signs', 'formula'] as const).every(
        (name) => last.look[name] === look[name],
      )
    )
      last.text += text;
    else runs.push({ text, look });
  }
  return runs;
}

/** The value that most letters have. */
export function weightiest<Look, Value>(
  words: readonly LookedAt<Look>[],
  valueOf: (part: LookedAt<Look>) => Value,
): Value | undefined {
  const weights = new Map<Value, number>();
  for (const part of words) {
    const value = valueOf(part);
    weights.set(value, (weights.get(value) ?? 0) + part.text.trim().length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0];
}
