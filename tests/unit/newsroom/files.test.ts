import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/content/front-matter.ts';
import { decodeText } from '../../../src/content/text-file.ts';
import { readYaml } from '../../../src/content/yaml/read.ts';
import { readFields, removeFields, setBody, setFields } from '../../../src/newsroom/files/edit.ts';
import { fieldOrder } from '../../../src/newsroom/files/order.ts';
import { writeArticle, writeRecord } from '../../../src/newsroom/files/write.ts';

const article = `---
# 谁改的
title: 快讯   
section: 要闻
genre: '消息'
order: 03
topics: [a, b]
photos:
  # 第一张
  - caption: 甲
    credit: "乙"
  - { caption: 丙, credit: 丁 }
---

正文  第一段。

---
`;

/** What an editor may type, with all that YAML takes for a sign; halves of a character no file can hold. */
const typed = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc
      .array(
        fc.constantFrom(
          ...`:#'"\\-?[]{}>|*&!%@\`,=<~.`,
          ': ',
          ' #',
          '，',
          '：',
          '“',
          '　',
          '\t',
          '甲',
          '00',
          'null',
          '\u00a0',
          '\u2028',
          '\u0085',
          '\ufeff',
          '😀',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  .filter((text) => text !== '' && text.isWellFormed());

const saved = (source: string) => decodeText(Buffer.from(source)).text ?? '';
const fieldsOf = (source: string) => {
  const text = saved(source);
  const parts = splitFrontMatter(text);
  return readYaml('fault' in parts ? text : parts.yaml).fields;
};

test('whatever an editor types in a field is read back letter for letter', () => {
  fc.assert(
    fc.property(typed, typed, (title, word) => {
      const fields = { title, people: [word, title], photos: [{ caption: word, credit: title }] };
      const edited = setFields(article, fields);
      expect(fieldsOf(edited)).toMatchObject({ ...fields, section: '要闻', order: '03' });
      expect(fieldsOf(writeRecord(fields))).toEqual(fields);
      expect(fieldsOf(writeArticle(fields, '正文'))).toEqual(fields);
    }),
    { numRuns: 400 },
  );
});

test('what is read back has no fault that the text itself has not', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...`:#'"\\-?[]{}>|*&!%@,=<~ 甲，：`) }), (text) => {
      fc.pre(text.trim() !== '');
      for (const fields of [{ title: text }, { topics: [text, text] }, { photos: [{ caption: text }] }]) {
        expect(readYaml(writeRecord(fields)).faults).toEqual([]);
      }
    }),
    { numRuns: 400 },
  );
});

test('changing one field leaves every other byte as it was', () => {
  expect(setFields(article, { title: '新题' })).toBe(article.replace('title: 快讯', 'title: 新题'));
  expect(setFields(article, { title: '[快讯] 夜校' })).toBe(
    article.replace('title: 快讯', "title: '[快讯] 夜校'"),
  );
  expect(setFields(article, { topics: ['a', 'c'] })).toBe(article.replace('[a, b]', '[a, c]'));
  expect(setFields(article, { title: '快讯', order: 3 })).toBe(article.replace('order: 03', 'order: 3'));
});

test('a word changed inside a list changes that word alone, and comments stay', () => {
  const photos = [
    { caption: '甲', credit: '戊' },
    { caption: '丙', credit: '丁' },
  ];
  expect(setFields(article, { photos })).toBe(article.replace('credit: "乙"', 'credit: 戊'));
  const added = setFields(article, { photos: [{ caption: '甲', credit: '乙', alt: '己' }, photos[1]!] });
  expect(added).toBe(article.replace('    credit: "乙"\n', '    credit: "乙"\n    alt: 己\n'));
  const third = setFields(article, {
    photos: [{ caption: '甲', credit: '乙' }, photos[1]!, { caption: '庚' }],
  });
  expect(third).toBe(article.replace('丁 }\n', '丁 }\n  - caption: 庚\n'));
});

test('a new field stands where its kind has it, one that is taken out leaves with its rows', () => {
  const order = fieldOrder('articles');
  const withByline = setFields(article, { byline: '本报记者 甲' }, order);
  expect(withByline).toBe(article.replace("genre: '消息'\n", "genre: '消息'\nbyline: 本报记者 甲\n"));
  expect(removeFields(withByline, ['byline'])).toBe(article);
  expect(setFields(article, { kicker: '引题' }, order)).toBe(
    article.replace('# 谁改的', 'kicker: 引题\n# 谁改的'),
  );
  expect(removeFields(article, ['photos'])).toBe(article.replace(/photos:[\s\S]*?(?=---)/, ''));
  expect(setFields(article, { topics: [], order: '' })).toBe(
    article.replace('order: 03\ntopics: [a, b]\n', ''),
  );
});

test('line ends of Windows and a byte order mark stay', () => {
  const windows = `\uFEFF${article.replaceAll('\n', '\r\n')}`;
  expect(setFields(windows, { title: '新题', withdrawal: { date: '2024-05-01', reason: '甲' } })).toBe(
    windows
      .replace('title: 快讯', 'title: 新题')
      .replace('丁 }\r\n', '丁 }\r\nwithdrawal:\r\n  date: 2024-05-01\r\n  reason: 甲\r\n'),
  );
  expect(setBody(windows, readFields(windows).body)).toBe(windows);
  expect(setBody(windows, '新的正文')).toBe(windows.replace(/\r\n正文[\s\S]*$/, '\r\n新的正文\r\n'));
});

test('a text that did not change leaves the file as it is, another keeps the fields', () => {
  expect(setBody(article, readFields(article).body)).toBe(article);
  expect(setBody(article, '')).toBe(article.replace(/\n正文[\s\S]*$/, ''));
  expect(readFields(setBody(article, '甲\n\n乙\n')).body).toBe('\n甲\n\n乙\n');
});

