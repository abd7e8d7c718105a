import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { posterWords } from '../../../src/components/share/poster-words.ts';

const wordsOf = (html: string) => posterWords(parseHTML(`<!doctype html><body>${html}</body>`).document);

test('a poster has the words of an article in their order, its dateline, sub-headings and items of lists among them', () => {
  const html = `<p class="dateline">某市5月10日电</p><div id="text"><p>首段<b>加粗</b>。<sup data-added>1</sup></p>
    <h2>小标题</h2><ul><li>甲项</li><li>乙项</li></ul><blockquote><p>引文。</p></blockquote><aside data-added><p>校注</p></aside>
    <p>末段。</p><section class="endnotes"><h2 data-added>注释</h2><ol><li><p>注一。</p></li></ol></section></div>`;
  expect(wordsOf(html).split('\n')).toEqual([
    ...['某市5月10日电', '首段加粗。', '小标题', '甲项', '乙项', '引文。', '末段。'],
  ]);
});

test('the words on a poster end before a table, and say that there is more', () => {
  expect(wordsOf('<div id="text"><p>首段。</p><table><tr><td>1</td></tr></table><p>末段。</p></div>')).toBe(
    '首段。……',
  );
});

test('a poster of an article that begins with a table has no words, and no sign that stands alone', () => {
  expect(wordsOf('<div id="text"><table><tr><td>1</td></tr></table><p>末段。</p></div>')).toBe('');
});

test('the captions of a piece of photographs are its words on a poster', () => {
  const caption = (words: string) =>
    `<figure><figcaption><span data-search-field="caption">${words}</span><span>李四 摄</span></figcaption></figure>`;
  expect(wordsOf(`<div class="is-story">${caption('其一。')}${caption('其二。')}</div>`)).toBe(
    '其一。\n其二。',
  );
});
