import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openZip } from '../../../src/newsroom/files/zip.ts';
import { readDate, readNumber, readWords } from '../../../src/newsroom/works/cells.ts';
import { readTable, type Table } from '../../../src/newsroom/works/table.ts';
import type { UnreadableError } from '../../../src/newsroom/unreadable.ts';
import type { ExistingExhibition } from '../../../src/newsroom/works/exhibition.ts';
import { readRows } from '../../../src/newsroom/works/rows.ts';
import { makeZip, type ZipPart } from './intake/make-zip.ts';
import { csv, xlsx } from './support.ts';

const head = ['作者', ' 作品 名称（必填）', '编号', '文件名', '联系电话'];
const rows = [head, ['甲某', '春', '001', '1.jpg', '1'], ['乙某', '夏：#“雨”', '002', '2.jpg', '2']];

const wordsOf = ({ rows }: Table) =>
  rows.map(({ row, cells }) => [
    row,
    cells.number?.text,
    cells.title?.text,
    cells.photographer?.text,
    cells.file?.text,
  ]);
const expected = [
  [2, '001', '春', '甲某', '1.jpg'],
  [3, '002', '夏：#“雨”', '乙某', '2.jpg'],
];

test.each([
  ['with commas', csv(rows)],
  ['with semicolons', csv(rows, ';')],
  ['with tabs', csv(rows, '\t')],
  ['with a byte order mark', Buffer.concat([Buffer.from('\uFEFF'), csv(rows)])],
  ['as UTF-16', Buffer.from(`\uFEFF${csv(rows, '\t')}`, 'utf16le')],
  ['with the line that names the separator', Buffer.concat([Buffer.from('sep=;\r\n'), csv(rows, ';')]), 1],
])('a table of text is read %s', async (_, bytes, shift = 0) => {
  expect(wordsOf(await readTable('表.csv', bytes))).toEqual(
    expected.map(([row, ...rest]) => [Number(row) + shift, ...rest]),
  );
});

/** 编号,作品名称,作者 / 1,春天,甲某 in GBK. */
const gbk = Buffer.from('b1e0bac52cd7f7c6b7c3fbb3c62cd7f7d5df0a312cb4bacceca3accaaecac02cbcd7c4b30a', 'hex');

test('a table in GBK is read, also where a mark of UTF-8 was put before it', async () => {
  for (const bytes of [gbk, Buffer.concat([Buffer.from('\uFEFF'), gbk])]) {
    const table = await readTable('表.csv', bytes);
    expect(table.rows[0]?.cells.photographer?.text).toBe('甲某');
    expect(table.notes).toContain('表格按 GBK（GB18030）编码读');
  }
});

/** 編號,作品名稱,作者,檔案名稱 / 001,晨光,張三,a.jpg. */
const traditional = {
  Big5: 'bd73b8b92ca740ab7ea657bad92ca740aacc2cc0c9aed7a657bad90d0a3030312cb1e1a5fa2cb169a4542c612e6a70670d0a',
  GBK: 'be8ecc962cd7f7c6b7c3fbb7512cd7f7d5df2c996eb0b8c3fbb7510d0a3030312cb3bfb9e22c8f88c8fd2c612e6a70670d0a',
};

test.each(Object.entries(traditional))(
  'a table in traditional characters is read from %s',
  async (_, hex) => {
    const table = await readTable('表.csv', Buffer.from(hex, 'hex'));
    expect(wordsOf(table)).toEqual([[2, '001', '晨光', '張三', 'a.jpg']]);
  },
);

test('a table in traditional characters is read from a workbook, too', async () => {
  const rows = [
    ['編號', '作品名稱', '攝影', '檔案'],
    ['001', '晨光', '張三', 'a.jpg'],
  ];
  expect(wordsOf(await readTable('表.xlsx', await xlsx(rows)))).toEqual([
    [2, '001', '晨光', '張三', 'a.jpg'],
  ]);
});

