import type { Element, Nodes } from 'hast';
import { expect, test } from 'vitest';
import type { SuggestionEntry, Suggestions } from '../../src/search/format.ts';
import { wholeFold } from '../../src/search/fold/index.ts';
import { extractRecord } from '../../src/search/indexer/extract.ts';
import { normalText } from '../../src/search/oracle.ts';
import { attribute, pages, readOutput } from './site.ts';

const records = pages.flatMap((page) => extractRecord(page.html(), page.address) ?? []);

test('every article and work that can be read is found by searching, and nothing else', () => {
  const expected = pages
    .filter(({ kind }) => /^(articles|exhibitions)\/\*\/\*$/.test(kind))
    .filter(({ html }) => !html().includes('content="noindex"'))
    .map(({ address }) => address);
  expect(records.map(({ url }) => url)).toEqual(expected);
});

test('every word that an article shows as its own stands in a field of its record', () => {
  const faults = pages.flatMap(({ path, address, elements }) => {
    const article = elements.find((element) => attribute(element, 'dataSearchType') === 'article');
    const fields = records.find(({ url }) => url === address)?.fields ?? [];
    const known = squash(fields.flatMap(({ blocks }) => blocks).join(''));
    return (article ? shownTexts(article) : [])
      .filter((text) => !known.includes(squash(text)))
      .map((text) => `${path}: ${text}`);
  });
  expect(faults).toEqual([]);
});

test('a work is found by its number, as its page and a list of results show it', () => {
  const works = records.filter(({ facets }) => facets['type']?.includes('作品'));
  const numbered = works.filter(({ fields, meta }) =>
    fields.some(({ isNumber, blocks }) => isNumber && squash(blocks.join('')) === meta['place']),
  );
  expect(numbered).toEqual(works);
});

test('whatever is offered while a reader types finds something, or leads to a page', async () => {
  const fold = await wholeFold();
  const known = records.flatMap(({ fields }) =>
    fields.map(({ blocks }) => normalText(blocks.join('。'), fold)),
  );
  const addresses = new Set(pages.map(({ address }) => address));
  const { entries } = JSON.parse(readOutput('pagefind/suggestions.json')) as Suggestions;
  const leads = ([text, , url]: SuggestionEntry) =>
    url ? addresses.has(url) : known.some((field) => field.includes(normalText(text, fold)));
  expect(entries.length > 0).toBe(records.length > 0);
  expect(entries.filter((entry) => !leads(entry))).toEqual([]);
});

/** The texts of an article without its tools and what leads on from it. */
function shownTexts(node: Nodes): string[] {
  if (node.type === 'text') return node.value.trim() ? [node.value] : [];
  if (!('children' in node) || (node.type === 'element' && isApart(node))) return [];
  return node.children.flatMap(shownTexts);
}

const isApart = (element: Element) =>
  ['nav', 'script', 'share-page'].includes(element.tagName) ||
  /\b(tools|subjects|way-on|cite|side|paper-head|paper-foot|endnote-mark|endnote-back|about-notes|corrected|all-corrections|report-error)\b/.test(
    attribute(element, 'className') ?? '',
  );

const squash = (text: string) => text.replace(/\s/g, '');
