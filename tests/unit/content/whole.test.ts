import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { formatProblems } from '../../../src/content/problem.ts';
import { checkWith, validContent } from './check-with.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'archive-'));

test('the valid content has no problem', async () => {
  expect(await checkContent(validContent)).toEqual([]);
});

test('an archive that has its publication and nothing else has no problem', async () => {
  const folder = newFolder();
  writeFileSync(join(folder, 'publication.yaml'), readFileSync(join(validContent, 'publication.yaml')));
  expect(await checkContent(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('a content folder that is not there is told by its name', async () => {
  const [problem] = await checkContent('/nowhere/content');
  expect(problem).toMatchObject({ file: '/nowhere/content', problem: '没有这个内容文件夹' });
});

test('faults in two files, and two in one file, are all found in one run', async () => {
  const problems = await checkWith('two-faults');
  expect(problems.map(({ file, field }) => `${file} ${field}`).sort()).toEqual([
    'articles/2024-05/opening.md people（文中人物）第1项',
    'articles/2024-05/opening.md titel',
    'exhibitions/spring-show.yaml displayed（展出作品数）',
  ]);
});

test('problems are printed by file, with problem and remedy, and counted', () => {
  const problem = { field: 'title（标题）', problem: '缺少这个字段', remedy: '请加上一行' };
  const text = formatProblems([
    { file: 'content/b.yaml', ...problem, field: '' },
    { file: 'content/a.yaml', ...problem },
    { file: 'content/a.yaml', ...problem },
  ]);
  expect(text).toBe(
    [
      'content/a.yaml  title（标题）\n  问题：缺少这个字段\n  办法：请加上一行',
      'content/b.yaml\n  问题：缺少这个字段\n  办法：请加上一行',
      '内容检查发现2个问题，请改好后再发布。',
    ].join('\n\n'),
  );
});

test('problems of a file are printed in the order of its lines, warnings behind them and counted apart', () => {
  const problem = { file: 'content/a.yaml', field: '', problem: '写错了', remedy: '改正' };
  const text = formatProblems([
    { ...problem, problem: '正文是空的', warning: true },
    { ...problem, line: 12 },
    { ...problem, line: 2, field: 'title（标题）' },
  ]);
  expect(text).toBe(
    [
      'content/a.yaml  第2行  title（标题）\n  问题：写错了\n  办法：改正',
      'content/a.yaml  第12行\n  问题：写错了\n  办法：改正',
      '内容检查发现2个问题，请改好后再发布。',
      'content/a.yaml\n  提醒：正文是空的\n  办法：改正',
      '另有1条提醒，不影响发布。',
    ].join('\n\n'),
  );
});
