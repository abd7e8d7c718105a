/**
 * The source of each element `[data-search-record]` in a page, from its start tag to its end tag. A page is not parsed for it:
 * its tags are counted, past comments and the elements whose content is no markup.
 */
export function recordSources(html: string): string[] {
  if (!html.includes('data-search-record')) return [];
  const found: string[] = [];
  let record: { name: string; from: number; depth: number } | undefined;
  for (const { 0: tag, 1: slash, 2: name, 3: attributes, index } of html.matchAll(tags)) {
    if (!name) continue;
    if (!slash && isRecord.test(attributes!)) {
      // One inside another counts as well: the page is refused.
      if (record) found.push('');
      else record = { name, from: index, depth: 0 };
    }
    if (name.toLowerCase() !== record?.name.toLowerCase()) continue;
    record!.depth += slash ? -1 : 1;
    if (record!.depth > 0) continue;
    found.push(html.slice(record!.from, index + tag.length));
    record = undefined;
  }
  // Without an end tag the element reaches to the end of the page.
  return record ? [...found, html.slice(record.from)] : found;
}

// An attribute’s value may hold the sign that ends a tag.
const attributes = String.raw`(?:=\s*"[^"]*"|=\s*'[^']*'|[^>])*?`;
const noMarkup = String.raw`<(?:script|style|textarea|title)(?=[\s>])${attributes}>[^]*?<\/(?:script|style|textarea|title)\s*>`;
const tags = new RegExp(`<!--[^]*?-->|${noMarkup}|<(/?)([a-z][^\\s/>]*)(${attributes})>`, 'gi');
const isRecord = /\sdata-search-record(?=[\s=/]|$)/i;
