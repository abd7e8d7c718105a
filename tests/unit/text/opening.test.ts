import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/text/parse.ts';
import { clip, opening } from '../../../src/text/plain.ts';
import { set } from './set-text.ts';

const openingOf = (body: string) => opening(parseText(body).root);

describe('The opening of a text', () => {
  test.each([
    ['## 小标题\n\n**第一段**，有[链接](http://a.b)。\n\n第二段', '第一段，有链接。'],
    ['- 甲\n- 乙', '甲'],
    ['> 引文\n\n正文', '引文'],
    ['| 甲 | 乙 |\n| --- | --- |', '甲'],
    ['![会场](a.jpg)\n\n正文', '正文'],
    ['## 只有小标题', '只有小标题'],
    ['', ''],
  ])('of %j is %s', (body, words) => {
    expect(openingOf(body)).toBe(words);
  });

  test.each(['## 小标题\n\n- 甲\n- 乙', '- 甲', '> 引文', '## 只有小标题'])(
    'is what a phone shows of %j on the newspaper page',
    (body) => {
      expect(set(body, { setting: 'sheet' })).toContain('class="opening"');
    },
  );

  test('is clipped by characters, not by halves of them', () => {
    expect(clip('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…');
    expect(clip('短', 3)).toBe('短');
  });
});
