import { describe, expect, test } from 'vitest';
import { breaksOf, partsOfHeadline, wordsOfHeadline } from '../../../src/lib/issue/headline-words.ts';
import { headlineAt } from '../../../src/lib/make-up/headline.ts';
import { breakHeadline } from '../../../src/lib/make-up/headline-lines.ts';
import { rankPieces } from '../../../src/lib/make-up/ranks.ts';
import { countLines, widthOfText } from '../../../src/lib/make-up/text-lines.ts';
import { onScreen } from '../../../src/lib/make-up/medium.ts';
import { pieceOf } from './pieces.ts';

const screen = onScreen(1, false);

const broken = (title: string, width: number, most = 3) => breakHeadline(wordsOfHeadline(title), width, most);

describe('A headline', () => {
  test.each([
    ['市总工会全面部署今年工作要点', 9, ['市总工会全面', '部署今年工作要点']],
    ['平顶山职工摄影作品开展展', 8, ['平顶山职工', '摄影作品开展展']],
    ['踔厉奋发交出工会工作精彩答卷', 8, ['踔厉奋发交出', '工会工作精彩答卷']],
    ['绘就“路线图” 制定“责任书”', 8, ['绘就“路线图”', '制定“责任书”']],
  ])('%s breaks where words end', (title, width, lines) => {
    expect(broken(title, width)).toEqual(lines);
  });

  test('keeps a number with its unit, a mark with its word and a particle with what it follows', () => {
    for (const width of [6, 7, 8, 9, 10, 11, 12]) {
      const lines = broken('2024年全市新建职工书屋40家的“暖心”答卷', width) ?? [];
      for (const line of lines) expect(line).not.toMatch(/^[年家的”]|[“]$/);
    }
  });

  test('loses no letter in whatever lines it breaks into', () => {
    for (const title of ['工会E卡 惠万家', '“五一”慰问在一线', '20场次、1.5万人次']) {
      for (let width = 3; width < 14; width += 1) {
        const lines = broken(title, width, 5);
        if (lines) expect(lines.join('').replace(/\s/g, '')).toBe(title.replace(/\s/g, ''));
        for (const line of lines ?? []) expect(widthOfText(line)).toBeLessThanOrEqual(width);
      }
    }
  });

  test('breaks where the newsroom says, as far as there is room', () => {
    const piece = pieceOf({
      id: 'a',
      title: '市总工会全面部署今年工作要点',
      titleWords: wordsOfHeadline('市总工会全面部署今年工作要点'),
      titleLines: ['市总工会全面部署', '今年工作要点'],
    });
    expect(headlineAt(piece, 'lead', 43, screen).lines).toEqual(piece.titleLines);
    expect(headlineAt(piece, 'minor', 13.4, screen).lines).not.toEqual(piece.titleLines);
  });

  test('keeps the names that the archive knows', () => {
    expect(partsOfHeadline('记者走近窦小伟诊所', undefined, ['窦小伟']).flat()).toContain('窦小伟');
    expect(partsOfHeadline('走近窦小伟', undefined, ['近窦小']).flat().join('')).toBe('走近窦小伟');
  });

  test('stands in the lines of the newsroom, its spaces included, and tells where it may break', () => {
    const parts = partsOfHeadline('绘就“路线图” 制定“责任书”', ['绘就“路线图”', '制定“责任书”']);
    expect(parts.map((words) => words.join(''))).toEqual(['绘就“路线图” ', '制定“责任书”']);
    expect(
      breaksOf([
        ['市总工会', '全面'],
        ['部署 ', '要点'],
      ]),
    ).toEqual([4, 6, 8]);
  });

  test('of the lead grows into the room beside it, on one line more than on two', () => {
    const titleOf = (count: number) => {
      const titleWords = Array.from({ length: count }, () => '工会');
      return pieceOf({ id: 'a', title: titleWords.join(''), titleWords });
    };
    const [one, two] = [
      headlineAt(titleOf(5), 'lead', 58, screen),
      headlineAt(titleOf(11), 'lead', 58, screen),
    ];
    expect(one.lines).toHaveLength(1);
    expect(two.lines).toHaveLength(2);
    expect(one.enlarged).toBeGreaterThan(two.enlarged);
    expect(two.enlarged).toBeGreaterThan(1);
    for (const { lines, enlarged } of [one, two])
      expect(Math.max(...lines!.map(widthOfText)) * 3.4 * enlarged).toBeLessThan(58);
    expect(headlineAt(titleOf(5), 'major', 58, screen).enlarged).toBe(1);
  });

  test('breaks where the newsroom says, but for one that has room on one line', () => {
    const titleWords = ['全面', '部署', '今年', '工作', '要点'];
    const titleLines = ['全面部署今年', '工作要点'];
    const piece = pieceOf({ id: 'a', title: titleWords.join(''), titleWords, titleLines });
    expect(headlineAt(piece, 'lead', 28, screen).lines).toEqual(titleLines);
    expect(headlineAt(piece, 'lead', 73, screen).lines).toEqual(['全面部署今年工作要点']);
  });

  test('is a size smaller rather than four lines long, breaks within words where it must, and is left to the browser where nothing fits', () => {
    const words = Array.from({ length: 12 }, () => '工会');
    const long = pieceOf({ id: 'a', title: words.join(''), titleWords: words });
    expect(headlineAt(long, 'minor', 13.4, screen)).toMatchObject({ rank: 'brief', lines: { length: 3 } });
    const wide = pieceOf({ id: 'a', title: '测'.repeat(25), titleWords: ['测'.repeat(25)] });
    expect(headlineAt(wide, 'minor', 13.4, screen)).toMatchObject({ rank: 'brief', lines: { length: 3 } });
    const endless = pieceOf({ id: 'a', title: 'x'.repeat(200), titleWords: ['x'.repeat(200)] });
    expect(headlineAt(endless, 'lead', 28, screen).lines).toBeUndefined();
  });
});

