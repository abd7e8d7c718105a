import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = globSync(['src/**/*.{ts,astro}', 'docs/编辑手册.md', 'content/README.md']).map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** What had several names has one: 影展, 作品目录, 编号; and what the first interface said awkwardly is gone. */
const gone = [
  '展览',
  '线上影展',
  '展品',
  '作品表',
  '图录',
  '没有取到',
  '复制不成',
  '没有这一页',
  '分享给别人',
  '占住第',
  '幅中的第',
];

test.each(gone)('no text of the site or of its guides says %s', (word) => {
  expect(files.filter(({ text }) => text.includes(word)).map(({ file }) => file)).toEqual([]);
});

test('what a reader meets first is explained where all terms are', () => {
  const about = readFileSync('src/pages/about.astro', 'utf8');
  expect(about).toContain('来稿（报社收到的原文）');
  expect(about).toContain('校注（编者的说明，不属原文）');
});
