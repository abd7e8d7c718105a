import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf } from './html-looks.ts';
import { formatNumber } from './number-formats.ts';
import type { Remark } from './source.ts';

/** A number that is shown in ways that are not known here. */
export const unknownNumber = '\0';

/** What a browser writes before an item of a list, with the gap behind it. */
export function numberOf(item: Tree.Element): string {
  const list = item.parentNode as Tree.Element | null;
  const isOrdered = list?.nodeName === 'ol';
  const kind = kindOf(item) ?? (list && kindOf(list)) ?? (isOrdered ? 'decimal' : 'disc');
  if (kind === 'none') return '';
  const bullet = bullets[kind];
  if (bullet) return `${bullet} `;
  const [format, end] = formats[kind] ?? [];
  const number = format && formatNumber(valueOf(item, list), format);
  return number === undefined ? unknownNumber : number + end;
}

/** That a number is not taken in. */
export const askedNumber = (paragraph: number): Remark => ({
  paragraph,
  text: `第${paragraph + 1}段前面有网页的自动编号，没有收入；要保留，请在原稿里写成文字`,
  isOpen: true,
});

/** What its style, or its old attribute, says of the marks of a list. */
function kindOf(element: Tree.Element): string | undefined {
  const [, styled] = /list-style(?:-type)?:\s*([^;]+)/i.exec(attributeOf(element, 'style') ?? '') ?? [];
  const named = styled
    ?.trim()
    .split(/\s+/)
    .find((word) => !/^(?:inside|outside|initial|inherit)$/i.test(word));
  return named?.toLowerCase() ?? types[attributeOf(element, 'type') ?? ''];
}

/** How an item is counted: from the start of its list, or from an item before that says its own number. */
function valueOf(item: Tree.Element, list: Tree.Element | null): number {
  let value = Number(attributeOf(list ?? item, 'start') ?? 1) - 1;
  for (const other of list?.childNodes ?? []) {
    if (other.nodeName !== 'li') continue;
    value = Number(attributeOf(other as Tree.Element, 'value') ?? value + 1);
    if (other === item) break;
  }
  return value;
}

const types: Record<string, string> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  disc: 'disc',
  circle: 'circle',
  square: 'square',
};

const bullets: Record<string, string> = { disc: '•', circle: '○', square: '■' };

/** The format and what browsers put behind it. */
const formats: Record<string, [format: string, end: string]> = {
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'japanese-informal': ['japaneseCounting', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};
