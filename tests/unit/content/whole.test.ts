import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { formatProblems } from '../../../src/build/checks/problem.ts';
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
    'articles/2024-05/opening.md people（文中人物）第 1 项',
    'articles/2024-05/opening.md titel',
    'articles/2024-05/opening.md title（标题）',
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
      '内容检查发现 2 个问题，请改好后再发布。',
    ].join('\n\n'),
  );
});
