import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseText } from '../../../src/text/parse.ts';
import { textDifference } from '../../../src/text/fidelity.ts';
import { shown } from './set-text.ts';

describe('The comparison of a page with its source', () => {
  test.each([
    '一段。\n\n## 小标题\n\n**二**段，[链接](https://a.b/c)。',
    '> 引文\n>\n> > 引中引\n\n- 甲\n  - 乙',
    '| 项 | 数 |\n| --- | --: |\n| 甲 | -1 |',
    '有注[^1]。\n\n[^1]: 注甲\n接着\n\n末段。',
    '| 项 | 数 |\n| --- | --- |\n| - | - |\n| 甲 | - |',
    '甲\n\n![会场](会场 照片.jpg)\n\n乙',
    '- -5℃\n- **甲*乙**',
    '王**、李**，3|4，##劳动美##',
  ])('finds none in %j', (body) => {
    expect(parseText(body).problems).toEqual([]);
    expect(textDifference(body, shown(body))).toBeUndefined();
  });

  test('names the first words that differ', () => {
    expect(textDifference('全年完成8000人以上。', '全年完成8001人以上。')).toEqual({
      source: '全年完成8000人以上。',
      shown: '全年完成8001人以上。',
    });
  });

  test.each([
    ['a word taken out', '甲乙丙丁', '甲丁'],
    ['a word put in', '甲乙', '甲丙乙'],
    ['words swapped', '甲乙', '乙甲'],
    ['an end cut off', '甲乙丙', '甲乙'],
    ['words behind the end', '甲乙', '甲乙丙'],
    ['an empty page', '甲', ''],
    ['a tilde struck', '20~30岁', '2030岁'],
    ['a number renumbered', '3. 甲', '1. 甲'],
    ['an asterisk lost', '3*4*5米', '345米'],
    ['a single bar lost', '甲|乙', '甲乙'],
    ['a paragraph lost', '甲\n\n乙\n\n丙', '甲丙'],
  ])('finds %s', (_what, source, page) => {
    expect(textDifference(source, page)).toBeDefined();
  });

  test('finds none in what the parser takes, whatever is typed', () => {
    const piece = fc.constantFrom(
      ...[
        '甲',
        '乙。',
        '“丙”',
        '*',
        '**',
        '~',
        '_',
        '`',
        '|',
        '> ',
        '- ',
        '## ',
        '# ',
        '[',
        ']',
        '](',
        ')',
        '(',
        '<',
        '>',
      ],
      ...[
        '\n',
        '\n\n',
        '  ',
        '　　',
        '1. ',
        '[^1]',
        '[^1]: ',
        '&copy;',
        '\\',
        'https://a.b/c',
        'A',
        '12',
        '![x](y.jpg)',
        '---',
        '$',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const body = pieces.join('');
        const { problems } = parseText(body);
        return problems.length > 0 || textDifference(body, shown(body)) === undefined;
      }),
      { numRuns: 5000, seed: 20240319 },
    );
  });
});
