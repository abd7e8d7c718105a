import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { wholeFold } from '../../../src/search/fold/index.ts';
import { normalQuery, oracle } from '../../../src/search/oracle.ts';
import { knownItems, makeArchive, makeQueries } from './corpus.ts';
import { engines } from './engines.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** Measures one engine on one archive, in a process of its own, and prints the figures as JSON. */
const [name, size, volumes, queryCount] = process.argv.slice(2) as [string, string, string, string];
const records = makeArchive(Number(size), Number(volumes));
const queries = makeQueries(records, Number(queryCount));
const folder = temporaryFolder('bench-');
const watch = setInterval(watchPrograms, 50);
let programs = 0;

try {
  const started = performance.now();
  const engine = await engines[name]!(records, folder);
  const buildSeconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  const memory = process.resourceUsage().maxRSS * 1024 + programs;

  const times: number[] = [];
  for (const query of queries) {
    const before = performance.now();
    await engine.answer(query);
    times.push(performance.now() - before);
  }
  const { recall, precision } = await compare(engine.find);
  let reciprocal = 0;
  const items = knownItems(records, 60);
  for (const { query, url } of items) {
    const place = (await engine.find(query)).indexOf(url);
    if (place >= 0) reciprocal += 1 / (place + 1) / items.length;
  }
  // One character, and twenty, are measured apart from what readers type as a rule.
  const usual = queries.filter((query) => query.length > 1 && query.length < 9).slice(0, 48);
  const first = [];
  for (const query of usual) first.push(await engine.firstQuery(query));
  const bytes = {
    before: median(first.map(({ before }) => before)),
    query: median(first.map(({ query }) => query)),
    queryMean: first.reduce((sum, { query }) => sum + query / first.length, 0),
    first: median(first.map(({ first }) => first)),
  };
  console.log(
    JSON.stringify({
      recall,
      precision,
      reciprocal,
      bytes,
      indexBytes: engine.indexBytes,
      indexFiles: engine.indexFiles,
      memory,
      buildSeconds,
      milliseconds: median(times),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** Shares of the oracle’s hits that are found, and of the found that are hits, averaged over the queries. */
async function compare(
  find: (text: string) => Promise<string[]>,
): Promise<{ recall: number; precision: number }> {
  const fold = await wholeFold();
  const pages = records.map((record) => ({ url: record.url, isHit: oracle(record, fold) }));
  let recall = 0;
  let precision = 0;
  const asked = queries.filter(
    (query) => normalQuery({ wanted: [[query]], unwanted: [] }, fold).wanted.length > 0,
  );
  for (const query of asked) {
    const normal = normalQuery({ wanted: [[query]], unwanted: [] }, fold);
    const truth = new Set(pages.filter(({ isHit }) => isHit(normal)).map(({ url }) => url));
    const found = await find(query);
    const right = found.filter((url) => truth.has(url)).length;
    recall += (truth.size ? right / truth.size : 1) / asked.length;
    precision += (found.length ? right / found.length : 1) / asked.length;
  }
  return { recall, precision };
}

/** The most memory that Pagefind’s own program has used, where the system tells. */
function watchPrograms(): void {
  const tasks = `/proc/${process.pid}/task`;
  if (!existsSync(tasks)) return;
  for (const task of readdirSync(tasks)) {
    for (const child of readFileSync(join(tasks, task, 'children'), 'utf8')
      .split(' ')
      .filter(Boolean)) {
      try {
        const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))?.[1];
        programs = Math.max(programs, Number(peak ?? 0) * 1024);
      } catch {
        // It has ended in the meantime.
      }
    }
  }
}
