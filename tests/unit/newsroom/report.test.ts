import { expect, test } from 'vitest';
import { writeReport, type ErrorReport } from '../../../src/lib/error-report.ts';
import { Ledger } from '../../../src/lib/addresses/ledger.ts';
import { articleParagraphs } from '../../../src/lib/paragraphs/article.ts';
import { writeRecords } from '../../../src/lib/paragraphs/index.ts';
import { correct } from '../../../src/newsroom/amend/amend.ts';
import { findReported, type Reported } from '../../../src/newsroom/amend/report.ts';
import { parseText } from '../../../src/text/parse.ts';
import { readFields } from '../../../src/newsroom/files/edit.ts';
import { textIn } from '../../../src/newsroom/files/snapshot.ts';
import { newsroom } from './support.ts';

const opening = 'articles/2024-05/opening.md';

/** A newsroom with what was published of its first article, and a letter about it. */
function published() {
  const room = newsroom();
  const { root } = parseText(readFields(textIn(room.snapshot(), opening) ?? '').body, 'md');
  const { records, text } = articleParagraphs({ captions: ['夜校第一课'], root });
  const ledger = new Ledger(new Map([['/articles/2024-05/opening/', writeRecords(records)]]));
  const report: ErrorReport = {
    title: '职工夜校开班',
    address: `https://archive.example/paper/articles/2024-05/opening/#${text[1]!.id}`,
    paragraph: text[1]!.id,
    passage: '第一周到课八十四人',
    problem: '签到表上是八十三人。\n请核对。',
  };
  const find = (changes: Partial<ErrorReport> = {}) =>
    findReported(room.snapshot(), ledger, `编辑：\n${writeReport({ ...report, ...changes })}\n读者`);
  const edit = (from: string, to: string) => {
    const text = textIn(room.snapshot(), opening) ?? '';
    room.apply([{ path: opening, content: text.replace(from, to), before: null }]);
  };
  return { ...room, find, edit };
}

const placeOf = (found: ReturnType<typeof findReported>) => (found as Reported).place;

test('the passage that a reader means is found in its paragraph, marks of bold type left aside', () => {
  const { find } = published();
  expect(find()).toMatchObject({ id: '2024-05/opening', title: '职工夜校开班', state: 'found' });
  expect(placeOf(find())).toEqual({
    before: '夜校负责人李明介绍，',
    passage: '第一周到课八十四人',
    after: '，课程每周两晚。',
  });
  expect(find({ passage: '夜校第一课', paragraph: '' })).toMatchObject({ state: 'found' });
  expect(find({ passage: '职工夜校开班', paragraph: '' })).toMatchObject({ state: 'found' });
});

test('a passage that stands elsewhere, was changed since, or is nowhere is said to be so', () => {
  const { find, edit } = published();
  expect(find({ passage: '首期开设焊接' })).toMatchObject({ state: 'moved' });
  edit('夜校负责人', '## 三门课开班\n\n夜校负责人');
  expect(find({ passage: '三门课开班', paragraph: '' })).toMatchObject({ state: 'found' });
  edit('**八十四人**', '八十三人');
  expect(find()).toMatchObject({
    state: 'changed',
    place: { before: expect.stringContaining('夜校负责人李明介绍'), passage: '' },
  });
  expect(find({ passage: '别处的话', paragraph: 'p-zzzz' })).toMatchObject({
    state: 'lost',
    place: undefined,
  });
});

test('a letter that is none, or about another site, writes nothing and says what to do', () => {
  const room = newsroom();
  expect(findReported(room.snapshot(), new Ledger(), '你们登错了')).toMatchObject({
    remedy: expect.stringContaining('粘贴'),
  });
  const { find } = published();
  for (const address of [
    'https://archive.example/articles/2024-05/no-such/',
    'https://evil.example/articles/../../etc/passwd/',
    'javascript:alert(1)',
    'https://archive.example/articles/2024-05/opening',
  ])
    expect(find({ address })).toMatchObject({ problem: expect.stringContaining('网址') });
});

test('hostile words of a reader are words', () => {
  const { find } = published();
  const passage = '<img src=x onerror=hit()> $& (?:a+)+$ \\ [';
  expect(find({ passage, problem: '"><script>hit()</script>{{x}}' })).toMatchObject({
    state: 'changed',
    report: { passage, problem: '"><script>hit()</script>{{x}}' },
  });
});

test('a correction changes the text only where an editor says so, and only where it is clear which words', () => {
  const room = newsroom();
  const make = (from: string, to: string) =>
    correct(room.snapshot(), '2024-05/opening', {
      date: '2024-06-01',
      text: '更正',
      replacing: { from, to },
    });
  expect(make('没有的话', '好').problems).toHaveLength(1);
  expect(make('夜校', '学校').problems).toMatchObject([{ problem: '“夜校”在正文里有2处' }]);
  const done = make('三门课', '四门$&课');
  expect(done.problems).toEqual([]);
  expect(done.effects[0]?.what).toContain('正文的“三门课”改成“四门$&课”');
  const before = textIn(room.snapshot(), opening) ?? '';
  room.apply(done.changes);
  const after = textIn(room.snapshot(), opening) ?? '';
  expect(after).toContain('摄影四门$&课。');
  expect(after.replace('四门$&课', '三门课').replace(/corrections:\n(?: .*\n)+/, '')).toBe(before);
});

test('a letter is read where a photograph or a redirect is written wrongly', () => {
  const { find, edit, apply } = published();
  edit('photos:\n', 'photos:\n  -\n');
  apply([{ path: 'redirects.yaml', content: 'redirects:\n  -\n  - /a/\n', before: null }]);
  expect(find()).toMatchObject({ state: 'found' });
});
