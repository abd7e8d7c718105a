import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/client/parse.ts';
import { describe as describeHits } from '../../../src/search/client/view.ts';
import type { Volume } from '../../../src/search/client/volume.ts';
import { foldFor, wholeFold } from '../../../src/search/fold/index.ts';
import { normalQuery, oracle } from '../../../src/search/oracle.ts';
import { makeCorpus, queryOver, type GeneratedQuery } from './support/corpus.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { indexFolder, record, serveFolder, type IndexFolder } from './support/folder.ts';

const issueNumbers = [
  '第007期',
  '第 7 期',
  '第70期',
  '第７００期',
  '总第0007期，第0.07期',
  '第七期',
  '2024年第07期',
];
const corpus = makeCorpus(240, 20240319).map((page, i): SearchRecord => {
  const number = issueNumbers[i % 30];
  if (!number) return page;
  return { ...page, fields: [...page.fields, { name: 'number', blocks: [number], isNumber: true }] };
});
const fold = await wholeFold();
const pages = corpus.map((page) => ({ url: page.url, isHit: oracle(page, fold) }));
let index: IndexFolder;
let volumes: Volume[];

beforeAll(async () => {
  // Small files, so that words of one beginning stand in several of them, as they do in a large archive.
  index = await indexFolder(corpus, { chunkSize: 300 });
  volumes = await serveFolder(index.folder).volumes();
});

afterAll(() => index.remove());

test('the pages found are exactly the pages that hold every phrase, for a thousand queries', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(queryOver(corpus), async (query) => {
      const truth = normalQuery(query, fold);
      const expected = pages.filter(({ isHit }) => isHit(truth)).map(({ url }) => url);
      found += expected.length;
      expect(await pagesFound(query)).toEqual(expected.sort());
    }),
    { numRuns: 1000, seed: 12351 },
  );
  // `npm run bench:fuzz` asks 50,000. A test in which nothing is ever found would prove little.
  expect(found).toBeGreaterThan(1000);
});

test.each<[string, string[]]>([
  ['第7期', ['第007期', '第 7 期', '总第0007期，第0.07期', '2024年第07期']],
  ['第007期', ['第007期', '第 7 期', '总第0007期，第0.07期', '2024年第07期']],
  ['第０7期', ['第007期', '第 7 期', '总第0007期，第0.07期', '2024年第07期']],
  ['总第7期', ['总第0007期，第0.07期']],
  ['2024年第7期', ['2024年第07期']],
  ['第070期', ['第70期']],
  ['第七期', ['第七期']],
  // Zeros alone find what is printed.
  ['007期', ['第007期', '总第0007期，第0.07期']],
  ['第00', ['第007期', '总第0007期，第0.07期']],
])('%s finds the issues of that number, with zeros or without, and no others', async (text, expected) => {
  const query = { text, wanted: [[text]], unwanted: [] };
  const truth = normalQuery(query, fold);
  const held = corpus.filter(({ fields }) => fields.some(({ name }) => name === 'number'));
  const numbers = held.filter((page) => oracle({ fields: page.fields.slice(-1) }, fold)(truth));
  expect([...new Set(numbers.map(({ fields }) => fields.at(-1)!.blocks[0]))].sort()).toEqual(expected.sort());
  const all = pages.filter(({ isHit }) => isHit(truth)).map(({ url }) => url);
  expect(await pagesFound(query)).toEqual(all.sort());
});

test('zeros before a number count in every field but those of numbers', async () => {
  const texts = [record('/a/', '第007期在文中', '正文'), record('/b/', '第7期在文中', '正文')];
  const site = await indexFolder(texts);
  const { search } = serveFolder(site.folder);
  const urlsOf = async (text: string) => (await search(text)).at(-1)!.results.map(({ url }) => url);
  expect([await urlsOf('第7期'), await urlsOf('第007期'), await urlsOf('第0007期')]).toEqual([
    ['/b/'],
    ['/a/'],
    [],
  ]);
  site.remove();
});

async function pagesFound({ text }: GeneratedQuery): Promise<string[]> {
  const query = parseQuery(text, await foldFor(text));
  const found: string[] = [];
  for (const volume of volumes) {
    const { exact } = describeHits(volume, await volume.find(query));
    found.push(...exact.map(({ facets }) => `/${facets['page']![0]}/`));
  }
  return found.sort();
}
