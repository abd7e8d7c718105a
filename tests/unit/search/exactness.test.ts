import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/client/parse.ts';
import { describe as describeHits } from '../../../src/search/client/view.ts';
import type { Volume } from '../../../src/search/client/volume.ts';
import { foldFor, wholeFold } from '../../../src/search/fold/index.ts';
import { normalQuery, oracle } from '../../../src/search/oracle.ts';
import { makeCorpus, queryOver, type GeneratedQuery } from './support/corpus.ts';
import { indexFolder, serveFolder, type IndexFolder } from './support/folder.ts';

const corpus = makeCorpus(240, 20240319);
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

async function pagesFound({ text }: GeneratedQuery): Promise<string[]> {
  const query = parseQuery(text, await foldFor(text));
  const found: string[] = [];
  for (const volume of volumes) {
    const { exact } = describeHits(volume, await volume.find(query));
    found.push(...exact.map(({ facets }) => `/${facets['page']![0]}/`));
  }
  return found.sort();
}
