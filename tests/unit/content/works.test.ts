import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Record {
  number: number;
  title: string;
  kind: string;
  alt: string;
}

const works = globSync('content/works/labor-beauty-2024/*/work.yaml').map(
  (file) => parse(readFileSync(file, 'utf8')) as Record,
);

test('every work of the exhibition has a title and a description of its own', () => {
  expect(works).toHaveLength(72);
  expect(new Set(works.map(({ title }) => title)).size).toBe(72);
  expect(new Set(works.map(({ alt }) => alt)).size).toBe(72);
});

test('a specimen is called so by its kind, and not once more in its title or its description', () => {
  const specimens = works.filter(({ kind }) => kind === 'specimen');
  expect(specimens.filter(({ title, alt }) => `${title}${alt}`.includes('样张'))).toEqual([]);
});
