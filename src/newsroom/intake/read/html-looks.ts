import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { shorten } from '../../../text/markup.ts';
import { leftOut, type Say } from './docx/remarks.ts';
import type { Meaning } from './looks.ts';
import type { ParagraphForm } from './source.ts';

/** What is said of an element that is left out: nothing of one without words; `undefined` where it is to be read. */
export function unreadElement(element: Tree.Element): Say[] | undefined {
  const name = element.tagName;
  if (name === 'rp') return [];
  const why = reasonOf(element);
  if (!why) return undefined;
  const words = shorten(textIn(element).replace(/\s+/g, ' ').trim(), 100);
  const say = leftOut({ kind: 'leftOut', why, words });
  // Pages of the web hide much that is none of their words.
  return say ? [why === hidden ? (place) => ({ text: say(place).text }) : say] : [];
}

const hidden = '隐藏的文字';

function reasonOf(element: Tree.Element): string | undefined {
  const style = attributeOf(element, 'style') ?? '';
  if (element.tagName === 'del') return '修订中删去的文字';
  const kind = kinds[element.tagName];
  if (kind) return kind;
  if (/mso-element:\s*comment-list/i.test(style)) return '批注';
  const isHidden = /display:\s*none|mso-hide:\s*all/i.test(style) || attributeOf(element, 'hidden') === '';
  return isHidden ? hidden : undefined;
}

const kinds: Record<string, string> = {
  rt: '注音',
  select: '下拉框',
  datalist: '下拉框',
  button: '按钮',
  svg: '图形里的字',
};

/** What stands around a word. */
export interface Around extends Meaning {
  size?: number;
  bold?: boolean;
  centred?: boolean;
  style?: ParagraphForm['style'];
  kept?: boolean;
  /** Marks of quotation that a browser puts around it. */
  quotation?: '“”' | '‘’';
}

/** What an element says of the words in it. */
export function lookOf(element: Tree.Element): Around {
  const style = attributeOf(element, 'style') ?? '';
  const [, number, unit] = /font-size:\s*([\d.]+)(pt|px)/i.exec(style) ?? [];
  const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
  return {
    ...meaningOf(element),
    ...(number ? { size: Number(number) * (unit?.toLowerCase() === 'px' ? 0.75 : 1) } : {}),
    ...(/^(?:b|strong|h[1-6])$/.test(element.tagName) || /font-weight:\s*(?:bold|[6-9]00)/i.test(style)
      ? { bold: true }
      : {}),
    ...(/text-align:\s*center/i.test(style) || attributeOf(element, 'align') === 'center'
      ? { centred: true }
      : {}),
    ...(heading ? { style: heading === '1' ? ('heading' as const) : ('subheading' as const) } : {}),
    ...(element.tagName === 'figcaption' ? { style: 'caption' as const } : {}),
    ...keptBy(element, style),
  };
}

/** How an element makes its words look, as far as it says what they mean. */
function meaningOf(element: Tree.Element): Meaning {
  const style = attributeOf(element, 'style') ?? '';
  const [, align = element.tagName] = /vertical-align:\s*(super|sub|baseline)/i.exec(style) ?? [];
  const place = places[align.toLowerCase()];
  const isStruck = /^(?:s|strike)$/.test(element.tagName) || /text-decoration[^;]*line-through/i.test(style);
  const isCapital = /text-transform:\s*(?:upper|capital)|font-variant[\w-]*:[^;]*small-caps/i.test(style);
  const [, family = attributeOf(element, 'face')] = /font-family:\s*["']?([^"',;]+)/i.exec(style) ?? [];
  return {
    ...(place ? { place } : {}),
    ...(isStruck ? { struck: true } : {}),
    ...(element.tagName === 'math' ? { formula: true } : {}),
    ...(attributeOf(element, 'aria-hidden') === 'true' ? { decoration: true } : {}),
    ...(isCapital ? { capitals: true } : {}),
    ...(family ? { signs: family.trim() } : {}),
  };
}

/** Whether white space and line ends are shown as they are. */
function keptBy({ tagName }: Tree.Element, style: string): Around {
  const space = /white-space(?:-collapse)?:\s*([\w-]+)/i.exec(style)?.[1] ?? (tagName === 'pre' ? 'pre' : '');
  if (/^(?:pre|break)/i.test(space)) return { kept: true };
  return /^(?:normal|nowrap|collapse|initial)/i.test(space) ? { kept: false } : {};
}

const places: Record<string, Meaning['place']> = {
  sup: 'high',
  super: 'high',
  sub: 'low',
  baseline: 'base',
};

export const attributeOf = (element: Tree.Element, name: string) =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** The words of a drawing or a control, those of programs aside. */
export const textIn = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => {
      if ('value' in child) return child.value;
      if (!('tagName' in child) || unseen.has(child.tagName)) return '';
      return textIn(child) + (child.tagName === 'option' ? ' ' : '');
    })
    .join('');

/** What of a drawing is told to programs alone. */
const unseen = new Set(['style', 'script', 'title', 'desc', 'metadata']);