test('a table in which no encoding shows names of columns is shown as it was read, with the remedy', async () => {
  // 번호,작품명,작가 in EUC-KR.
  const korean = Buffer.from('b9f8c8a32cc0dbc7b0b8ed2cc0dbb0a10d0a3030312cbbf5baae2cb1e8c3b6bcf60d0a', 'hex');
  await expect(readTable('表.csv', korean)).rejects.toThrow(/第一行是“번호、작품명、작가”/);
  const refusal = await readTable('表.csv', korean).catch((error: UnreadableError) => error);
  expect(refusal).toMatchObject({
    told: { remedy: expect.stringMatching(/^若是乱码.*“CSV UTF-8”.*第一行写列名/) },
  });
});

test('a column that the site has no place for is named, not dropped in silence', async () => {
  expect((await readTable('表.csv', csv(rows))).notes).toEqual([
    '“联系电话”这一列网站用不到，没有用（2格有内容）',
  ]);
});

test('two columns of one meaning are a problem', async () => {
  const table = await readTable(
    '表.csv',
    csv([
      ['编号', '作者', '姓名'],
      ['1', '甲', '乙'],
    ]),
  );
  expect(table.problems[0]?.problem).toBe('“作者”和“姓名”两列说的是同一件事');
});

test('a workbook is read below its title, with empty rows, dates, numbers and merged cells', async () => {
  const bytes = await xlsx([
    [{ value: '职工影展登记表', columnSpan: 4 }, null, null, null],
    ['编号', '作品名称', '单位', '拍摄时间'],
    [],
    [1, '春', { value: '测试单位', rowSpan: 2 }, new Date(Date.UTC(2024, 2, 5))],
    [2, '夏', null, 45356],
  ]);
  const table = await readTable('表.xlsx', bytes);
  expect(
    table.rows.map(({ row, cells }) => [
      row,
      cells.number?.text,
      cells.unit?.text,
      readDate(cells.taken).value,
    ]),
  ).toEqual([
    [4, '1', '测试单位', '2024-03-05'],
    [5, '2', '测试单位', '2024-03-05'],
  ]);
  expect(table.notes[0]).toBe('第4行到第5行的合并单元格“测试单位”，每一行都按这个内容读');
  expect(table.notes[1]).toBe('第1行在列名上面，没有用：职工影展登记表');
});

/** A workbook of raw rows below the usual names of columns; `styles` are formats of numbers. */
const rawBook = (rows: string, styles: string[] = [], others: ZipPart[] = [], sheets = '') => {
  const own = styles.filter((style) => /\D/.test(style));
  const idOf = (style: string) => (/\D/.test(style) ? 164 + own.indexOf(style) : Number(style));
  return makeZip([
    {
      name: 'xl/workbook.xml',
      content: `<workbook><sheets><sheet name="表" sheetId="1" ${sheets ? 'state="hidden"' : ''} r:id="rId1"/>${sheets}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${[
        'worksheet" Target="worksheets/sheet1.xml',
        'styles" Target="styles.xml',
        'worksheet" Target="worksheets/sheet2.xml',
      ]
        .map(
          (rest, index) =>
            `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${rest}"/>`,
        )
        .join('')}</Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${own.map((style) => `<numFmt numFmtId="${idOf(style)}" formatCode="${style.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellXfs>${styles.map((style) => `<xf numFmtId="${idOf(style)}"/>`).join('')}</cellXfs></styleSheet>`,
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheetOf(rows) },
    ...others,
  ]);
};
const cellOf = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const sheetOf = (rows: string) =>
  `<worksheet><sheetData><row r="1">${cellOf('A1', '作品名称')}${cellOf('B1', '作者')}${cellOf('C1', '拍摄时间')}</row>${rows}</sheetData></worksheet>`;

