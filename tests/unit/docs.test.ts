import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldsPage } from '../../src/build/docs/fields-page.ts';

test('the handbook’s page of fields says what the schemas say; npm run docs writes it anew', () => {
  expect(readFileSync('docs/字段.md', 'utf8')).toBe(fieldsPage());
});

test('every field is described: what it is, in Chinese', () => {
  const rows = fieldsPage()
    .split('\n')
    .filter((row) => row.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((row) => !/\p{Script=Han}[^|]*\|$/u.test(row))).toEqual([]);
});
