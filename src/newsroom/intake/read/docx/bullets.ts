/** The sign of a bullet as Unicode has it; `undefined` where only its typeface tells what it looks like. */
export function bulletSign({
  text,
  font = '',
}: {
  text: string;
  font: string | undefined;
}): string | undefined {
  const signs = fonts[font.toLowerCase()];
  if (signs) return text && signs[(text.codePointAt(0) ?? 0) & 0xff];
  // Word's second level: a round letter that stands for a circle.
  if (text === 'o' && font.startsWith('Courier')) return '○';
  return /[\ue000-\uf8ff]/.test(text) ? undefined : text;
}

/** Whether the letters of a typeface are signs. */
export const hasSigns = (font: string) => /^(?:wingdings|webdings|symbol)\b/i.test(font);

/** What a typeface of signs shows for a number; where that is not known, a character that nobody takes for a letter. */
export function signOf(code: number, font: string): string {
  const text = String.fromCodePoint(code);
  if (!hasSigns(font)) return text;
  return bulletSign({ text, font }) ?? (code < 0x100 ? String.fromCodePoint(0xf000 + code) : text);
}

/** Signs of the typefaces of signs, by their number in them. */
const fonts: Record<string, Record<number, string>> = {
  'wingdings 2': { 0x50: '✓', 0x52: '☑', 0xa3: '□' },
  wingdings: {
    0x46: '☞',
    0x4a: '☺',
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x75: '◆',
    0x76: '❖',
    0x9f: '•',
    0xa7: '▪',
    0xa8: '◻',
    0xab: '★',
    0xd8: '➢',
    0xfb: '✗',
    0xfc: '✓',
    0xfd: '☒',
    0xfe: '☑',
  },
  symbol: {
    0xa3: '≤',
    0xa7: '♣',
    0xa8: '♦',
    0xa9: '♥',
    0xaa: '♠',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '•',
    0xb8: '÷',
    0xb9: '≠',
  },
};
