import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forPreview } from '../../../src/content/problem.ts';
import { brokenContent, checkEdited, checkWith, field } from './check-with.ts';

test('each open question of a draft is told with its place, and what is missing for it is not told twice', async () => {
  const remedy = '对照原件核对；核对好了，就从 toVerify 里删去这一项';
  const found = await checkWith('questions-left');
  expect(found.map(({ file, line, field, problem }) => [file, line, field, problem]).sort()).toEqual([
    ['articles/2024-05/opening.md', 17, 'toVerify（待核）第1项', '待核：栏目请核对'],
    ['articles/2024-05/opening.md', 18, 'toVerify（待核）第2项', '待核：第1幅图片缺 alt'],
    ['issues/2024-05.yaml', 11, 'toVerify（待核）第1项', '待核：日期请核对'],
  ]);
  for (const problem of found) expect(problem).toMatchObject({ remedy, open: true });
});

test('a picture without a description is a problem as soon as no question is open', async () => {
  const article = 'articles/2024-05/opening.md';
  const withoutAlt = (text: string) => text.replace(/^ +alt: .*\n/m, '');
  expect(await checkEdited({ [article]: (text) => field('toVerify', '[图片请核对]')(withoutAlt(text)) })).toMatchObject([{ open: true }]);
  expect(await checkEdited({ [article]: withoutAlt })).toMatchObject([{ field: expect.stringContaining('alt'), problem: expect.stringContaining('有图片就要写 alt') }]);
});

test('a preview shows drafts and says how many questions are open', async () => {
  const { problems, open } = forPreview(await checkWith('questions-left'));
  expect(problems).toEqual([]);
  expect(open).toContain('还有3处待核');
});

test('a publication with an open question is refused, and says what is to be verified', () => {
  const content = brokenContent('questions-left');
  const site = join(mkdtempSync(join(tmpdir(), 'publish-')), 'site');
  const { status, stderr } = spawnSync(process.execPath, ['src/build/build-site.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: site },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/opening\.md {2}第17行 {2}toVerify（待核）第1项\n {2}问题：待核：栏目请核对/);
  expect(existsSync(site)).toBe(false);
  rmSync(content, { recursive: true });
});
