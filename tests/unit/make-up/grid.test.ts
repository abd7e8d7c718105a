import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import fc from 'fast-check';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { parseGrid } from '../../../src/lib/issue/front-page.ts';
import { makeUp } from '../../../src/lib/make-up/index.ts';
import { gridOf } from '../../../src/newsroom/make-up/grid.ts';
import { planGrid } from '../../../src/newsroom/make-up/plan.ts';
import { anyPieces } from './pieces.ts';

const folder = mkdtempSync(join(tmpdir(), 'grid-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

test('a made-up page is written as a grid in which every piece has a rectangle of its own', () => {
  fc.assert(
    fc.property(anyPieces, (pieces) => {
      const { grid, zones } = gridOf(makeUp(pieces)!.placed);
      const { areas } = parseGrid(grid);
      expect(zones.map(({ area }) => area).sort()).toEqual([...areas.keys()].sort());
      const cells = grid.map((row) => row.split(' '));
      for (const [name, { left, right, top, bottom }] of areas) {
        const own = cells.flat().filter((cell) => cell === name).length;
        expect(own).toBe((right - left) * (bottom - top));
      }
    }),
    { numRuns: 60, endOnFailure: true },
  );
});

test('an editor has the make-up of an issue written into its file, comments and other pages untouched', async () => {
  write(
    'publication.yaml',
    'title: 样报\norganisation: 测试\nplace: 无\ndescription: 测试用。\nrights: 样稿。\n',
  );
  for (const n of [1, 2, 3]) {
    write(
      `articles/2024-05/a${n}.md`,
      `---\ntitle: 第${n}篇样稿\nsection: 要闻\ngenre: 消息\norder: ${n}\n---\n\n${'样稿文字。'.repeat(60)}\n`,
    );
  }
  write(
    'issues/2024-05.yaml',
    "# 测试\ndate: 2024-05\npages:\n  - number: '01'\n    articles: [2024-05/a1, 2024-05/a2]\n  - number: '02'\n    grid: [x]\n    zones: [{ area: x, article: 2024-05/a3 }]\n",
  );
  const { path, content } = await planGrid(folder, '2024-05');
  expect(path).toBe('issues/2024-05.yaml');
  expect(content).toContain('# 测试\ndate: 2024-05\n');
  write(path, String(content));
  expect(await checkContent(folder)).toEqual([]);
  expect(readFileSync(join(folder, path), 'utf8')).toMatch(
    /article: 2024-05\/a1[\s\S]*article: 2024-05\/a2[\s\S]*article: 2024-05\/a3/,
  );
  await expect(planGrid(folder, '2024-05')).rejects.toThrow('每一版都已经有 grid');
  await expect(planGrid(folder, '2024-06')).rejects.toThrow('没有 2024-06 这一期');
});
