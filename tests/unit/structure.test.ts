import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Data flows one way: content → schema → lib → pages → components. `src/content/` reads the files.
 * What each part may take from the others; types are free to point back, for they are gone when the code runs.
 */
const mayUse: Record<string, string[]> = {
  schema: [],
  text: [],
  content: ['schema'],
  lib: ['schema', 'text'],
  queries: ['schema', 'text', 'content', 'lib'],
  components: ['lib', 'styles', 'search'],
  pages: ['components', 'queries', 'lib', 'styles'],
  build: ['schema', 'text', 'content', 'lib', 'search'],
  // The editors' part: only scripts of `package.json` and what runs while pages are written reach into it.
  newsroom: ['schema', 'text', 'content', 'lib', 'build', 'search', 'styles'],
  search: [],
  styles: [],
  config: ['schema', 'content', 'lib'],
};

const imports = globSync('src/**/*.{ts,mjs,astro,css}').flatMap((path) =>
  importsOf(path.replaceAll('\\', '/')),
);
const ofCode = imports.filter(({ isType }) => !isType);

test('every part takes only from the parts before it', () => {
  const faults = ofCode.filter(({ from, to }) => {
    const [source, target] = [partOf(from), partOf(to)];
    return to.startsWith('src/') && source !== target && !mayUse[source]?.includes(target);
  });
  expect(faults.map(describeImport)).toEqual([]);
});

test('every file belongs to a part that is known here', () => {
  const files = globSync('src/**/*.{ts,mjs,astro,css}').map((path) => path.replaceAll('\\', '/'));
  expect(files.filter((path) => !(partOf(path) in mayUse))).toEqual([]);
});

test('only the queries and the content configuration read collections', () => {
  const readers = ofCode.filter(({ to }) => to === 'astro:content').map(({ from }) => partOf(from));
  expect(readers.length).toBeGreaterThan(0);
  expect([...new Set(readers)].filter((part) => part !== 'queries' && part !== 'config')).toEqual([]);
});

test('one file alone reads the articles and works, and hands them out redacted', () => {
  const readers = globSync('src/**/*.{ts,mjs,astro}')
    .filter((path) =>
      /(?:get(?:Collection|Entry|Entries|LiveCollection)|entriesOf)\(\s*['"](?:articles|works)/.test(
        readFileSync(path, 'utf8'),
      ),
    )
    .map((path) => path.replaceAll('\\', '/'));
  expect(readers).toEqual(['src/lib/queries/records.ts']);
});

test('the search knows nothing of this site, in types neither', () => {
  const faults = imports.filter(
    ({ from, to }) => partOf(from) === 'search' && to.startsWith('src/') && partOf(to) !== 'search',
  );
  expect(faults.map(describeImport)).toEqual([]);
});

test('no file takes from itself by a round-about way', () => {
  const next = Map.groupBy(ofCode, ({ from }) => from);
  const finished = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (trail.includes(path) || finished.has(path)) return;
    for (const { to } of next.get(path) ?? []) walk(to, [...trail, path]);
    finished.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  expect(circles).toEqual([]);
});

test('every import names a file that is there, with its ending', () => {
  const files = new Set(globSync('src/**/*.*').map((path) => path.replaceAll('\\', '/')));
  const faults = imports.filter(({ to }) => to.startsWith('src/') && !files.has(to.replace(/\?.*$/, '')));
  expect(faults.map(describeImport)).toEqual([]);
});

function partOf(path: string): string {
  if (path === 'src/content.config.ts' || path === 'src/env.d.ts') return 'config';
  if (path === 'src/middleware.ts') return 'pages';
  if (path.startsWith('src/lib/queries/')) return 'queries';
  return path.split('/')[1] ?? '';
}

function importsOf(from: string): Import[] {
  const text = readFileSync(from, 'utf8');
  const pattern =
    /^\s*(?:import|export)\s(type\s)?(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\)/gm;
  return [...text.matchAll(pattern)].map(([statement, type, named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    return {
      from,
      to: name.startsWith('.') ? posix.join(posix.dirname(from), name) : name,
      // `typeof import()` in a type is not told apart from a dynamic import: it is not used here.
      isType: type !== undefined || isAllTypes(statement),
    };
  });
}

/** `import { type A, type B } from …` takes nothing when the code runs. */
function isAllTypes(statement: string): boolean {
  const names =
    /\{([^}]*)\}/
      .exec(statement)?.[1]
      ?.split(',')
      .map((name) => name.trim()) ?? [];
  return names.length > 0 && names.filter(Boolean).every((name) => name.startsWith('type '));
}

const describeImport = ({ from, to }: Import) => `${from} takes from ${to}`;

interface Import {
  from: string;
  to: string;
  isType: boolean;
}
