import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/build/checks/check-content.ts';
import { isAsShipped, shippedContent } from '../support/shipped.ts';

interface Record {
  number: number;
  title: string;
  kind: string;
  alt: string;
}

describe.runIf(isAsShipped())('The content that the program comes with', () => {
  const works = globSync('content/works/labor-beauty-2024/*/work.yaml').map(
    (file) => parse(readFileSync(file, 'utf8')) as Record,
  );

  test('has nothing that the check finds wrong, its pictures too', async () => {
    expect(await checkContent(shippedContent)).toEqual([]);
  });

  test('has 72 works, each with a title and a description of its own', () => {
    expect(works).toHaveLength(72);
    expect(new Set(works.map(({ title }) => title)).size).toBe(72);
    expect(new Set(works.map(({ alt }) => alt)).size).toBe(72);
  });

  test('calls a specimen so by its kind, and not once more in its title or its description', () => {
    const specimens = works.filter(({ kind }) => kind === 'specimen');
    expect(specimens.filter(({ title, alt }) => `${title}${alt}`.includes('样张'))).toEqual([]);
  });
});
