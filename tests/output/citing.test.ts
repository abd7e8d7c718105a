import { expect, test } from 'vitest';
import { attribute, pages, type ParsedPage } from './site.ts';
import { editionAddress } from '../support/edition.ts';

/** The fields that Zotero's translator “Embedded Metadata” takes from the tags of a page, by the field that it fills. */
const zoteroFields: Record<string, string> = {
  'z:itemType': 'itemType',
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_issue: 'issue',
  citation_firstpage: 'pages',
  citation_publisher: 'publisher',
  citation_language: 'language',
  citation_public_url: 'url',
  'DC.rights': 'rights',
  'article:section': 'section',
};

/** What Zotero keeps of a page. */
function readByZotero(page: ParsedPage) {
  const tags = page.elements
    .filter(({ tagName }) => tagName === 'meta')
    .map((meta) => [
      attribute(meta, 'name') ?? attribute(meta, 'property') ?? '',
      attribute(meta, 'content') ?? '',
    ]);
  return {
    ...Object.fromEntries(
      tags.flatMap(([name = '', content]) => (zoteroFields[name] ? [[zoteroFields[name], content]] : [])),
    ),
    creators: tags.filter(([name]) => name === 'citation_author').map(([, content]) => content),
  };
}

const pageAt = (path: string) => pages.find((page) => page.path === `${path}index.html`)!;

test('Zotero reads an article whole', () => {
  expect(readByZotero(pageAt('articles/2024-03/dou-xiaowei/'))).toEqual({
    itemType: 'newspaperArticle',
    title: '用人间大爱诠释生命真谛——记省职工职业道德建设标兵个人窦小伟',
    creators: ['王民峰'],
    publicationTitle: '平顶山市总工会专版',
    date: '2024-03',
    section: '人物',
    publisher: '平顶山市总工会',
    language: 'zh-CN',
    rights: expect.stringContaining('权利归原作者'),
    url: `${editionAddress}/articles/2024-03/dou-xiaowei/`,
  });
});

test('Zotero reads an issue whole', () => {
  expect(readByZotero(pageAt('issues/2024-03/'))).toEqual({
    itemType: 'newspaperArticle',
    title: '2024年3月版面',
    creators: [],
    publicationTitle: '平顶山市总工会专版',
    date: '2024-03',
    publisher: '平顶山市总工会',
    language: 'zh-CN',
    rights: expect.stringContaining('权利归原作者'),
    url: `${editionAddress}/issues/2024-03/`,
  });
});

test('Zotero reads a work whole', () => {
  expect(readByZotero(pageAt('exhibitions/labor-beauty-2024/009/'))).toEqual({
    itemType: 'artwork',
    title: expect.stringMatching(/（样张）$/),
    creators: [],
    date: expect.stringMatching(/^2024/),
    publisher: '平顶山市总工会',
    language: 'zh-CN',
    rights: expect.stringContaining('样张'),
    url: `${editionAddress}/exhibitions/labor-beauty-2024/009/`,
  });
});

test('what is withdrawn says nothing to programs for references', () => {
  const faults = pages
    .filter(({ html }) => html().includes('content="noindex"'))
    .filter((page) => Object.keys(readByZotero(page)).length > 1);
  expect(faults.map(({ path }) => path)).toEqual([]);
});

test('every paragraph of an article has an address of its own, and no other has it', () => {
  const articles = pages.filter(({ kind }) => kind === 'articles/*/*');
  expect(articles.length).toBeGreaterThan(0);
  for (const { path, elements } of articles) {
    const text = elements.find((element) => attribute(element, 'id') === 'text');
    const paragraphs =
      text?.children.filter((child) => child.type === 'element' && child.tagName === 'p') ?? [];
    const ids = paragraphs.map((child) => (child.type === 'element' ? attribute(child, 'id') : undefined));
    expect(ids, path).toEqual(ids.map(() => expect.stringMatching(/^p-[2-9b-z]{4}$/)));
    expect(new Set(ids).size, path).toBe(ids.length);
  }
});