test('of a date a workbook gives what its cell shows: no day where somebody wrote a month', async () => {
  const formats = ['yyyy"年"m"月";@', '57', 'yyyy"年"', 'yyyy"年"m"月"d"日"', '14', '17'];
  const rows = formats.map(
    (_, index) => `<row r="${index + 2}"><c r="C${index + 2}" s="${index}"><v>45352</v></c></row>`,
  );
  const { rows: read } = await readTable('表.xlsx', rawBook(rows.join(''), formats));
  expect(read.map(({ cells }) => readDate(cells.taken).value)).toEqual([
    '2024-03',
    '2024-03',
    '2024',
    '2024-03-01',
    '2024-03-01',
    '2024-03',
  ]);
});

test.each([
  ['0%', 0.5, '50%'],
  ['0.0%', 0.125, '12.5%'],
  ['000_ ', 7, '007'],
  ['"第"0"号"', 7, '第7号'],
  ['1', 2024, '2024'],
  ['#,##0', 1234567, '1,234,567'],
  ['0.00_ ', 2.5, '2.50'],
  ['#,##0.##', -1234.5, '-1,234.5'],
  ['0;(0)', -3, '(3)'],
  ['[$¥-804]#,##0.00', 5, '¥5.00'],
  ['[红色]0', 8, '8'],
  ['0', 0, '0'],
  ['General', 0.30000000000000004, '0.3'],
  ['\\N0.0', 1.25, 'N1.3'],
  ['# ?/?', 1.5, '1 1/2'],
  ['[=1]"一等奖";[=2]"二等奖";0', 2, '二等奖'],
  ['[>1]"多件";0', 2, '多件'],
])('of a number in the format %s a workbook gives what its cell shows', async (format, value, shown) => {
  const row = `<row r="2"><c r="A2" s="0"><v>${value}</v></c></row>`;
  for (const written of [row, row.replace(/<\/?/g, '$&x:')]) {
    const { rows: read } = await readTable('表.xlsx', rawBook(written, [format]));
    expect(read[0]?.cells.title).toMatchObject({ text: shown, isNumber: true });
  }
});

test.each([';;;', '[DBNum1]0', '[DBNum2][$-804]General', '[未知]0'])(
  'a number in the format %s is a problem of its cell',
  async (format) => {
    const row = '<row r="2"><c r="A2" s="0"><v>1.5</v></c></row>';
    const { rows: read } = await readTable('表.xlsx', rawBook(row, [format]));
    expect(read[0]?.cells.title?.fault?.problem).toContain('数字格式');
  },
);

test('a cell that says yes or no is read as it shows, and a comment on a cell is told', async () => {
  const row = '<row r="2"><c r="A2" t="b"><v>1</v></c></row>';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
  const { rows: read, notes } = await readTable(
    '表.xlsx',
    rawBook(
      row,
      [],
      [
        {
          name: 'xl/worksheets/_rels/sheet1.xml.rels',
          content: `<Relationships><Relationship Id="rId1" Type="${type}" Target="../comments1.xml"/></Relationships>`,
        },
        {
          name: 'xl/comments1.xml',
          content:
            '<comments><commentList><comment ref="B2" authorId="0"><text><r><t>审稿:</t></r><r><t>&lt;&#x5F85;核&gt;</t></r></text></comment></commentList></comments>',
        },
      ],
    ),
  );
  expect(read[0]?.cells.title?.text).toBe('TRUE');
  expect(notes).toContain('单元格 B2 的批注没有收入：审稿:<待核>');
});

test('a sheet that is hidden is not taken for the table, and rows that are hidden are said', async () => {
  const row = (words: string, more = '') => `<row r="2" ${more}>${cellOf('A2', words)}</row>`;
  const book = rawBook(
    row('旧作'),
    [],
    [{ name: 'xl/worksheets/sheet2.xml', content: sheetOf(row('新作', 'hidden="1"')) }],
    '<sheet name="新" sheetId="2" r:id="rId3"/>',
  );
  const { rows: read, notes } = await readTable('表.xlsx', book);
  expect(read.map(({ cells }) => cells.title?.text)).toEqual(['新作']);
  expect(notes).toEqual(['工作表“表”是隐藏的，没有用', '第2行在表格里是隐藏的，照样读了']);
  expect((await readTable('表.xlsx', rawBook(row('旧作'), [], [], ' '))).rows).toHaveLength(1);
});

