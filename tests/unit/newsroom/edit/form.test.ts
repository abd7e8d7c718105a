import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findFigure } from '../../../../src/lib/figures/printed.ts';
import { numberPassages } from '../../../../src/newsroom/edit/sentences.ts';
import { formOf, type FormField } from '../../../../src/newsroom/forms/form.ts';
import { collections } from '../../../../src/schema/tools.ts';

const allOf = (fields: readonly FormField[]): FormField[] =>
  fields.flatMap((field) => [field, ...allOf(field.fields)]);

test.each(collections)('every field of %s has a name in Chinese, and every choice has one', (collection) => {
  const fields = allOf(formOf(collection));
  expect(fields.length).toBeGreaterThan(0);
  for (const { name, label, choices } of fields) {
    expect([name, label]).toEqual([name, expect.stringMatching(/^(ICP )?\p{Script=Han}/u)]);
    for (const { value, label: shown } of choices)
      expect([name, value, shown || value]).toEqual([name, value, expect.stringMatching(/^\p{Script=Han}/u)]);
  }
});

test('a link is chosen from the entries that it may name, and nobody types the marks of a list', () => {
  const [pages] = formOf('issues').filter(({ name }) => name === 'pages');
  expect(pages?.fields.find(({ name }) => name === 'articles')).toMatchObject({
    kind: 'links',
    link: 'articles',
  });
  expect(formOf('exhibitions').find(({ name }) => name === 'wallOrder')).toMatchObject({
    kind: 'numbers',
    hint: expect.stringMatching(/例：31、8、45$/),
  });
});

test('a figure is quoted from passages that stand in their article once and hold a number', () => {
  const path = 'articles/2024-03/review-2023.md';
  const passages = numberPassages(readFileSync(`tests/fixtures/content/edition/${path}`, 'utf8'), path);
  expect(passages.length).toBeGreaterThan(20);
  expect(passages.some((words) => findFigure(words, { value: '53', unit: '家', bound: 'exact' }))).toBe(true);
});
