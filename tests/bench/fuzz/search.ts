import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseQuery } from '../../../src/search/client/parse.ts';
import { wholeFold } from '../../../src/search/fold/index.ts';
import { buildSearch } from '../../../src/search/indexer/index.ts';
import { inOrder, volumesOf } from '../../../src/search/indexer/parts.ts';
import { normalQuery, oracle } from '../../../src/search/oracle.ts';
import { makeCorpus, queryOver, type GeneratedQuery } from '../../unit/search/support/corpus.ts';
import { serveFolder } from '../../unit/search/support/folder.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/**
 * Asks an index of generated pages for generated queries, each of which has to find exactly what the oracle says.
 *
 * @returns how many pages were found in all, and what failed first.
 */
export async function judgeSearch(
  count: number,
  seed: number,
): Promise<{ found: number; details: fc.RunDetails<[GeneratedQuery]> }> {
  const root = temporaryFolder('fuzz-search-');
  try {
    const corpus = makeCorpus(240, seed);
    await buildSearch(corpus, join(root, 'index'), { cacheDir: join(root, 'cache'), chunkSize: 300 });
    const fold = await wholeFold();
    const pages = corpus.map((page) => ({ url: page.url, isHit: oracle(page, fold) }));
    const volumes = await serveFolder(join(root, 'index')).volumes();
    const urls = new Map(
      volumesOf(corpus).map(({ id, members }) => [id, inOrder(members).map(({ url }) => url)]),
    );
    let found = 0;
    const details = await fc.check(
      fc.asyncProperty(queryOver(corpus), async (query) => {
        const truth = normalQuery(query, fold);
        const expected = pages.filter(({ isHit }) => isHit(truth)).map(({ url }) => url);
        const asked = parseQuery(query.text, fold);
        const hits: string[] = [];
        for (const volume of volumes)
          for (const { number } of (await volume.find(asked)).exact)
            hits.push(urls.get(volume.entry.id)![number]!);
        found += hits.length;
        if (hits.sort().join() !== expected.sort().join())
          throw new Error(`${query.text}\nfound: ${hits.join()}\nexpected: ${expected.join()}`);
      }),
      { seed, numRuns: count },
    );
    return { found, details };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