describe('The rank of a piece', () => {
  const long = [{ kind: 'paragraph', text: '测'.repeat(900) }] as const;
  const short = [{ kind: 'paragraph', text: '测'.repeat(80) }] as const;

  test('is that of its place, its length and its photographs', () => {
    const pieces = [
      pieceOf({ id: 'a' }),
      pieceOf({ id: 'b', blocks: long }),
      pieceOf({ id: 'c', blocks: short }),
    ];
    const more = [...pieces, pieceOf({ id: 'd' }), pieceOf({ id: 'e' })];
    expect(rankPieces(more)).toEqual(['lead', 'major', 'brief', 'minor', 'minor']);
  });

  test('leads where it has more than a headline whose picture is missing', () => {
    const alone = pieceOf({ id: 'a', blocks: [], photos: [{ proportion: undefined, caption: '图为测试' }] });
    const shown = { ...alone, photos: [{ proportion: 1.5, caption: '图为测试' }] };
    const others = ['b', 'c', 'd'].map((id) => pieceOf({ id, blocks: long }));
    expect(rankPieces([alone, ...others]).slice(0, 2)).toEqual(['brief', 'lead']);
    expect(rankPieces([shown, ...others])[0]).toBe('lead');
    expect(rankPieces([alone])).toEqual(['lead']);
  });

  test('is the one that the newsroom gives', () => {
    const given = [
      pieceOf({ id: 'a', rank: 'minor' }),
      pieceOf({ id: 'b', rank: 'lead' }),
      pieceOf({ id: 'c' }),
    ];
    expect(rankPieces(given)).toEqual(['minor', 'lead', 'minor']);
  });
});

test('the lines of a paragraph are counted as a browser sets them', () => {
  expect(countLines('测'.repeat(40), 13.4, 2)).toBe(4);
  expect(countLines('测'.repeat(11), 13.4, 2)).toBe(1);
  // The stop hangs over the edge.
  expect(countLines(`${'测'.repeat(11)}。`, 13.4, 2)).toBe(1);
  expect(countLines('', 13.4)).toBe(1);
});
