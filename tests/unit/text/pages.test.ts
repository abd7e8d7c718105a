import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/build/checks/read-content.ts';
import { comparePages } from '../../../src/build/fidelity/compare-pages.ts';
import { validContent } from '../content/check-with.ts';

const { content } = readContent(validContent);
const article = content.sound('articles').find(({ id }) => id === '2024-05/opening')!;
const other = content.sound('articles').find(({ id }) => id === '2024-05/reading-room')!;
let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
  write(other.id, page(other.data, words(other.body)));
});
afterEach(() => rmSync(site, { recursive: true }));

describe('The finished pages', () => {
  test('show the words of their sources', () => {
    write(article.id, page(article.data, words(article.body)));
    expect(comparePages(content, site)).toEqual([]);
  });

  test('end the build when a word is taken out of one', () => {
    const [first = ''] = words(article.body).map((line) => line.replace(/\s/g, ''));
    write(article.id, page(article.data, [first.slice(2), ...words(article.body).slice(1)]));
    const [problem, ...more] = comparePages(content, site);
    expect(more).toEqual([]);
    expect(problem?.file).toContain('articles/2024-05/opening.md');
    expect(problem?.problem).toContain(`稿件是“${first.slice(0, 4)}`);
    expect(problem?.problem).toContain(`页面是“${first.slice(2, 6)}`);
  });

  test('end the build when one of them is empty, or was not built', () => {
    write(article.id, page(article.data, []));
    expect(comparePages(content, site)).toHaveLength(1);
    rmSync(join(site, 'articles', article.id), { recursive: true });
    expect(comparePages(content, site).map(({ field }) => field)).toEqual(['title', '正文']);
  });

  test('end the build when a headline or the newspaper page shows other words', () => {
    write(article.id, page({ title: '另一个标题' }, words(article.body)));
    writeFile(
      'issues/2024-05/index.html',
      `<main><article data-zone="opening"><div class="body">少了一段</div></article></main>`,
    );
    expect(comparePages(content, site).map(({ problem }) => problem.slice(0, 3))).toEqual([
      '稿件页',
      '版面上',
    ]);
  });
});

const words = (body: string) => body.split('\n').filter((line) => line.trim());

const page = (headline: { kicker?: string; title: string; subtitle?: string }, paragraphs: string[]) =>
  `<main>${(['kicker', 'title', 'subtitle'] as const)
    .map((name) => `<p data-search-field="${name}">${headline[name] ?? ''}</p>`)
    .join('')}<div id="text" data-search-field="body">` +
  `${paragraphs.map((text) => `<p>${text}<a data-added>1</a></p>`).join('')}</div></main>`;

const write = (id: string, html: string) => writeFile(`articles/${id}/index.html`, html);

function writeFile(path: string, text: string) {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}
