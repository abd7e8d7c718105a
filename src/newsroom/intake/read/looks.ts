import { shorten } from '../../../text/markup.ts';
import type { Remark } from './source.ts';

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

/** Words whose look says something that is not kept in them. */
export interface LostLook {
  words: string[];
  /** What is said of them; one function a kind of look. */
  say(shown: string): string;
}

export interface PlacedLook extends LostLook {
  /** The place of the paragraph. */
  paragraph: number;
}

/** What of a line's look says something and is not kept in its words. */
export function lostLooks(parts: readonly LookedAt<Meaning>[]): LostLook[] {
  const runs = joined(parts);
  return kinds.flatMap(([isMeant, say]) => {
    const found = runs.filter(({ look, text }) => isMeant(look, text)).map(({ text }) => text.trim());
    const words = found.filter(Boolean);
    return words.length > 0 ? [{ words, say }] : [];
  });
}

/** One question a kind of look, however often it is found in a document. */
export const lookRemarks = (looks: readonly PlacedLook[]): Remark[] =>
  [...Map.groupBy(looks, ({ say }) => say)].map(([say, found]) => {
    const places = [...new Set(found.map(({ paragraph }) => paragraph + 1))];
    const words = found.flatMap((look) => look.words);
    const named = [...new Set(words)].map((text) => `“${shorten(text, 40)}”`);
    const where = places.slice(0, most).join('、') + (places.length > most ? `等${places.length}` : '');
    const shown = named.slice(0, most).join('') + (named.length > most ? `等${words.length}处` : '');
    return {
      paragraph: (places[0] ?? 1) - 1,
      text: `第${where}段${say(shown)}，请对照原件`,
      isOpen: true,
    };
  });

/** Paragraphs, and words, that one question names. */
const most = 20;

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
    ({ signs }, text) => signs !== undefined && /[!-~\xa1-\xff]/.test(text),
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
