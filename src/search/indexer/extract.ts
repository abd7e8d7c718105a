import { fromHtml } from 'hast-util-from-html';
import type { Element, Nodes } from 'hast';
import type { Field, SearchRecord } from '../record.ts';

/**
 * The record of a built page, or nothing when the page has no element `[data-search-record]`.
 * `address` is the page's own, used when the record names no other one.
 * Throws when the page has several records, or one without a volume.
 */
export function extractRecord(html: string, address: string): SearchRecord | undefined {
  if (!html.includes('data-search-record')) return undefined;
  const records = elements(fromHtml(html), 'dataSearchRecord');
  if (records.length === 0) return undefined;
  if (records.length > 1)
    throw new Error(`${address}: ${records.length} elements have data-search-record; a page can have one.`);
  const record = records[0]!;
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
    fields: elements(record, 'dataSearchField', isSkipped)
      .map(readField)
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

function readField(element: Element): Field {
  const blocks = [''];
  collect(element, blocks);
  return { name: property(element, 'dataSearchField'), blocks: blocks.map(tidy).filter(Boolean) };
}

function collect(node: Nodes, blocks: string[]): void {
  if (node.type === 'text') blocks[blocks.length - 1] += node.value;
  if (!('children' in node)) return;
  if (isSkipped(node)) return;
  const separate = node.type === 'element' && blockTags.has(node.tagName);
  if (separate) blocks.push('');
  for (const child of node.children) {
    // A field inside a field is read as a field of its own.
    if (child.type === 'element' && 'dataSearchField' in child.properties) continue;
    collect(child, blocks);
  }
  if (separate) blocks.push('');
}

const isSkipped = (node: Nodes) =>
  node.type === 'element' &&
  ('dataSearchIgnore' in node.properties ||
    ['script', 'style', 'template', 'rt', 'rp'].includes(node.tagName));

const tidy = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ').trim();

const blockTags = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr li main nav ol p pre section summary table td th tr ul'
  ).split(' '),
);

function elements(node: Nodes, name: string, isLeftOut: (node: Nodes) => boolean = () => false): Element[] {
  if (isLeftOut(node)) return [];
  const inside = 'children' in node ? node.children.flatMap((child) => elements(child, name, isLeftOut)) : [];
  return node.type === 'element' && name in node.properties ? [node, ...inside] : inside;
}

function property(element: Element, name: string): string {
  const value = element.properties[name];
  return Array.isArray(value) ? value.join(' ') : String(value ?? '').trim();
}
