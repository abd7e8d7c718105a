import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailAddress, readReport, tidy, writeReport, type ErrorReport } from '../../src/lib/error-report.ts';

const report: ErrorReport = {
  title: '职工夜校开班',
  address: 'https://paper.example/articles/2024-05/opening/',
  paragraph: 'p-k3f9',
  passage: '报名86人',
  problem: '现场签到表上是84人。\n见附件。',
};

/** Words that are made to be mistaken for the letter's own lines. */
const tricky = fc.constantFrom(
  '原文：',
  '网址：https://evil.example/',
  '【勘误完】',
  '【读者勘误】',
  '> ',
  '　　',
  '\n',
  '\r\n',
  '段落：p-2222',
  ' ',
  '\u2028',
  '\u202e',
  '<script>',
  '{{',
  '𠮷',
);
const words = fc
  .array(fc.oneof(tricky, fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  .map((parts) => parts.join(''));

test('what the page writes, the desk reads, whatever a reader has written', () => {
  fc.assert(
    fc.property(words, words, words, (title, passage, problem) => {
      fc.pre(tidy(passage) !== '' || tidy(problem) !== '');
      const written = writeReport({ ...report, title, passage, problem });
      expect(readReport(written)).toEqual({
        ...report,
        title: tidy(title),
        passage: tidy(passage),
        problem: tidy(problem),
      });
    }),
    { numRuns: 2000 },
  );
});

test('a letter is read out of a mail: with greeting, signature, quoted, with line ends of Windows', () => {
  const letter = writeReport(report);
  const mails = [
    `编辑同志：\n您好！\n\n${letter}\n\n此致\n读者 张三\n原文：不是`,
    letter.replaceAll('\n', '\r\n'),
    letter
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\r\n'),
    letter
      .split('\n')
      .map((line) => `>> ${line}`)
      .join('\n'),
    `\ufeff  ${letter}  `,
  ];
  for (const mail of mails) expect(readReport(mail)).toEqual(report);
});

test('no word is lost where a mail program parts long lines, sets an empty one behind each, or changes the colons', () => {
  const long: ErrorReport = {
    ...report,
    problem: '现场的签到表上写的是八十四人，见附件里的照片。\n请 check it\n核对。见第3版 GPT 4 一节。',
  };
  const letter = writeReport(long);
  const mails = [
    letter.replaceAll('\n', '\r\n\r\n'),
    letter.replaceAll('\n', '\n> \n').replace(/^/, '> '),
    letter.replace('签到表上', '签到\n表上').replace('opening/', 'ope\nning/'),
    letter.replace('check it', 'check\nit').replace('GPT 4', 'GPT\n4'),
    letter.replace(/^(..)：/gm, '$1: '),
  ];
  for (const mail of mails) expect(readReport(mail)).toEqual(long);
  // Without its end nobody knows where the letter ends.
  expect(readReport(letter.replace('【勘误完】', '读者 张三'))).toEqual(long);
});

test('what is no letter, or says neither where nor what, is none', () => {
  const letters = [
    '',
    '你们登错了',
    '【读者勘误】',
    '【读者勘误】\n网址：https://paper.example/articles/a/b/',
    '【读者勘误】\n问题：错了',
  ];
  for (const letter of letters) expect(readReport(letter)).toBeUndefined();
});

test('values lose what no letter carries, and nothing else, however long they are', () => {
  expect(tidy('  一\u0000二\u202e \t 三\r\n\r\n 四 ')).toBe('一二 三\n四');
  const problem = '𠮷'.repeat(5000);
  expect(readReport(writeReport({ ...report, problem }))?.problem).toBe(problem);
});

test('a mail holds the letter where mail programs take it, else its subject alone', () => {
  const url = new URL(mailAddress('desk@paper.example', report));
  expect(url.pathname).toBe('desk@paper.example');
  expect(readReport(url.searchParams.get('body') ?? '')).toEqual(report);
  const long = mailAddress('desk@paper.example', { ...report, problem: '错'.repeat(900) });
  expect(long.length).toBeLessThan(2000);
  expect(new URL(long).searchParams.get('body')).toContain('粘贴');
});
