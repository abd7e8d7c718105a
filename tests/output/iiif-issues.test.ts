import { Validator } from '@hyperion-framework/validator';
import { describe, expect, test } from 'vitest';
import { attribute, fileOf, filesEnding, pages, readOutput } from './site.ts';

const manifests = filesEnding('manifest.json').filter((file) => file.startsWith('iiif/issues/'));
const collections = filesEnding('collection.json').filter((file) => file.startsWith('iiif/'));
const read = <Kind>(file: string) => JSON.parse(readOutput(file)) as Kind;
const there = (id: string) => fileOf(new URL(id.replace(/\?.*$/, '')));

test('every issue has a manifest, which its page names, and every manifest is reached from the collection', () => {
  const issues = pages.filter(({ path }) => /^issues\/[^/]+\/index\.html$/.test(path) && !/years/.test(path));
  const named = issues.flatMap(({ elements }) =>
    elements
      .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === 'alternate')
      .flatMap((element) => fileOf(new URL(attribute(element, 'href') ?? '', 'http://localhost')) ?? [])
      .filter((file) => file.startsWith('iiif/')),
  );
  expect(named.sort()).toEqual(manifests);
  const reached = new Set<string>();
  const follow = (file: string) => {
    reached.add(file);
    for (const { id } of read<Collection>(file).items ?? []) {
      const next = there(id);
      expect(next, id).toBeDefined();
      if (next!.endsWith('collection.json')) follow(next!);
      else reached.add(next!);
    }
  };
  follow('iiif/collection.json');
  expect([...reached].filter((file) => file.startsWith('iiif/issues/')).sort()).toEqual(manifests);
  expect([...reached].filter((file) => file.endsWith('collection.json')).sort()).toEqual(collections);
});

test('every manifest and collection is valid by the schema of the specification', () => {
  for (const file of manifests) expect(faults('manifest', read(file)), file).toEqual([]);
  for (const file of collections) expect(faults('collection', read(file)), file).toEqual([]);
});

describe.each(manifests)('%s', (file) => {
  const { items, structures } = read<Manifest>(file);
  const ranges = structures.flatMap((range) => range.items);

  test('has a range for each article of the issue, on a canvas that it has; but for withdrawn ones that have left the page', () => {
    const canvases = new Set(items.map(({ id }) => id));
    const issue = file.split('/')[2]!;
    const articles = pages
      .filter(({ path }) => path.startsWith(`articles/${issue}/`))
      .map(({ path }) => path);
    const ranged = ranges.map(({ homepage }) => there(homepage[0]!.id) ?? '');
    expect(articles).toEqual(expect.arrayContaining(ranged));
    expect(articles.filter((path) => !ranged.includes(path) && !isWithdrawn(path))).toEqual([]);
    for (const range of ranges) expect(canvases.has(range.items[0]!.id)).toBe(true);
  });

  test('gives the words of every article that can be read, and of no other', () => {
    const given = items.flatMap(({ annotations }) => annotations.flatMap((page) => page.items));
    const readable = ranges.filter(({ homepage }) => !isWithdrawn(there(homepage[0]!.id) ?? ''));
    expect(given.map(({ body }) => there(body.id)?.replace('text.txt', 'index.html')).sort()).toEqual(
      readable.map(({ homepage }) => there(homepage[0]!.id)).sort(),
    );
  });

  test('names everything once, and paints no picture that does not exist', () => {
    const ids = [...items, ...structures, ...ranges].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { width, height, items: painted } of items) {
      expect([width, height, painted]).toEqual([expect.any(Number), expect.any(Number), []]);
    }
  });
});

const isWithdrawn = (path: string) => readOutput(path).includes('content="noindex"');

function faults(kind: 'manifest' | 'collection', document: object): unknown[] {
  const validator = new Validator();
  const isValid =
    kind === 'manifest' ? validator.validateManifest(document) : validator.validateCollection(document);
  return isValid ? [] : (validator.validators[kind]?.errors ?? ['invalid']);
}

interface Named {
  id: string;
}

interface Collection {
  items?: Named[];
}

interface Manifest {
  items: (Named & {
    width: number;
    height: number;
    items: unknown[];
    annotations: { items: { body: Named }[] }[];
  })[];
  structures: (Named & { items: (Named & { homepage: Named[]; items: Named[] })[] })[];
}
