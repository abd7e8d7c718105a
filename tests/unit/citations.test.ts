import { describe, expect, test } from 'vitest';
import { authorsOf, parseByline } from '../../src/lib/byline.ts';
import { bibtex, gbt7714, ris } from '../../src/lib/citations.ts';

const cited = {
  title: '光影',
  subtitle: '——记一次展览',
  authors: [{ name: '王民峰', kind: 'person' as const }],
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
    const bare = { ...cited, authors: [], subtitle: undefined, page: undefined, date: '2024-03' };
    expect(gbt7714(bare)).toBe('光影[N/OL]. 某报, 2024-03. https://example.org/a/.');
    expect(bibtex(bare, 'k')).toBe(
      '@article{k,\n  title = {光影},\n  journal = {某报},\n  year = {2024},\n  month = {03},\n  url = {https://example.org/a/}\n}\n',
    );
  });

  test('names every author, and after the third that there are more', () => {
    const named = (...names: string[]) => ({ ...cited, authors: authorsOf(parseByline(names.join(' '))) });
    expect(gbt7714(named('李明', '王芳', '通讯员 张三'))).toMatch(/^李明, 王芳, 张三\. 光影/);
    expect(gbt7714(named('李明', '王芳', '张三', '赵六'))).toMatch(/^李明, 王芳, 张三, 等\. 光影/);
    expect(bibtex(named('李明/文', '张三/图'), 'k')).toContain('  author = {李明 and 张三},\n');
    expect(ris(named('本报记者 李明', '通讯员 张三'))).toContain('\r\nAU  - 李明\r\nAU  - 张三\r\n');
  });

  test('names a body as it is printed, and keeps its name whole', () => {
    const byBody = { ...cited, authors: authorsOf(parseByline('本报评论员')) };
    expect(gbt7714(byBody)).toMatch(/^本报评论员\. 光影/);
    expect(bibtex(byBody, 'k')).toContain('  author = {{本报评论员}},\n');
  });

  test('in BibTeX keeps signs that mean something to TeX', () => {
    expect(bibtex({ ...cited, title: '50%的“A&B_1”{~' }, 'k')).toContain(
      '  title = {50\\%的“A\\&B\\_1”\\{\\textasciitilde{}——记一次展览},\n',
    );
  });

  test('in RIS gives the date as far as it is known, and ends', () => {
    expect(ris(cited)).toContain('DA  - 2024/03/19/\r\n');
    expect(ris({ ...cited, date: '2024-03' })).toContain('DA  - 2024/03//\r\n');
    expect(ris({ ...cited, date: '2024' })).not.toContain('DA  -');
    expect(ris(cited)).toMatch(/^TY {2}- NEWS\r\n[\s\S]*ER {2}- \r\n$/);
  });
});
