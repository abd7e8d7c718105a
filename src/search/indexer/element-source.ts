/**
 * The source of each element with an attribute, from its start tag to its end tag; of one within another the outer alone. A page
 * is not parsed for it: its tags are counted, past comments and the elements whose content is no markup.
 */
export function elementSources(html: string, attribute: string): string[] {
  if (!html.includes(attribute)) return [];
  const isWanted = new RegExp(String.raw`\s${attribute}(?=[\s=/]|$)`, 'i');
  const found: string[] = [];
  let element: { name: string; from: number; depth: number } | undefined;
  for (const { 0: tag, 1: slash, 2: name, 3: attributes, index } of html.matchAll(tags)) {
    if (!name) continue;
    if (!element && !slash && isWanted.test(attributes!)) element = { name, from: index, depth: 0 };
    if (name.toLowerCase() !== element?.name.toLowerCase()) continue;
    element!.depth += slash ? -1 : 1;
    if (element!.depth > 0) continue;
    found.push(html.slice(element!.from, index + tag.length));
    element = undefined;
  }
  // Without an end tag the element reaches to the end of the page.
  return element ? [...found, html.slice(element.from)] : found;
}

// An attribute’s value may hold the sign that ends a tag.
const attributes = String.raw`(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*?`;
const noMarkup = String.raw`<(?:script|style|textarea|title)(?=[\s>])${attributes}>[^]*?<\/(?:script|style|textarea|title)\s*>`;
const tags = new RegExp(`<!--[^]*?-->|${noMarkup}|<(/?)([a-z][^\\s/>]*)(${attributes})>`, 'gi');