test('a workbook whose cells never end is refused at once', async () => {
  const book = rawBook(`<row r="2">${'<c r="A2"><v>1</v>'.repeat(100_000)}</row>`);
  await expect(readTable('表.xlsx', book)).rejects.toThrow('已损坏');
});

test.each([
  ['1,春,"说明\n2,夏,又一段\n', '说明 2,夏,又一段'],
  ['1,"春"天,说明\n2,"夏",又一段\n', '春"天,说明 2,"夏'],
])(
  'a quotation mark that nothing closes is a problem, also in a column that is not used: %j',
  async (rows, cell) => {
    for (const column of ['说明', '备注']) {
      const table = await readTable('表.csv', Buffer.from(`编号,作品名称,${column}\n${rows}`));
      expect(table.problems).toMatchObject([
        { problem: `第2行有一格的引号没有配对，后面几行可能都进了这一格：${cell}` },
      ]);
    }
  },
);

test('a name that cannot be shown is one problem, and not a missing name', async () => {
  const table = await readTable('表.csv', Buffer.from('编号,作品名称,作者\n1,甲\uE000,丁\n'));
  const [row] = readRows(table, { awards: [] } as unknown as ExistingExhibition).rows;
  expect(row?.problems.map(({ problem }) => problem)).toEqual([expect.stringContaining('自造的字')]);
});

test('what is quoted of a long cell says that it goes on', async () => {
  const table = await readTable('表.csv', csv([['登记'.repeat(50)], ['编号', '作品名称'], ['1', '春']]));
  expect(table.notes).toEqual([`第1行在列名上面，没有用：${'登记'.repeat(30)}…`]);
});

test('a formula is not run: without a result it is said, in a table of text too', async () => {
  const workbook = await readTable(
    '表.xlsx',
    await xlsx([
      ['编号', '作品名称'],
      [1, { value: '=1+1', type: 'Formula' }],
    ]),
  );
  expect(workbook.rows[0]?.cells.title?.fault?.problem).toBe('这一格是公式，却没有存下结果');
  const plain = await xlsx([
    ['编号', '作品名称', '单位'],
    [1, '甲', '乙'],
  ]);
  const cells = {
    B2: '<c r="B2" t="str"><f>A1</f><v>春</v></c>',
    C2: '<c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
  };
  const computed = await readTable('表.xlsx', await withCells(plain, cells));
  expect(computed.rows[0]?.cells.title?.text).toBe('春');
  expect(computed.rows[0]?.cells.unit?.fault?.problem).toBe('这一格的公式算出了错误');
  const text = await readTable(
    '表.csv',
    csv([
      ['编号', '作品名称'],
      ['="001"', '=HYPERLINK("http://x")'],
    ]),
  );
  expect(text.rows[0]?.cells.number).toEqual({ text: '001', isNumber: false });
  expect(text.rows[0]?.cells.title?.fault?.problem).toContain('这一格是公式“=HYPERLINK');
});

test.each([
  ['an old workbook', Buffer.from('D0CF11E0A1B11AE1', 'hex'), '旧版 Excel'],
  ['an empty file', Buffer.alloc(0), '是空的'],
  ['50 MB', Buffer.alloc(50_000_000, 'a'), '超过 20 MB'],
  ['a picture', Buffer.from('\xFF\xD8\xFFabc', 'latin1'), '是图片'],
  ['a page of the web', Buffer.from('<html><table><tr><td>编号</td></tr></table></html>'), '是网页或 XML'],
  ['no table at all', Buffer.from('今天天气很好。'), '找不到列名'],
  ['a zip of something else', zip('readme.txt', Buffer.from('x')), '已损坏|找不到列名|不是 Excel'],
  ['a zip that would fill the disk', zip('xl/workbook.xml', Buffer.alloc(150_000_000)), '大得不正常'],
  ['a zip that lies about its size', zip('xl/workbook.xml', Buffer.alloc(150_000_000), 10), '已损坏'],
])('%s is refused with words', async (_, bytes, words) => {
  await expect(readTable('表.xlsx', bytes)).rejects.toThrow(new RegExp(words));
});

