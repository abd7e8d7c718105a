import { expect, test } from 'vitest';
import { attribute, pages, type ParsedPage } from './site.ts';
import { notInVocabulary, propertiesByType } from './support/schema-org.ts';

const types = propertiesByType();

test('all that pages say of themselves is in the vocabulary of schema.org', () => {
  expect(types.get('NewsArticle')?.has('printPage')).toBe(true);
  expect(notInVocabulary({ '@type': 'NewsArticle', colour: 'red' }, types)).toEqual(['NewsArticle.colour']);
  const faults = pages.flatMap((page) =>
    notInVocabulary(structuredData(page), types).map((fault) => `${page.path}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test('every kind of page that can be cited says what it is, and where it stands', () => {
  const kinds = Object.fromEntries(
    pages.map((page) => [
      page.kind,
      structuredData(page)
        .map((data) => data['@type'])
        .join(' '),
    ]),
  );
  expect(kinds).toMatchObject({
    'articles/*/*': 'NewsArticle BreadcrumbList',
    'issues/*': 'PublicationIssue BreadcrumbList',
    'exhibitions/*': 'ImageGallery BreadcrumbList',
    'exhibitions/*/*': 'VisualArtwork BreadcrumbList',
    'people/*': 'Person BreadcrumbList',
    'topics/*': 'CollectionPage BreadcrumbList',
  });
});

// Programs for references read it: what changes here changes what they find.
for (const [name, path] of Object.entries({
  article: 'articles/2024-03/dou-xiaowei/index.html',
  issue: 'issues/2024-03/index.html',
  exhibition: 'exhibitions/labor-beauty-2024/index.html',
  work: 'exhibitions/labor-beauty-2024/009/index.html',
  person: 'people/dou-xiaowei/index.html',
})) {
  test(`the structured data of ${name === 'issue' ? 'an issue' : `a page of kind “${name}”`} is as it was`, async () => {
    const page = pages.find((other) => other.path === path)!;
    const text = `${JSON.stringify(structuredData(page), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../fixtures/structured-data/${name}.json`);
  });
}

const structuredData = (page: ParsedPage): Record<string, unknown>[] =>
  page.elements
    .filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map((element) => element.children.map((child) => ('value' in child ? child.value : '')).join(''))
    .map((text) => JSON.parse(text) as Record<string, unknown>);
