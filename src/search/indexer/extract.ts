import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { readFields, type PageReader } from '../page.ts';
import type { SearchRecord } from '../record.ts';
import { elementSources } from './element-source.ts';

/**
 * The record of a built page, or nothing when the page has no element `[data-search-record]`. Nothing else of the page is
 * parsed. `address` is the page's own, used when the record names no other one.
 * Throws when the page has several records, or one without a volume.
 */
export function extractRecord(html: string, address: string): SearchRecord | undefined {
  const sources = elementSources(html, 'data-search-record');
  if (sources.length === 0) return undefined;
  const found = sources.flatMap((source) => {
    // The body of a page only exists in a document.
    const isWholePage = /^<(?:html|body)/i.test(source);
    return elements(fromHtml(source, { fragment: !isWholePage }), 'dataSearchRecord');
  });
  if (found.length > 1)
    throw new Error(`${address}: ${found.length} elements have data-search-record; a page can have one.`);
  const record = found[0]!;
  const volume = property(record, 'dataSearchVolume');
  if (!/^[\w.-]+$/.test(volume))
    throw new Error(`${address}: data-search-volume is “${volume}”; it names a folder, such as 2024.`);

  const facets: Record<string, string[]> = {};
  for (const element of elements(record, 'dataSearchFacet')) {
    const values = (facets[property(element, 'dataSearchFacet')] ??= []);
    const value = property(element, 'dataSearchValue');
    if (value && !values.includes(value)) values.push(value);
  }
  const type = property(record, 'dataSearchType');
  if (type) facets['type'] ??= [type];

  return {
    url: property(record, 'dataSearchUrl') || address,
    volume,
    date: property(record, 'dataSearchDate'),
    fields: readFields<Nodes>(record, reader)
      .map(({ name, blocks }) => ({ name, blocks: blocks.map(textOf).filter(Boolean) }))
      .filter(({ blocks }) => blocks.length > 0),
    facets,
    meta: Object.fromEntries(
      elements(record, 'dataSearchMeta').map((element) => [
        property(element, 'dataSearchMeta'),
        property(element, 'dataSearchValue'),
      ]),
    ),
  };
}

const textOf = (block: Nodes[]) =>
  block
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();

const reader: PageReader<Nodes> = {
  isText: (node) => node.type === 'text',
  tag: (node) => (node.type === 'element' ? node.tagName : ''),
  attribute: (node, name) => {
    const key = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    return node.type === 'element' && key in node.properties ? property(node, key) : undefined;
  },
  children: (node) => ('children' in node ? node.children : []),
};

function elements(node: Nodes, name: string): Element[] {
  const inside = 'children' in node ? node.children.flatMap((child) => elements(child, name)) : [];
  return node.type === 'element' && name in node.properties ? [node, ...inside] : inside;
}

function property(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '').trim();
}
