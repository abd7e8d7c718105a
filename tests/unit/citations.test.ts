import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authorsOf, parseByline } from '../../src/lib/subjects/byline.ts';
import { titleOf } from '../../src/lib/citations/cited.ts';
import { bibtex } from '../../src/lib/citations/bibtex.ts';
import { cslItem } from '../../src/lib/citations/csl-json.ts';
import { exportFormats } from '../../src/lib/citations/export.ts';
import { gbt7714, gbt7714of2015 } from '../../src/lib/citations/gbt7714.ts';
import { fromTags, metaTags } from '../../src/lib/citations/meta.ts';
import { ris } from '../../src/lib/citations/ris.ts';
import type { Cited, CitedRecord } from '../../src/lib/citations/types.ts';
import golden from '../fixtures/citations/gbt7714.json' with { type: 'json' };

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core') as { Cite: CiteConstructor };
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-ris');

const cited: Cited = {
  kind: 'article',
  id: '2024-03-19/a',
  title: '光影——记一次展览',
  authors: [{ name: '王民峰', kind: 'person' }],
  source: '某报',
  publisher: '某工会',
  date: '2024-03-19',
  page: '03',
  url: 'https://example.org/a/',
};
const work: Cited = { ...cited, kind: 'work', id: 'e/001', title: '矿井', source: '影展', page: undefined };
const by = (byline: string): Cited => ({ ...cited, authors: authorsOf(parseByline(byline)) });

describe('A citation after GB/T 7714', () => {
  for (const { edition, source, fields, text } of golden) {
    test(`is what ${source} has: ${text}`, () => {
      const { accessed, names, ...rest } = fields as GoldenFields;
      const authors = names.map((name) => ({ name, kind: 'person' as const }));
      const item = { ...cited, page: undefined, ...rest, authors };
      const write = edition === 2025 ? gbt7714 : gbt7714of2015;
      expect(write(item, accessed)).toBe(text);
    });
  }

  test('parts title and subtitle by a colon where no mark does, and changes neither', () => {
    for (const [title, subtitle, text] of [
      ['光影', '——记一次展览', '光影——记一次展览'],
      ['怎么办？', '记者手记', '怎么办？记者手记'],
      ['光影', '记者手记', '光影：记者手记'],
      ['学“劳模”', '《夜校》记', '学“劳模”：《夜校》记'],
      ['Open Day', 'A Report', 'Open Day：A Report'],
      ['光影', undefined, '光影'],
    ] as const)
      expect(titleOf({ title, subtitle })).toBe(text);
  });

  test('leaves out what is not known', () => {
    const bare = { ...cited, authors: [], title: '光影', page: undefined, date: '2024-03' };
    expect(gbt7714(bare)).toBe('光影[N/OL]. 某报，2024-03. https://example.org/a/.');
    expect(gbt7714of2015(bare)).toBe('光影[N/OL]. 某报, 2024-03. https://example.org/a/.');
    const undated = { ...bare, date: '' };
    expect(gbt7714(undated)).toBe('光影[N/OL]. 某报. https://example.org/a/.');
    expect(gbt7714of2015(undated, '2026-11-27')).toBe(
      '光影[N/OL]. 某报[2026-11-27]. https://example.org/a/.',
    );
    expect(gbt7714({ ...work, date: '' })).toBe('王民峰. 矿井[EB/OL]. https://example.org/a/.');
    expect(cslItem(undated)).not.toHaveProperty('issued');
  });

  test('names every author, after the third that there are more, and a body as it is printed', () => {
    expect(gbt7714(by('李明 王芳 通讯员 张三'))).toMatch(/^李明，王芳，张三\. 光影/);
    expect(gbt7714(by('李明 王芳 张三 赵六'))).toMatch(/^李明，王芳，张三，等\. 光影/);
    expect(gbt7714of2015(by('李明 王芳 张三 赵六'))).toMatch(/^李明, 王芳, 张三, 等\. 光影/);
    expect(gbt7714(by('本报评论员'))).toMatch(/^本报评论员\. 光影/);
  });

  test('takes a work for a picture on the web', () => {
    expect(gbt7714(work, '2026-11-27')).toBe(
      '王民峰. 矿井[EB/OL]. （2024-03-19）[2026-11-27]. https://example.org/a/.',
    );
    expect(gbt7714of2015(work, '2026-11-27')).toBe(
      '王民峰. 矿井[EB/OL]. (2024-03-19)[2026-11-27]. https://example.org/a/.',
    );
  });
});

