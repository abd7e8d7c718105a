import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownItems, makeArchive } from '../../bench/search/corpus.ts';
import { indexFolder, serveFolder, type IndexFolder } from './support/folder.ts';

const archive = makeArchive(300, 3);
let index: IndexFolder;

beforeAll(async () => {
  index = await indexFolder(archive);
});
afterAll(() => index.remove());

test('the distinctive phrase of a title has its article first, in a generated archive', async () => {
  const { search } = serveFolder(index.folder);
  const first: Record<string, string | undefined> = {};
  const expected: Record<string, string> = {};
  for (const { query, url } of knownItems(archive, 50)) {
    expected[query] = url;
    first[query] = (await search(query, { count: 1 })).at(-1)!.results[0]?.url;
  }
  expect(first).toEqual(expected);
});
