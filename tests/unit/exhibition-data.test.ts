import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/lib/csv.ts';
import { worksCsv, worksJson } from '../../src/lib/exhibition/exhibition-data.ts';
import type { Exhibition, Work } from '../../src/lib/queries/exhibitions.ts';
import { parseCsv } from '../browser/support/csv.ts';

/** A work with no more than the tables need; `data` is what a test is about. */
const work = (data: object, more: object = {}) =>
  ({
    number: '001',
    href: '/exhibitions/show/001/',
    data: { number: 1, title: '标题', kind: 'photograph', alt: '画面', rights: '权利', ...data },
    ...more,
  }) as unknown as Work;

const exhibition = (...works: Work[]) =>
  ({ id: 'show', href: '/exhibitions/show/', data: { title: '影展' }, works }) as unknown as Exhibition;

describe('The table of the works', () => {
  test('begins with the mark by which Excel knows UTF-8, and ends every line as the standard says', () => {
    const csv = worksCsv(exhibition(work({}), work({})));
    expect(csv.startsWith('\ufeff编号,作品名称,')).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(3);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('gives back every text as it was, with commas, quotation marks and line breaks', () => {
    const title = '“夜班”, 又名 "Night\nShift"';
    const [head = [], row = []] = parseCsv(worksCsv(exhibition(work({ title, description: 'a,b\r\nc' }))));
    expect(row[head.indexOf('作品名称')]).toBe(title);
    expect(row[head.indexOf('说明')]).toBe('a,b\r\nc');
    expect(row).toHaveLength(head.length);
  });

  test.each(['=HYPERLINK("http://a")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1+1', '＋1', '－1', '＠A'])(
    'lets no spreadsheet run the title %j',
    (title) => {
      const [head = [], row = []] = parseCsv(worksCsv(exhibition(work({ title }))));
      expect(row[head.indexOf('作品名称')]).toBe(`'${title}`);
    },
  );

  test('leaves a number a number, and a dash or a bracket that begins a title as it is', () => {
    expect(toCsv([[-5, '——侧记', '《钢水》', 'a=1', undefined]])).toBe('\ufeff-5,——侧记,《钢水》,a=1,\r\n');
  });

  test('has no picture, and no description of one, where the picture was withdrawn', () => {
    const works = exhibition(work({ title: '无图' }));
    const [head = [], ...rows] = parseCsv(worksCsv(works));
    expect(rows.map((row) => [row[head.indexOf('作品名称')], row[head.indexOf('图片')]])).toEqual([
      ['无图', ''],
    ]);
    const listed = (JSON.parse(worksJson(works)) as { works: object[] }).works;
    expect(listed).toHaveLength(1);
    expect(listed[0]).not.toHaveProperty('images');
    expect(listed[0]).not.toHaveProperty('alt');
  });
});