describe('A citation for programs', () => {
  test('is an article of a newspaper in BibTeX, with its date as far as it is known', () => {
    expect(bibtex({ ...cited, date: '2024-03' })).toBe(
      [
        '@article{2024-03-19-a,',
        '  author = {王民峰},',
        '  title = {光影——记一次展览},',
        '  journaltitle = {某报},',
        '  entrysubtype = {newspaper},',
        '  publisher = {某工会},',
        '  date = {2024-03},',
        '  pages = {03},',
        '  url = {https://example.org/a/},',
        '  langid = {chinese}',
        '}\n',
      ].join('\n'),
    );
    expect(bibtex(by('李明/文 张三/图'))).toContain('  author = {李明 and 张三},\n');
    expect(bibtex(by('本报评论员'))).toContain('  author = {{本报评论员}},\n');
    expect(bibtex(work)).toMatch(/^@artwork\{e-001,\n[\s\S]*howpublished = \{影展\}/);
  });

  test('in RIS gives the date as far as it is known, and ends', () => {
    expect(ris(cited)).toContain('DA  - 2024/03/19/\r\n');
    expect(ris({ ...cited, date: '2024-03' })).toContain('DA  - 2024/03//\r\n');
    expect(ris({ ...cited, date: '2024' })).not.toContain('DA  -');
    expect(ris(cited)).toMatch(/^TY {2}- NEWS\r\n[\s\S]*ER {2}- \r\n$/);
  });

  const line = fc
    .string({
      unit: fc.constantFrom(...'\\{}&%$#_^~`\'"-?!,<>@|+=[]()。，、“”—光影劳动aBc 1'),
      minLength: 1,
      maxLength: 30,
    })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 0);
  const records = fc.record({
    kind: fc.constantFrom('article' as const, 'work' as const),
    id: fc.constant('2024-03/a'),
    title: line,
    authors: fc.array(fc.record({ name: line, kind: fc.constant('organization' as const) }), {
      maxLength: 4,
    }),
    source: line,
    publisher: line,
    date: fc.constantFrom('2024', '2024-03', '2024-03-19'),
    url: fc.constant('https://example.org/a/#p-k3f9:~:text=50%25,%E6%88%91'),
    note: line,
  });

  test('is read back from BibTeX as it was, whatever signs it holds', () => {
    fc.assert(
      fc.property(records, (record) => {
        const [read] = new Cite(bibtex(record), { forceType: '@biblatex/text' }).data;
        expect(read?.title).toBe(record.title);
        expect(read?.note).toBe(record.note);
        expect(read?.['container-title'] ?? read?.publisher).toBe(record.source);
        expect(read?.issued['date-parts'][0]).toEqual(record.date.split('-').map(Number));
        expect(read?.URL).toBe(record.url);
        expect((read?.author ?? []).map(({ family }) => family)).toEqual(
          record.authors.map(({ name }) => name),
        );
      }),
      { numRuns: 400 },
    );
  });

  test('is read back from RIS and CSL-JSON as it was', () => {
    fc.assert(
      fc.property(records, (record) => {
        const [read] = new Cite(ris(record)).data;
        expect(read?.title).toBe(record.title);
        expect(read?.note).toBe(record.note);
        expect(read?.URL).toBe(record.url);
        const [item] = new Cite(JSON.stringify([cslItem(record)])).data;
        expect(item).toMatchObject({ ...cslItem(record), _graph: expect.anything() as unknown });
      }),
      { numRuns: 100 },
    );
  });
});

test('What is cited is read back from the tags of its page', () => {
  const facts = { rights: '权利', language: 'zh-CN' };
  const authors = cited.authors.map(({ name }) => ({ name, kind: 'organization' }));
  const article = {
    ...cited,
    id: '2024-03/annual-plan',
    url: 'https://e.org/b/articles/2024-03/annual-plan/',
  };
  expect(fromTags(metaTags(article, facts))).toEqual({ ...article, authors });
  const issue: Cited = { ...article, kind: 'issue', id: '2024-03', url: 'https://e.org/issues/2024-03/' };
  expect(fromTags(metaTags(issue, facts))).toEqual({ ...issue, authors });
  const shown: Cited = { ...work, id: 'show/001', url: 'https://e.org/exhibitions/show/001/' };
  expect(fromTags(metaTags(shown, facts))).toEqual({ ...shown, authors });
  expect(fromTags([])).toBeUndefined();
});

test('A list is taken along in five forms, with quotation and note', () => {
  const record: CitedRecord = { ...cited, quote: '引的话', note: '=1+1' };
  const files = Object.fromEntries(exportFormats.map(({ ending, write }) => [ending, write([record, work])]));
  expect(Object.keys(files)).toEqual(['ris', 'bib', 'json', 'csv', 'txt']);
  expect(files['ris']).toContain('N1  - “引的话”\r\nN1  - =1+1\r\n');
  expect(files['bib']).toContain('note = {“引的话” =1+1}');
  expect(JSON.parse(files['json'] ?? '')).toHaveLength(2);
  expect(files['csv']).toMatch(
    /^\ufeff题名,作者,.*\r\n光影——记一次展览,王民峰,某报,2024-03-19,03,引的话,'=1\+1,/,
  );
  expect(files['txt']).toMatch(/^\[1\] 王民峰\. .*\n“引的话”\n附注：=1\+1\n\n\[2\] /);
});

interface GoldenFields extends Partial<Cited> {
  names: string[];
  accessed?: string;
}

type CiteConstructor = new (text: string, options?: object) => { data: ReadItem[] };

interface ReadItem {
  [field: string]: unknown;
  issued: { 'date-parts': number[][] };
  author?: { family?: string }[];
}