test.each([
  ['2024/3/5', '2024-03-05'],
  ['2024.3', '2024-03'],
  ['2024年3月5日', '2024-03-05'],
  ['２０２４年３月', '2024-03'],
  ['二〇二四年十二月三十一日', '2024-12-31'],
  ['20240305', '2024-03-05'],
  ['2024-03-05 10:22', '2024-03-05'],
  ['2023', '2023'],
  ['45356', '2024-03-05'],
])('the date %s is understood', (text, date) => {
  expect(readDate({ text, isNumber: false })).toMatchObject({ value: date, problems: [] });
});

test.each(['去年春天', '2024-02-30', '5/3/2024', '24.3.5'])('the date %s is asked about', (text) => {
  expect(readDate({ text, isNumber: false }).problems[0]?.remedy).toContain('写成 2024-03-05');
});

test('a number that may be January or October is asked about', () => {
  expect(readDate({ text: '2024.1', isNumber: true }).problems[0]?.problem).toContain('1月还是10月');
  expect(readDate({ text: '2024.3', isNumber: true }).value).toBe('2024-03');
});

test.each(['1', '001', '1.0', '第1号', 'No.1', '１', '1号', '1、'])('the number %s is understood', (text) => {
  expect(readNumber({ text, isNumber: false }).value).toBe(1);
});

test('line ends and marks that nobody sees go with a note, damaged letters are a problem', () => {
  expect(readWords({ text: '春天，\n来了\u200b', isNumber: false }, '作品说明')).toEqual({
    value: '春天，来了',
    notes: ['作品说明里的换行接成了一行', '作品说明里看不见的字符去掉了'],
    problems: [],
  });
  expect(readWords({ text: '春\uFFFD', isNumber: false }, '作品说明').problems[0]?.problem).toContain(
    '损坏的字',
  );
  expect(readWords({ text: '𠮷👨‍👩‍👧某', isNumber: false }, '作者').value).toBe('𠮷👨‍👩‍👧某');
});

/** A workbook with cells as another program wrote them, by their places. */
async function withCells(workbook: Buffer, cells: Record<string, string>): Promise<Buffer> {
  const parts = await openZip(workbook, 1_000_000);
  const files = await Promise.all(
    [...parts.names].map(async (name) => {
      let text = (await parts.read(name))?.toString('utf8') ?? '';
      if (!name.endsWith('sheet1.xml')) return { name, content: Buffer.from(text) };
      for (const [place, cell] of Object.entries(cells))
        text = text.replace(new RegExp(`<c r="${place}".*?</c>`), cell);
      return { name, content: Buffer.from(text) };
    }),
  );
  return zipOf(files);
}

function zip(name: string, content: Buffer, size?: number): Buffer {
  return zipOf([{ name, content, size }]);
}

/** A zip of packed files; the directory may say another size of one. */
function zipOf(files: { name: string; content: Buffer; size?: number | undefined }[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, size = content.length } of files) {
    const [packed, path] = [deflateRawSync(content), Buffer.from(name)];
    const facts = Buffer.alloc(22);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(size, 18);
    const length = Buffer.from([path.length, 0]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, length, Buffer.alloc(2), path, packed]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(at);
    directory.push(Buffer.from('PK\x01\x02'), Buffer.alloc(2), facts, length, Buffer.alloc(12), place, path);
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06'), end]);
}
