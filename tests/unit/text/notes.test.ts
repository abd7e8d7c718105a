import { describe, expect, test } from 'vitest';
import { countPassages, notesOn } from '../../../src/text/passages.ts';
import { parseText } from '../../../src/text/parse.ts';
import { set, shown } from './set-text.ts';

const note = (quote: string, text = '注文') => ({ quote, text });

describe("An editor's note", () => {
  test('marks its passage and follows the paragraph, whose words stay as they are', () => {
    const html = set('新建工会320家，成立学院。', { notes: [note('320家')] });
    expect(html).toContain('<span class="passage" id="passage-1">320家</span>');
    expect(html).toContain('id="note-1" role="note"');
    const paragraph = /<p>(新建[\s\S]*?)<\/p>/.exec(html)?.[1]?.replace(/<[^>]+>/g, '');
    expect(paragraph).toBe('新建工会320家，成立学院。');
  });

  test('has the number of its place among the passages, whatever its place in the record', () => {
    const html = set('甲一。\n\n乙二。', { notes: [note('乙二', '注乙'), note('甲一', '注甲')] });
    expect(html.indexOf('id="note-1"')).toBeLessThan(html.indexOf('注甲'));
    expect(html.indexOf('注甲')).toBeLessThan(html.indexOf('id="note-2"'));
  });

  test('shares the margin with another note on the same paragraph, in order', () => {
    const html = set('甲一，乙二。', { notes: [note('乙二', '注乙'), note('甲一', '注甲')] });
    expect(html.match(/class="margin-notes/g)).toHaveLength(1);
    expect(html.indexOf('注甲')).toBeLessThan(html.indexOf('注乙'));
  });

  test.each([
    ['in a list', '- 甲\n- 乙丙丁', '乙丙'],
    ['in a nested list', '- 甲\n  - 乙丙丁', '乙丙'],
    ['in a heading', '## 甲乙丙\n\n正文', '乙丙'],
    ['in a quotation', '> 甲乙丙', '乙丙'],
    ['in a quotation within a quotation', '> > 甲乙丙', '乙丙'],
    ['in a table', '| 甲 | 乙丙 |\n| --- | --- |\n| 1 | 2 |', '乙丙'],
    ['across bold words', '甲**乙**丙', '甲乙丙'],
    ['across a link', '甲[乙](https://a.b)丙', '乙丙'],
    ['over a line break', '甲乙\n丙丁', '乙丙'],
    ['quoted with its line break', '甲乙\n丙丁', '乙\n丙'],
    ['over an endnote mark', '甲[^1]乙\n\n[^1]: 注', '甲乙'],
  ])('finds its passage %s', (_where, body, quote) => {
    const html = set(body, { notes: [note(quote)] });
    expect(countPassages(parseText(body).root, quote)).toBe(1);
    expect(html).toContain('id="passage-1"');
    expect(html).toContain('href="#note-1"');
    expect(html).toContain('id="note-1"');
    const marked = [...html.matchAll(/<span class="passage"[^>]*>([^<]*)</g)].map(([, words]) => words);
    expect(marked.join('')).toBe(quote.replace(/\s/g, ''));
  });

  test('may speak of words that another note speaks of too', () => {
    const html = set('甲乙丙丁', { notes: [note('甲乙丙'), note('乙丙丁')] });
    expect(html.match(/href="#note-[12]"/g)).toHaveLength(2);
    expect(html.match(/class="note"/g)).toHaveLength(2);
    expect(shown('甲乙丙丁')).toBe('甲乙丙丁');
  });

  test('on a headline is one of the headline, whatever white space was typed', () => {
    const notes = [note('职工 夜校'), note('开班'), note('正文')];
    expect(notesOn(['引题', '职工夜校', undefined, '今　日开　班'], notes)).toEqual(notes.slice(0, 2));
  });

  test('is not placed where its words go on in the next paragraph', () => {
    expect(countPassages(parseText('甲乙\n\n丙丁').root, '乙丙')).toBe(0);
  });

  test('does not stand in the newspaper page, where the words alone do', () => {
    const html = set('## 小标题\n\n甲一，[乙二](https://a.b)。', {
      setting: 'sheet',
      notes: [note('甲一')],
    });
    expect(html).toBe('<h3>小标题</h3><p class="opening">甲一，乙二。</p>');
  });
});
