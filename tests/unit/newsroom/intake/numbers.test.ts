import { AlignmentType, Document, LevelFormat, LevelSuffix, Packer, Paragraph } from 'docx';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import { formatNumber } from '../../../../src/newsroom/intake/read/number-formats.ts';
import { makeRawDocx, para } from './make-zip.ts';
import { draftOf, fileOf } from './support.ts';

async function read(bytes: Uint8Array) {
  const result = await readSource('a.docx', bytes);
  return 'document' in result ? result.document : expect.fail(result.problems[0]?.problem);
}

const textsOf = async (bytes: Uint8Array) => (await read(bytes)).paragraphs.map(({ text }) => text);

/** A document whose paragraphs are `[text, list, level]`. */
function listed(
  body: string,
  abstracts: string,
  nums: string,
  files: Parameters<typeof makeRawDocx>[1] = [],
) {
  const content = `<w:numbering xmlns:w="w">${abstracts}${nums}</w:numbering>`;
  return makeRawDocx(body, [{ name: 'word/numbering.xml', content }, ...files]);
}

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const num = (id: number, of: number, override = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${override}</w:num>`;
const item = (words: string, list = 1, at = 0, more = '') =>
  para(
    `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>${more}</w:pPr>${words ? `<w:r><w:t>${words}</w:t></w:r>` : ''}`,
  );

describe('a list that Word numbers by itself', () => {
  test('is read with its numbers, as another program writes them', async () => {
    const levels = [
      { level: 0, format: LevelFormat.CHINESE_COUNTING, text: '%1、', alignment: AlignmentType.LEFT },
      {
        level: 1,
        format: LevelFormat.CHINESE_COUNTING_THOUSAND,
        text: '（%2）',
        suffix: LevelSuffix.NOTHING,
      },
      { level: 2, format: LevelFormat.DECIMAL, text: '%1.%3', suffix: LevelSuffix.SPACE },
      { level: 3, format: LevelFormat.DECIMAL_ENCLOSED_CIRCLE, text: '%4' },
    ];
    const line = (text: string, at: number, instance = 0) =>
      new Paragraph({ text, numbering: { reference: 'list', level: at, instance } });
    const children = [
      line('甲', 0),
      line('甲一', 1),
      line('甲二', 1),
      line('细目', 2),
      line('更细', 3),
      line('更细', 3),
      line('乙', 0),
      new Paragraph('没有编号的一段'),
      line('乙一', 1),
      line('细目', 2),
      line('丙', 0),
      line('另一个表', 0, 1),
    ];
    const bytes = await Packer.toBuffer(
      new Document({ numbering: { config: [{ reference: 'list', levels }] }, sections: [{ children }] }),
    );
    expect(await textsOf(bytes)).toEqual([
      '一、甲',
      '（一）甲一',
      '（二）甲二',
      '一.1 细目',
      '①更细',
      '②更细',
      '二、乙',
      '没有编号的一段',
      '（一）乙一',
      '二.1 细目',
      '三、丙',
      '一、另一个表',
    ]);
  });

  test('is said, and nothing is asked; the draft holds the numbers', async () => {
    const document = await read(
      listed(
        para('<w:r><w:t>人工的标题</w:t></w:r>') +
          item('人工的第一段文字，只为检查。') +
          item('人工的第二段文字。'),
        abstract(0, level(0, 'japaneseCounting', '%1、')),
        num(1, 0),
      ),
    );
    expect(document.remarks).toEqual([
      { text: 'Word 的自动编号已经写成文字，共2段，例如“一、”“二、”，请对照原件' },
    ]);
    expect(fileOf(draftOf(document), '.md')).toMatch(
      /一、人工的第一段文字，只为检查。[\s\S]*二、人工的第二段文字。/,
    );
  });

  test('goes on where another list of its series has ended, and begins anew where it is told to', async () => {
    const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const bytes = listed(
      item('甲') + item('乙', 2) + item('丙', 3) + item('丁', 3) + item('戊') + item('己', 4),
      abstract(0, level(0, 'decimal', '%1．')) + abstract(1, level(0, 'upperLetter', '%1）')),
      num(1, 0) + num(2, 0) + num(3, 0, again) + num(4, 1),
    );
    expect(await textsOf(bytes)).toEqual(['1．甲', '2．乙', '5．丙', '6．丁', '7．戊', 'A）己']);
  });

  test('has the levels that its own definition puts in the place of those of its series', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level(0, 'chineseCounting', '第%1条')}</w:lvlOverride>`;
    expect(
      await textsOf(listed(item('总则'), abstract(0, level(0, 'decimal', '%1.')), num(1, 0, own))),
    ).toEqual(['第一条 总则']);
  });

  test('counts its levels anew below each higher one, but for those that never restart', async () => {
    const bytes = listed(
      item('甲') + item('子', 1, 1) + item('丑', 1, 2) + item('乙') + item('寅', 1, 1) + item('卯', 1, 2),
      abstract(
        0,
        level(0, 'decimal', '%1.'),
        level(1, 'lowerLetter', '%2)'),
        level(2, 'decimal', '%1-%3', '<w:lvlRestart w:val="0"/>'),
      ),
      num(1, 0),
    );
    expect(await textsOf(bytes)).toEqual(['1. 甲', 'a) 子', '1-1 丑', '2. 乙', 'a) 寅', '2-2 卯']);
  });

  test('shows figures at every level where it is set so', async () => {
    const bytes = listed(
      item('甲') + item('子', 1, 1),
      abstract(0, level(0, 'chineseCounting', '%1、'), level(1, 'chineseCounting', '%1.%2 ', '<w:isLgl/>')),
      num(1, 0),
    );
    expect(await textsOf(bytes)).toEqual(['一、甲', '1.1  子']);
  });

  test('may come from the style of a paragraph, and be taken off by the paragraph', async () => {
    const styles = `<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:basedOn w:val="H1"/></w:style></w:styles>`;
    const styled = (style: string, words: string, more = '') =>
      para(`<w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${words}</w:t></w:r>`);
    const bytes = listed(
      styled('H1', '总则') +
        styled('H2', '目的') +
        styled('H1', '附则', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      abstract(
        0,
        level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="H1"/>'),
        level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>'),
      ),
      num(1, 0),
      [{ name: 'word/styles.xml', content: styles }],
    );
    expect(await textsOf(bytes)).toEqual(['第一章 总则', '1. 目的', '附则']);
  });

  test('may be one of a style of lists', async () => {
    const styles = `<w:styles xmlns:w="w"><w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`;
    const linked = '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>';
    const bytes = listed(
      item('甲'),
      linked + abstract(1, level(0, 'ideographTraditional', '%1、')),
      num(1, 0) + num(2, 1),
      [{ name: 'word/styles.xml', content: styles }],
    );
    expect(await textsOf(bytes)).toEqual(['甲、甲']);
  });

  test('with bullets has the signs that are seen, those of fonts of signs too', async () => {
    const wingdings = '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>';
    const bytes = listed(
      item('甲') + item('乙', 1, 1),
      abstract(0, level(0, 'bullet', '\uf06c', wingdings), level(1, 'bullet', '—')),
      num(1, 0),
    );
    expect(await textsOf(bytes)).toEqual(['●甲', '— 乙']);
  });

  test('in the cells of a table numbers them, and a column of numbers alone is not lost', async () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
    const row = (words: string) =>
      `<w:tr>${cell(item(''))}${cell(para(`<w:r><w:t>${words}</w:t></w:r>`))}</w:tr>`;
    const document = await read(
      listed(`<w:tbl>${row('甲')}${row('乙')}</w:tbl>`, abstract(0, level(0, 'decimal', '%1')), num(1, 0)),
    );
    expect(document.paragraphs[0]?.table).toEqual([
      ['1', '甲'],
      ['2', '乙'],
    ]);
  });

  test('hides no missing letter behind a number', async () => {
    const lost = '<w:sdtPr><w:p><w:r><w:t>一</w:t></w:r></w:p></w:sdtPr>';
    const bytes = listed(item('甲') + lost, abstract(0, level(0, 'chineseCounting', '%1、')), num(1, 0));
    expect(await readSource('a.docx', bytes)).toMatchObject({
      problems: [{ problem: expect.stringContaining('没有读出来（一）') }],
    });
  });

  test.each([
    ['a number longer than any', item('甲'), abstract(0, level(0, 'decimal', 'x'.repeat(100_000))), ''],
    [
      'letters without end',
      item('甲'),
      abstract(0, level(0, 'upperLetter', '%1').replace('w:val="1"', 'w:val="2000000000"')),
      '',
    ],
    ['a format of its own', item('甲'), abstract(0, level(0, 'custom', '%1.')), ''],
    ['a counting that is not known', item('甲'), abstract(0, level(0, 'hindiVowels', '%1.')), ''],
    [
      'a picture for its bullet',
      item('甲'),
      abstract(0, level(0, 'bullet', '•', '<w:lvlPicBulletId w:val="0"/>')),
      '',
    ],
    ['a sign that only its font knows', item('甲'), abstract(0, level(0, 'bullet', '\uf0aa')), ''],
    [
      'a paragraph before whose end is struck',
      item('', 1, 0, '<w:rPr><w:del/></w:rPr>') + item('甲'),
      abstract(0, level(0, 'decimal', '%1.')),
      '',
    ],
    [
      'a level that was passed over',
      item('子', 1, 1) + item('甲'),
      abstract(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%2.')),
      '',
    ],
    ['no definition', item('甲', 7), '', ''],
  ])('with %s is asked about', async (_what, body, abstracts) => {
    const { paragraphs, remarks } = await read(listed(body, abstracts, num(1, 0)));
    expect(paragraphs.at(-1)?.text).toBe('甲');
    const asked = remarks.filter(({ isOpen }) => isOpen).map(({ text }) => text);
    expect(asked).toContainEqual(expect.stringContaining('前面是 Word 的自动编号'));
  });

  test('in a box that shares its series with the text around it is asked about', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${item('框里')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const list = [abstract(0, level(0, 'decimal', '%1.')), num(1, 0)] as const;
    const { paragraphs, remarks } = await read(listed(item('甲') + para(box), ...list));
    expect(paragraphs.map(({ text }) => text)).toEqual(['甲', '框里']);
    expect(remarks.filter(({ isOpen }) => isOpen)).toHaveLength(2);
    expect(await textsOf(listed(para(box), ...list))).toEqual(['1. 框里']);
  });

  test('that numbers an empty paragraph says so', async () => {
    const { remarks } = await read(
      listed(item('') + item('甲'), abstract(0, level(0, 'decimal', '%1.')), num(1, 0)),
    );
    expect(remarks[0]).toMatchObject({ isOpen: true, text: expect.stringContaining('自动编号“1.”') });
  });

  test('by a field is asked about', async () => {
    const { remarks } = await read(
      makeRawDocx(
        para(
          '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> AUTONUM </w:instrText><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>甲</w:t></w:r>',
        ),
      ),
    );
    expect(remarks[0]).toMatchObject({ isOpen: true, text: expect.stringContaining('自动编号') });
  });
});

test.each([
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['decimalFullWidth', 12, '１２'],
  ['upperLetter', 28, 'BB'],
  ['lowerRoman', 1994, 'mcmxciv'],
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 21, '二十一'],
  ['japaneseCounting', 19, '十九'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['ideographEnclosedCircle', 10, '㊉'],
  ['ideographZodiac', 12, '亥'],
  ['none', 4, ''],
  ['chineseCounting', 100, undefined],
  ['decimalEnclosedCircle', 21, undefined],
  ['ideographTraditional', 11, undefined],
  ['unheardOf', 1, undefined],
])('%s writes %i as %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text);
});
