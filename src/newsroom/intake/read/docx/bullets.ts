/** The sign of a bullet as Unicode has it; `undefined` where only its typeface tells what it looks like. */
export function bulletSign({
  text,
  font = '',
}: {
  text: string;
  font: string | undefined;
}): string | undefined {
  const signs = Object.entries(fonts).find(([name]) => font.toLowerCase().startsWith(name))?.[1];
  if (signs) return text && signs[(text.codePointAt(0) ?? 0) & 0xff];
  // Word's second level: a round letter that stands for a circle.
  if (text === 'o' && font.startsWith('Courier')) return '○';
  return /[\ue000-\uf8ff]/.test(text) ? undefined : text;
}

/** Signs of the typefaces of signs, by their number in them. */
const fonts: Record<string, Record<number, string>> = {
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x75: '◆',
    0x76: '❖',
    0x9f: '•',
    0xa7: '▪',
    0xa8: '◻',
    0xd8: '➢',
    0xfc: '✓',
  },
  symbol: { 0xb7: '•', 0xa7: '♣', 0xa8: '♦', 0xa9: '♥', 0xaa: '♠' },
};
