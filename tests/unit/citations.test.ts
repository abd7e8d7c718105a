import { describe, expect, test } from 'vitest';
import { bibtex, gbt7714, ris } from '../../src/lib/citations.ts';

const cited = {
  title: '光影',
  subtitle: '——记一次展览',
  author: '王民峰',
  newspaper: '某报',
  date: '2024-03-19',
  page: '03',
  url: 'https://example.org/a/',
};

describe('A citation', () => {
  test('follows GB/T 7714 with author, title, newspaper, date and page', () => {
    expect(gbt7714(cited)).toBe(
      '王民峰. 光影——记一次展览[N/OL]. 某报, 2024-03-19(03). https://example.org/a/.',
    );
  });

  test('leaves out what is not known', () => {
    const bare = { ...cited, author: undefined, subtitle: undefined, page: undefined, date: '2024-03' };
    expect(gbt7714(bare)).toBe('光影[N/OL]. 某报, 2024-03. https://example.org/a/.');
    expect(bibtex(bare, 'k')).toBe(
      '@article{k,\n  title = {光影},\n  journal = {某报},\n  year = {2024},\n  month = {03},\n  url = {https://example.org/a/}\n}\n',
    );
  });

  test('in RIS gives the date as far as it is known, and ends', () => {
    expect(ris(cited)).toContain('DA  - 2024/03/19/\r\n');
    expect(ris({ ...cited, date: '2024-03' })).toContain('DA  - 2024/03//\r\n');
    expect(ris({ ...cited, date: '2024' })).not.toContain('DA  -');
    expect(ris(cited)).toMatch(/^TY {2}- NEWS\r\n[\s\S]*ER {2}- \r\n$/);
  });
});