test('any list in place of any other is read back, whatever stood around it', () => {
  const item = fc.record(
    { caption: fc.constantFrom('甲', 'a: b', '#'), credit: fc.constantFrom('乙', '丙') },
    { requiredKeys: ['caption'] },
  );
  const photos = fc.array(item, { maxLength: 4 });
  fc.assert(
    fc.property(photos, photos, (first, second) => {
      const source = writeRecord({ title: '甲', photos: first, order: 1 });
      const expected = { title: '甲', ...(second.length > 0 ? { photos: second } : {}), order: '1' };
      expect(fieldsOf(setFields(source, { photos: second }))).toEqual(expected);
    }),
  );
});

test('a file with a slip is not saved over: the slip is told', () => {
  expect(() => setFields('title: "快讯\norder: 1\n', { order: 2 })).toThrow('引号没有成对');
  expect(setFields('title: 快\u200b讯\norder: 1\n', { title: '快讯' })).toBe('title: 快讯\norder: 1\n');
  expect(setFields('', { title: '快讯' })).toBe('title: 快讯\n');
});

test('changing one paragraph leaves every other row of the text as it was, whatever rows end with', () => {
  const shown = (source: string) => readFields(source).body.replace(/^\n/, '');
  for (const source of [
    '---\ntitle: 甲\n---\n第一段\n\n第二段\n\n第三段\n',
    '---\ntitle: 甲\n---\n\n\n\n第一段\n\n第二段\n\n第三段',
    '---\r\ntitle: 甲\r\n---\r\n\r\n第一段\n\n第二段\r\n\r\n第三段\n',
    '\uFEFF---\ntitle: 甲\n---\n\n第一段\r\n\r\n第二段\n第二行  \n\n第三段\r\n',
  ]) {
    expect(setBody(source, shown(source))).toBe(source);
    expect(setBody(source, shown(source).replace('第二段', '改过'))).toBe(source.replace('第二段', '改过'));
    const added = setBody(source, shown(source).replace('第二段', '第二段\n\n新的一段'));
    expect(readFields(added).body).toBe(readFields(source).body.replace('第二段', '第二段\n\n新的一段'));
    expect(setBody(added, shown(source))).toBe(source);
  }
});

test('items of a list that are moved, taken out or put in leave the others as they are, with their comments', () => {
  const [first, second, third] = [
    '  # 第一张，等作者确认\n  - caption: "甲"\n    credit: \'一\'\n',
    '\n  # 第二张\n  - caption: "乙"\n\n    credit: 二\n    alt: 图\n',
    '  # 第三张\n  - { caption: 丙, credit: 三 }\n',
  ];
  const [a, b, c] = [
    { caption: '甲', credit: '一' },
    { caption: '乙', credit: '二', alt: '图' },
    { caption: '丙', credit: '三' },
  ];
  const file = (...rows: string[]) => `# 头\n\ntitle: 题\nphotos:\n${rows.join('')}\n# 尾\norder: 1\n`;
  const edited = (...photos: (typeof a)[]) => setFields(file(first, second, third), { photos });
  const withoutComments = first.replace(/.*\n/, '');
  expect(edited(a, c)).toBe(file(first, third));
  expect(edited(a, b)).toBe(file(first, second));
  expect(edited(b, a, c)).toBe(file(second, first, third));
  expect(edited(c, { ...b, credit: '新' })).toBe(
    file(first.replace(withoutComments, ''), third, second.replace('二\n    alt', '新\n    alt')),
  );
  expect(edited(a, { caption: '新', credit: '四' }, b, c)).toBe(
    file(first, '  - caption: 新\n    credit: 四\n', second, third),
  );
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  expect(setFields(windows(file(first, second, third)), { photos: [b, a, c] })).toBe(
    windows(file(second, first, third)),
  );
  const names = 'aliases:\n  # 一\n  - 甲\n  -\n  # 二\n  - 乙\nname: 丙\n';
  expect(setFields(names, { aliases: ['乙', '甲'] })).toBe(
    'aliases:\n  # 二\n  - 乙\n  # 一\n  - 甲\nname: 丙\n',
  );
});

test('a list in brackets stays in them, and its other words as they are written', () => {
  const order = Array.from({ length: 72 }, (_, index) => String(index + 1));
  const row = (items: readonly string[]) => `wallOrder: [${items.join(', ')}]\ntitle: 甲\n`;
  const moved = ['72', ...order.slice(0, -1)];
  expect(setFields(row(order), { wallOrder: moved })).toBe(row(moved));
  expect(setFields('names: ["甲", \'乙\', 丙]\n', { names: ['乙', '丁：', '甲'] })).toBe(
    "names: ['乙', '丁：', \"甲\"]\n",
  );
});

test('a file may lose its only field: so the last redirect goes, and a name is typed anew', () => {
  expect(setFields('name: 甲\n', { name: '' })).toBe('');
  expect(setFields('# 头\nname: 甲\n', { name: '' })).toBe('# 头\n');
  expect(setFields('redirects:\n  - { from: /a/, to: / }\n', { redirects: [] })).toBe('');
});

test('a new field stands in line with fields that are all indented, and one that is too long is told in plain words', () => {
  const indented = '  title: 甲\n  order: 1\n';
  expect(setFields(indented, { kicker: '乙', people: ['a', 'b'] }, fieldOrder('articles'))).toBe(
    '  kicker: 乙\n  title: 甲\n  order: 1\n  people: [a, b]\n',
  );
  expect(() => setFields('title: 甲\n', { summary: '长'.repeat(10_001) })).toThrow(/太长[\s\S]*办法/);
});
