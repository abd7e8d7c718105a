import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseCsv } from '../browser/support/csv.ts';
import { outDir } from '../../src/lib/settings.ts';
import { attribute, fileOf, filesEnding, pages, readOutput } from './site.ts';

const index = JSON.parse(readOutput('data/index.json')) as DataIndex;
const listed = index.datasets.flatMap(({ files }) => files);
const ofKind = (ending: string) => listed.filter(({ path }) => path.endsWith(ending));

test('the index lists every file of open data with its length and its SHA-256', () => {
  const offered = filesEnding('.csv', '.json').filter(
    (file) => file.startsWith('data/') && !/(?:index|texts)\.json$/.test(file),
  );
  const files = listed.map(({ path }) => `data/${path}`);
  expect(offered).toEqual(expect.arrayContaining(files));
  // A file that was moved stays at its old address as a copy.
  const copies = new Set(files.map(readOutput));
  expect(offered.filter((file) => !files.includes(file) && !copies.has(readOutput(file)))).toEqual([]);
  for (const { path, bytes, sha256, url } of listed) {
    const content = readFileSync(join(outDir, 'data', path));
    expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
    expect(fileOf(new URL(url))).toBe(`data/${path}`);
  }
});

test('the page about the data offers all of them', () => {
  const links = pages
    .filter(({ path }) => path === 'data/index.html')
    .flatMap(({ elements }) => elements)
    .flatMap((element) => fileOf(new URL(attribute(element, 'href') ?? '#', 'http://localhost/')) ?? []);
  expect(links).toEqual(expect.arrayContaining(listed.map(({ path }) => `data/${path}`)));
});

test('every key of the JSON and every column of the CSV is described, and nothing else is', () => {
  for (const { id, fields, files } of index.datasets) {
    const names = fields.flatMap(({ name }) => name ?? []);
    const keys = fields.map(({ key }) => key);
    expect(fields.every(({ meaning }) => meaning.length > 1)).toBe(true);
    for (const { path } of files) {
      const text = readOutput(`data/${path}`);
      if (path.endsWith('.csv')) expect(parseCsv(text)[0]).toEqual(names);
      else
        expect(keys).toEqual(
          expect.arrayContaining(recordsOf(text, id).flatMap((record) => Object.keys(record))),
        );
    }
  }
});

test('a table has the rows of its JSON, each of one length', () => {
  for (const { id, files } of index.datasets) {
    for (const { path } of files.filter(({ path }) => path.endsWith('.csv'))) {
      const [head = [], ...rows] = parseCsv(readOutput(`data/${path}`));
      const records = recordsOf(readOutput(`data/${path.replace(/csv$/, 'json')}`), id);
      expect(rows).toHaveLength(records.length);
      expect(rows.filter(({ length }) => length !== head.length)).toEqual([]);
    }
  }
});

test('a table begins with the mark of UTF-8, and no cell is a formula', () => {
  for (const { path } of ofKind('.csv')) {
    const text = readOutput(`data/${path}`);
    expect(text.startsWith('\ufeff')).toBe(true);
    const cells = parseCsv(text).flat();
    expect(cells.filter((cell) => /^[=+@\t\r＝＋－＠]|^-(?!\d)/.test(cell))).toEqual([]);
  }
});

test('every article that can be read has its plain text, which says it whole', () => {
  for (const { path } of ofKind('.json').filter(({ path }) => path.startsWith('articles/'))) {
    for (const { textUrl, title, text } of recordsOf(readOutput(`data/${path}`), 'articles')) {
      const file = readOutput(fileOf(new URL(String(textUrl))) ?? '');
      expect(file).toContain(title);
      expect(file).toContain(text);
    }
  }
});

function recordsOf(json: string, id: string): Record<string, string>[] {
  return (JSON.parse(json) as Record<string, Record<string, string>[]>)[id] ?? [];
}

interface DataIndex {
  datasets: {
    id: string;
    fields: { key: string; name?: string; meaning: string }[];
    files: { url: string; path: string; bytes: number; sha256: string }[];
  }[];
}
