import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { PagefindModule } from '../../../../src/search/client/pagefind.ts';
import type { Report, SearchRequest } from '../../../../src/search/client/report.ts';
import { createFiles } from '../../../../src/search/client/files.ts';
import { createSession } from '../../../../src/search/client/session.ts';
import type { Volume } from '../../../../src/search/client/volume.ts';
import { createVolumes } from '../../../../src/search/client/volumes.ts';
import { engineFiles } from '../../../../src/search/format.ts';
import { buildSearch, type BuildOptions, type BuildReport } from '../../../../src/search/indexer/index.ts';
import type { SearchRecord } from '../../../../src/search/record.ts';
import { temporaryFolder } from '../../../support/temporary-files.ts';

/** A search index in a folder of its own, read in Node by the code that the browser runs. */
export async function indexFolder(
  records: SearchRecord[],
  options: Partial<BuildOptions> = {},
): Promise<IndexFolder> {
  const root = temporaryFolder('search-');
  const folder = join(root, 'pagefind');
  const cache = join(root, 'cache');
  const build = (records: SearchRecord[]) => buildSearch(records, folder, { cacheDir: cache, ...options });
  await build(records);
  return { folder, cache, build, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Takes `fetch` over for this process, and counts the bytes of what is fetched. */
export function serveFolder(folder: string): ServedFolder {
  const served: ServedFolder['served'] = [];
  const damage: ServedFolder['damage'] = { of: (_, content) => content };
  const read: typeof fetch = async (address) => {
    const path = new URL(String(address)).pathname.slice(1);
    const file = join(folder, path);
    if (!existsSync(file)) return new Response('', { status: 404 });
    const content = await damage.of(path, readFileSync(file));
    // Web hosts compress JSON; the other files are compressed already.
    served.push({ path, bytes: path.endsWith('.json') ? gzipSync(content).length : content.length });
    return new Response(content);
  };
  const files = createFiles(base, read);
  globalThis.fetch = ((address: string) => files.fetchForPagefind(address)) as typeof fetch;
  const loadEngine = (name: string) =>
    import(
      /* @vite-ignore */ pathToFileURL(join(folder, name, engineFiles.script)).href
    ) as Promise<PagefindModule>;
  const session = createSession({ base, titleField: 'title', files, loadEngine });
  return {
    served,
    damage,
    async volumes() {
      const volumes = createVolumes({ base, files, loadEngine });
      await volumes.refresh();
      return Promise.all(volumes.known!.map((entry) => volumes.open(entry)));
    },
    async search(text, request = {}, hear) {
      const reports: Report[] = [];
      const usual: Omit<SearchRequest, 'text'> = {
        ...{ compare: [], filters: {}, from: '', to: '', sort: 'relevance' },
        ...{ count: 10, looseCount: 10 },
      };
      await session.search({ text, ...usual, ...request }, (report) => {
        reports.push(report);
        hear?.(report);
      });
      return reports;
    },
  };
}

/** A record with usual parts, for tests that care about some of them only. */
export const record = (
  url: string,
  title: string,
  body: string,
  more: Partial<SearchRecord> = {},
): SearchRecord => ({
  url,
  volume: '2024',
  date: '2024-03',
  fields: [
    { name: 'title', blocks: [title] },
    { name: 'body', blocks: body.split('\n') },
  ],
  facets: {},
  meta: {},
  ...more,
});

const base = 'http://index.test/';

export interface IndexFolder {
  folder: string;
  cache: string;
  build(records: SearchRecord[]): Promise<BuildReport>;
  remove(): void;
}

export interface ServedFolder {
  served: { path: string; bytes: number }[];
  /** What is sent in place of a file, and when. */
  damage: {
    of(path: string, content: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> | Promise<Buffer<ArrayBuffer>>;
  };
  volumes(): Promise<Volume[]>;
  /** All reports of one search, the last of which is the answer. */
  search(text: string, request?: Partial<SearchRequest>, hear?: (report: Report) => void): Promise<Report[]>;
}
