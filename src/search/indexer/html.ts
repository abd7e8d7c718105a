import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

/** What a piece of HTML holds; a document where it is one, or its body, which exists in none but a document. */
export const readHtml = (html: string): HtmlNode =>
  /^<(?:!doctype|html|body)/i.test(html) ? parse(html) : parseFragment(html);

/** Every element with an attribute, in the order of the page; the node itself may be one. */
export function elementsWith(node: HtmlNode, attribute: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const look = (at: HtmlNode) => {
    if (isElement(at) && attributeOf(at, attribute) !== undefined) found.push(at);
    for (const child of childrenOf(at)) look(child);
  };
  look(node);
  return found;
}

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] =>
  'childNodes' in node ? node.childNodes : [];

export const attributeOf = (node: HtmlNode, name: string): string | undefined =>
  isElement(node) ? node.attrs.find((attribute) => attribute.name === name)?.value : undefined;

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;

/** The text of a node that is one; nothing of any other. */
export const textIn = (node: HtmlNode): string | undefined =>
  node.nodeName === '#text' ? (node as HtmlText).value : undefined;

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlText = DefaultTreeAdapterTypes.TextNode;
