import { readFields, type PageReader } from '../page.ts';
import type { SearchRecord } from '../record.ts';
import { elementSources, markedSource } from './element-source.ts';
import {
  attributeOf,
  childrenOf,
  elementsWith,
  isElement,
  readHtml,
  textIn,
  type HtmlElement,
  type HtmlNode,
} from './html.ts';

/**
 * The record of a built page, or nothing when the page has no element `[data-search-record]`. Nothing else of the page is
 * parsed. `address` is the page's own, used when the record names no other one.
 * Throws when the page has several records, or one without a volume.
 */
export function extractRecord(html: string, address: string): SearchRecord | undefined {
  const sources = elementSources(html, 'data-search-record');
  if (sources.length === 0) return undefined;
  const found = sources.flatMap((source) =>
    elementsWith(readHtml(markedSource(source)), 'data-search-record'),
  );
  if (found.length > 1)
    throw new Error(`${address}: ${found.length} elements have data-search-record; a page can have one.`);
  const record = found[0]!;
  const volume = property(record, 'data-search-volume');
  if (!/^[\w.-]+$/.test(volume))
    throw new Error(`${address}: data-search-volume is “${volume}”; it names a folder, such as 2024.`);

  const facets: Record<string, string[]> = {};
  const pages: Record<string, Record<string, string>> = {};
  for (const element of elementsWith(record, 'data-search-facet')) {
    const key = property(element, 'data-search-facet');
    const values = (facets[key] ??= []);
    const value = property(element, 'data-search-value');
    if (value && !values.includes(value)) values.push(value);
    const page = property(element, 'data-search-page');
    if (value && page) (pages[key] ??= {})[value] = page;
  }
  const type = property(record, 'data-search-type');
  if (type) facets['type'] ??= [type];

  return {
    url: property(record, 'data-search-url') || address,
    volume,
    date: property(record, 'data-search-date'),
    fields: readFields<HtmlNode>(record, reader)
      .map(({ blocks, ...field }) => ({ ...field, blocks: blocks.map(textOf).filter(Boolean) }))
      .filter(({ blocks }) => blocks.length > 0),
    facets,
    ...(Object.keys(pages).length > 0 ? { pages } : {}),
    meta: Object.fromEntries(
      elementsWith(record, 'data-search-meta').map((element) => [
        property(element, 'data-search-meta'),
        property(element, 'data-search-value'),
      ]),
    ),
  };
}

const textOf = (block: HtmlNode[]) =>
  block
    .map((node) => textIn(node) ?? '')
    .join('')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();

const reader: PageReader<HtmlNode> = {
  isText: (node) => textIn(node) !== undefined,
  tag: (node) => (isElement(node) ? node.tagName : ''),
  attribute: attributeOf,
  children: childrenOf,
};

const property = (element: HtmlElement, name: string) => attributeOf(element, name)?.trim() ?? '';
