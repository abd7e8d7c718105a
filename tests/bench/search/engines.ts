import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parseQuery } from '../../../src/search/client/parse.ts';
import { arrange, describe } from '../../../src/search/client/view.ts';
import { foldFor } from '../../../src/search/fold/index.ts';
import { buildSearch } from '../../../src/search/indexer/index.ts';
import { inOrder, volumesOf } from '../../../src/search/indexer/parts.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { serveFolder } from '../../unit/search/support/folder.ts';

/** The engines that are compared, each built from the same records. */
export const engines: Record<string, (records: SearchRecord[], folder: string) => Promise<Engine>> = {
  'exact search': exact,
  'Pagefind as it comes': pagefindDefault,
  'MiniSearch, bigrams': miniSearch,
  'FlexSearch, CJK': flexSearch,
};

async function exact(records: SearchRecord[], root: string): Promise<Engine> {
  const folder = join(root, 'pagefind');
  await buildSearch(records, folder, { cacheDir: join(root, 'cache'), suggest: ['person', 'topic'] });
  const urls = new Map(
    volumesOf(records).map(({ id, members }) => [id, inOrder(members).map(({ url }) => url)]),
  );
  const site = serveFolder(folder);
  const volumes = await site.volumes();
  return {
    ...sizeOf(folder, /pf_index|\.bin|\.json$/),
    async find(text) {
      const query = parseQuery(text, await foldFor(text));
      if (query.wanted.length === 0) return [];
      const answers = [];
      for (const volume of volumes) answers.push(describe(volume, await volume.find(query)));
      const { exact } = arrange(answers, { filters: {}, from: '', to: '', sort: 'relevance' });
      return exact.map(({ volume, number }) => urls.get(volume.id)![number]!);
    },
    async answer(text) {
      await site.search(text);
    },
    async firstQuery(text) {
      const bytesOf = async (request: { from?: string }) => {
        const fresh = serveFolder(folder);
        await fresh.search(text, request);
        const bytes = (pattern: RegExp) =>
          fresh.served.filter(({ path }) => pattern.test(path)).reduce((sum, file) => sum + file.bytes, 0);
        return { before: bytes(/\.json$|table/), query: bytes(/pf_index|text/) };
      };
      // What a reader waits for before results of the newest volume stand there, as they do before the older ones answer.
      const { id, volume = id } = volumes[0]!.entry;
      const newest = await bytesOf({ from: volume });
      return { ...(await bytesOf({})), first: newest.before + newest.query };
    },
  };
}

/** Each volume with Pagefind’s own handling of Chinese, as a page in Chinese would search it. */
async function pagefindDefault(records: SearchRecord[], root: string): Promise<Engine> {
  const { close, createIndex } = await import('pagefind');
  const volumes = [...new Set(records.map(({ volume }) => volume))];
  const addresses = new Map<string, string>();
  for (const volume of volumes) {
    const { index } = await createIndex({});
    for (const { url, fields } of records.filter((record) => record.volume === volume)) {
      const [title, body] = fields;
      await index!.addCustomRecord({
        url,
        language: 'zh-cn',
        content: [...title!.blocks, ...body!.blocks].join('\n'),
        meta: { title: title!.blocks[0]! },
      });
    }
    for (const { path, content } of (await index!.getFiles()).files) {
      if (!/pagefind\.js|wasm|entry|pf_/.test(path)) continue;
      // As in the folder of exact search, the WebAssembly is served from above the volumes.
      const file = path.startsWith('wasm') ? join(root, path) : join(root, volume, path);
      mkdirSync(join(file, '..'), { recursive: true });
      writeFileSync(file, content);
      if (!path.endsWith('pf_fragment')) continue;
      const id = /([^/]+)\.pf_fragment/.exec(path)![1]!;
      addresses.set(volume + id, JSON.parse(gunzipSync(content).subarray(12).toString()).url);
    }
    await index!.deleteIndex();
  }
  await close();
  // Pagefind cuts queries into words where the page says that it is in Chinese.
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => 'zh-cn' }) },
  });
  const { served } = serveFolder(root);
  const pagefind = await import(pathToFileURL(join(root, volumes[0]!, 'pagefind.js')).href);
  const indexes: PagefindIndexes = [];
  const open = async () => {
    for (const volume of volumes) {
      const index = pagefind.createInstance({ basePath: `http://index.test/${volume}/`, noWorker: true });
      await index.filters();
      indexes.push({ volume, index });
    }
  };
  await open();
  const search = async (text: string) => {
    const found = await Promise.all(
      indexes.map(async ({ volume, index }) =>
        (await index.search(text)).results.map((result) => ({ volume, ...result })),
      ),
    );
    return found.flat().sort((a, b) => b.score - a.score);
  };
  const answer = async (text: string) => {
    await Promise.all((await search(text)).slice(0, 10).map((result) => result.data()));
  };
  return {
    ...sizeOf(root, /pf_index|pf_meta|pf_fragment|entry/),
    find: async (text) => (await search(text)).map(({ volume, id }) => addresses.get(volume + id)!),
    answer,
    async firstQuery(text) {
      served.length = indexes.length = 0;
      await open();
      const before = served
        .filter(({ path }) => !path.includes('wasm'))
        .reduce((sum, { bytes }) => sum + bytes, 0);
      served.length = 0;
      await answer(text);
      const query = served.reduce((sum, { bytes }) => sum + bytes, 0);
      return { before, query, first: before + query };
    },
  };
}

