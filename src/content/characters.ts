import type { Fault } from './problem.ts';

/**
 * Characters that no reader sees, and those that no web page, XML or picture can carry: control characters, invisible
 * ones, damaged ones and those of a machine's own font. White space of every width, tabs, line ends, the joints of an emoji
 * and the selectors of a character's variant are none of them.
 *
 * @param text one line or many.
 * @param firstLine the number of the text's first line in its file.
 * @returns one fault a kind of character, at its first place.
 */
export function hiddenCharacters(text: string, firstLine = 1): Fault[] {
  const places = Map.groupBy(text.matchAll(hidden), ([character]) => character);
  return [...places].map(([character, found]) => {
    const at = found[0]?.index ?? 0;
    const times = found.length > 1 ? `，共${found.length}处` : '';
    const { name, remedy } = describe(character);
    return {
      line: firstLine + lineBreaks(text.slice(0, at)),
      problem: `“${around(text, at, character.length)}”里的 ▯ 是${name}（${code(character)}）${times}`,
      remedy,
    };
  });
}

/** Each of those characters with its place; `isLost` where it stood for a word or a sign that readers would miss. */
export function unseenCharacters(text: string): UnseenCharacter[] {
  return [...text.matchAll(hidden)].map(({ 0: character, index }) => ({
    index,
    character,
    name: `${describe(character).name}（${code(character)}）`,
    isLost: /[\uFFFD\p{Cs}\p{Co}]/u.test(character),
  }));
}

export interface UnseenCharacter {
  index: number;
  character: string;
  /** In plain Chinese, with its number. */
  name: string;
  isLost: boolean;
}

/** Whether a text shows nothing: empty, white space or invisible characters alone. */
export const isBlank = (text: string) => !/[^\s\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

const hidden = new RegExp(
  [
    String.raw`(?![\t\n\r])\p{Cc}`,
    String.raw`[\u2028\u2029\u2800\uFFF9-\uFFFD]`,
    String.raw`[\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]`,
    String.raw`(?!\u200D|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}`,
    // The joint of an emoji made of several is seen as what it joins.
    String.raw`(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})`,
  ].join('|'),
  'gu',
);

interface Kind {
  pattern: RegExp;
  name: string;
  remedy: string;
}

const remove = '把光标放到这里，删去这个看不见的字符；删不准就把前后几个字重新打一遍';

/** The first that fits. */
const kinds: Kind[] = [
  { pattern: /\v/, name: '从 Word 带来的手动换行符', remedy: '删去它；要分段就空一行' },
  { pattern: /\f/, name: '分页符', remedy: '删去它；要分段就空一行' },
  { pattern: /[\u0085\u2028\u2029]/, name: '特殊的换行符', remedy: '删去它；要分段就空一行' },
  { pattern: /\u00AD/, name: '看不见的软连字符', remedy: remove },
  { pattern: /\u200B/, name: '看不见的零宽空格', remedy: remove },
  { pattern: /\u200C|\u200D|\u2060/, name: '看不见的连接符', remedy: remove },
  { pattern: /\uFEFF/, name: '看不见的 BOM 标记', remedy: remove },
  { pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/, name: '看不见的文字方向符', remedy: remove },
  {
    pattern: /\uFFFC/,
    name: '从 Word 带来的图片占位符',
    remedy: '删去它；图片另存成文件，写进 photos',
  },
  {
    pattern: /[\uFFFD\p{Cs}]/u,
    name: '损坏的字',
    remedy: '转换编码时丢了这个字，请对照原稿补上',
  },
  {
    pattern: /\p{Co}/u,
    name: '某台电脑自造的字或符号',
    remedy: '读者的电脑显示不出来，请换成标准的字或符号',
  },
  { pattern: /\p{Cc}/u, name: '控制字符', remedy: remove },
  { pattern: /^/, name: '看不见的字符', remedy: remove },
];

const describe = (character: string): Kind =>
  kinds.find(({ pattern }) => pattern.test(character)) as Kind;

/** A few letters on both sides, other hidden characters left out. */
function around(text: string, at: number, length: number): string {
  const before = [...clean(text.slice(Math.max(0, at - 40), at).replace(/^[\s\S]*\n/, ''))].slice(-8);
  const after = [...clean(text.slice(at + length, at + 40).replace(/\n[\s\S]*$/, ''))].slice(0, 8);
  return `${before.join('')}▯${after.join('')}`;
}

const clean = (text: string) => text.replace(hidden, '');

const lineBreaks = (text: string) => text.split('\n').length - 1;

function code(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
