import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { UnreadableError } from '../../../unreadable.ts';
import { withUsualPrefixes } from './prefixes.ts';

export type XmlElement = Tree.Element;

/**
 * The root of a part of a document. The parser is the one for pages of the web, inside `<svg>`, where elements close
 * themselves as in XML: it knows no entities but those of characters and fetches nothing, so that no document type, and nothing
 * outside, can do harm. Names come in small letters.
 *
 * @throws {UnreadableError} where it does not end with its root.
 */
export function readXml(bytes: Buffer, root: string): XmlElement {
  const text = textOfPart(bytes);
  if (!text.trimEnd().toLowerCase().endsWith(`</${root}>`) && !/<[\w:]+[^<>]*\/>\s*$/.test(text)) throw cut;
  // Pages of the web take these numbers for other characters.
  const exact = text.replace(/&#(?:x([89][\da-f])|(1[2-5]\d));/gi, (_, hex?: string, decimal?: string) =>
    String.fromCharCode(hex ? parseInt(hex, 16) : Number(decimal)),
  );
  const [svg] = parseFragment(
    `<svg>${exact.replace(/^[^<]*(?:<\?[^>]*>\s*)?(?:<!DOCTYPE[^[>]*(?:\[[\s\S]*?\])?\s*>)?/i, '')}</svg>`,
  ).childNodes as XmlElement[];
  const found = svg?.childNodes.find(
    (node): node is XmlElement => 'tagName' in node && node.tagName === root,
  );
  if (!found) throw cut;
  return found;
}

/** What a part says, with the prefixes that Word gives its names. */
export const textOfPart = (bytes: Buffer): string =>
  withUsualPrefixes(
    new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8').decode(bytes),
  );

const cut = new UnreadableError('文档的内容不完整', '在 Word 或 WPS 里打开，另存为 .docx，再收稿');

/** The elements right below one, of a name or of all. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  const elements = element?.childNodes.filter((node): node is XmlElement => 'tagName' in node) ?? [];
  return name === undefined ? elements : elements.filter(({ tagName }) => tagName === name);
}

/** The first element that a way of names leads to. */
export function childOf(element: XmlElement | undefined, ...names: string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attrs.find((attr) => attr.name === name || (attr.prefix && `${attr.prefix}:${attr.name}` === name))
    ?.value;

/** `w:val` of an element below another: how Word says nearly everything. */
export const valueOf = (element: XmlElement | undefined, name: string) =>
  attribute(childOf(element, name), 'w:val');

/** Whether a property that is set by its mere presence is on; `undefined` where it is not there. */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !['0', 'false', 'off'].includes(attribute(found, 'w:val') ?? '');
}

/** The words of an element and of all below it; what a field reckons out is one, its formula is none. */
export function wordsIn(element: XmlElement): string {
  return element.childNodes
    .map((node) =>
      'value' in node ? node.value : 'tagName' in node && node.tagName !== 'w:instrtext' ? wordsIn(node) : '',
    )
    .join('');
}

/** The elements of a name right below one, or in what a form or a mark-up wraps around them. */
export const unwrapped = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) =>
    child.tagName === name ? [child] : wrappers.has(child.tagName) ? unwrapped(child, name) : [],
  );

export const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtcontent',
  'w:customxml',
  'w:ins',
  'w:moveto',
]);

/** Every element of a name below one, in order. */
export function allIn(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.tagName === name ? [child] : []),
    ...allIn(child, name),
  ]);
}