async function miniSearch(records: SearchRecord[]): Promise<Engine> {
  const { default: MiniSearch } = await import('minisearch');
  const pairs = (text: string) => {
    const chars = [...text.toLowerCase()].filter((char) => /[\p{L}\p{N}]/u.test(char));
    return chars.length < 2 ? chars : chars.slice(1).map((char, i) => chars[i]! + char);
  };
  const index = new MiniSearch({
    fields: ['title', 'body'],
    tokenize: pairs,
    searchOptions: { combineWith: 'AND', boost: { title: 5 } },
  });
  index.addAll(
    records.map(({ url, fields }) => ({
      id: url,
      title: fields[0]!.blocks[0],
      body: fields[1]!.blocks.join('\n'),
    })),
  );
  const find = async (text: string) => index.search(text).map(({ id }) => id as string);
  return inMemory(find, gzipSync(JSON.stringify(index)).length);
}

async function flexSearch(records: SearchRecord[]): Promise<Engine> {
  const { default: FlexSearch } = await import('flexsearch');
  const index = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.CJK });
  for (const [i, { fields }] of records.entries())
    index.add(i, fields.flatMap(({ blocks }) => blocks).join('\n'));
  let size = 0;
  await index.export((_: string, data: string) => void (size += gzipSync(data ?? '').length));
  const find = async (text: string) =>
    (index.search(text, { limit: records.length }) as number[]).map((i) => records[i]!.url);
  return inMemory(find, size);
}

/** An engine whose whole index is downloaded before the first query. */
const inMemory = (find: Engine['find'], indexBytes: number): Engine => ({
  indexBytes,
  indexFiles: 1,
  find,
  answer: async (text) => void (await find(text)),
  firstQuery: async () => ({ before: indexBytes, query: 0, first: indexBytes }),
});

function sizeOf(folder: string, pattern: RegExp): Pick<Engine, 'indexBytes' | 'indexFiles'> {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => pattern.test(file))
    .map((file) => statSync(join(folder, file)))
    .filter((file) => file.isFile())
    .map(({ size }) => size);
  return { indexBytes: sizes.reduce((sum, size) => sum + size, 0), indexFiles: sizes.length };
}

type PagefindIndexes = {
  volume: string;
  index: {
    search(text: string): Promise<{ results: { id: string; score: number; data(): Promise<unknown> }[] }>;
  };
}[];

export interface Engine {
  /** Bytes of everything that a reader may have to download, scripts aside. */
  indexBytes: number;
  indexFiles: number;
  /** The addresses of all hits, the best first. */
  find(text: string): Promise<string[]>;
  /** What a reader waits for: the hits and the texts of the first ten. */
  answer(text: string): Promise<void>;
  /** Bytes that a first query downloads: whatever it is, for itself, and of both what comes before the first results. */
  firstQuery(text: string): Promise<FirstQueryBytes>;
}

export interface FirstQueryBytes {
  before: number;
  query: number;
  first: number;
}
