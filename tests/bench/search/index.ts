import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * `npm run bench:search`: exact search beside other engines on generated archives, as one table.
 * `npm run bench:search -- 1000` measures one size only.
 */
const sizes = process.argv.slice(2).map(Number);
const archives = [
  { size: 1000, volumes: 1, queries: 240 },
  { size: 20000, volumes: 4, queries: 120 },
].filter(({ size }) => sizes.length === 0 || sizes.includes(size));
const names = ['exact search', 'Pagefind as it comes', 'MiniSearch, bigrams', 'FlexSearch, CJK'];

const rows: string[][] = [
  [
    'articles',
    'engine',
    'recall',
    'precision',
    'MRR',
    'KB before',
    'KB a query',
    '(mean)',
    'KB to first results',
    'index MB',
    'index files',
    'build s',
    'memory MB',
    'time a query',
  ],
];
for (const { size, volumes, queries } of archives) {
  const figures = names.map((name) => [name, measure(name, size, volumes, queries)] as const);
  const usual = figures.find(([name]) => name === 'Pagefind as it comes')?.[1]?.milliseconds;
  for (const [name, found] of figures)
    rows.push([`${size} in ${volumes}`, name, ...(found ? row(found, usual) : ['out of memory'])]);
}
const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );

/** The figures of one engine, or nothing when its process did not live to the end. */
function measure(name: string, size: number, volumes: number, queries: number): Figures | undefined {
  console.error(`${size} articles: ${name}`);
  const script = fileURLToPath(new URL('measure.ts', import.meta.url));
  // MiniSearch needs more than V8 grants by itself. New objects get little room, or plenty of memory would be taken for need.
  const room = [
    '--max-semi-space-size=8',
    ...(name.startsWith('MiniSearch') ? ['--max-old-space-size=6000'] : []),
  ];
  const { stdout } = spawnSync(
    process.execPath,
    [...room, script, name, String(size), String(volumes), String(queries)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const last = stdout.trim().split('\n').at(-1);
  return last?.startsWith('{') ? (JSON.parse(last) as Figures) : undefined;
}

function row(figures: Figures, usual?: number): string[] {
  const { recall, precision, reciprocal, bytes, indexBytes, indexFiles, memory, buildSeconds, milliseconds } =
    figures;
  return [
    recall.toFixed(3),
    precision.toFixed(3),
    reciprocal.toFixed(3),
    (bytes.before / 1024).toFixed(0),
    (bytes.query / 1024).toFixed(0),
    (bytes.queryMean / 1024).toFixed(0),
    (bytes.first / 1024).toFixed(0),
    (indexBytes / 2 ** 20).toFixed(1),
    String(indexFiles),
    buildSeconds.toFixed(0),
    (memory / 2 ** 20).toFixed(0),
    usual
      ? `× ${(milliseconds / usual).toFixed(2)} (${milliseconds.toFixed(0)} ms)`
      : `${milliseconds.toFixed(0)} ms`,
  ];
}

interface Figures {
  recall: number;
  precision: number;
  reciprocal: number;
  bytes: { before: number; query: number; queryMean: number; first: number };
  indexBytes: number;
  indexFiles: number;
  memory: number;
  buildSeconds: number;
  milliseconds: number;
}
