import { expect, test } from 'vitest';
import { readPastedHtml, readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import type { SourceDocument } from '../../../../src/newsroom/intake/read/source.ts';
import { makeRawDocx, makeZip, para, type ZipPart } from './make-zip.ts';
import { proposeRoles } from '../../../../src/newsroom/intake/roles/propose.ts';
import { draftOf, rolesOf } from './support.ts';

/** What a page shows and words alone do not: it is in the draft, or asked about. */

async function raw(body: string, others: readonly ZipPart[] = []): Promise<SourceDocument> {
  const result = await readSource('a.docx', makeRawDocx(body, others));
  return 'document' in result ? result.document : expect.fail(result.problems[0]?.problem);
}

const texts = ({ paragraphs }: SourceDocument) =>
  paragraphs.map(({ text, picture, table }) => picture ?? table ?? text);
const asked = ({ remarks }: SourceDocument) =>
  remarks.flatMap(({ text, isOpen }) => (isOpen ? [text] : [])).join('\n');
const run = (words: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${words}</w:t></w:r>`;
const boxed = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
const field = (parts: readonly string[], begin = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${begin}</w:fldChar></w:r>${parts
    .map((part) => `<w:r><w:instrText>${part}</w:instrText></w:r>`)
    .join('')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const related = (id: string, type: string, target: string): ZipPart => ({
  name: 'word/_rels/document.xml.rels',
  content: `<Relationships><Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/></Relationships>`,
});

test.each([
  ['a sign in a circle', field([' eq \\o\\ac(', '○', ',一)']), 'eq \\o\\ac(○,一)'],
  ['words set over each other', field(['EQ \\o(\\s\\up 5(市总),\\s\\do 2(工会))']), '市总'],
  ['a sign by its number', field(['SYMBOL 183 \\f Symbol']), 'SYMBOL 183'],
  ['words on a button', field(['MACROBUTTON NoMacro [写在这里]']), '写在这里'],
  ['a simple field', '<w:fldSimple w:instr="EQ \\o\\ac(○,二)"/>', '○,二'],
  [
    'a choice from a list',
    field(
      [' FORMDROPDOWN '],
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="一等奖"/><w:listEntry w:val="二等奖"/></w:ddList></w:ffData>',
    ),
    '一等奖、二等奖',
  ],
  ['a box to tick', field([' FORMCHECKBOX ']), '勾选框'],
])('%s, which Word reckons from a field, is asked about', async (_what, inner, said) => {
  const document = await raw(para(`${run('共')}${inner}${run('条意见。')}`));
  expect(texts(document)).toEqual(['共条意见。']);
  expect(asked(document)).toContain(`第1段`);
  expect(asked(document)).toContain(said);
});

test('a field whose result stands in the document is words like others', async () => {
  const result = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('官网')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const document = await raw(para(`${run('见')}${result}`));
  expect(texts(document)).toEqual(['见官网']);
  expect(document.remarks).toEqual([]);
});

test('figures set higher or lower, and words struck through, stay and are asked about', async () => {
  const high = '<w:vertAlign w:val="superscript"/>';
  const document = await raw(
    para(run('产量10') + run('4', high) + run('吨，') + run('五千', '<w:strike/>') + run('六千元。')) +
      para(run('H') + run('2', '<w:vertAlign w:val="subscript"/>') + run('O')) +
      para(run('平', '<w:vertAlign w:val="baseline"/>')),
  );
  expect(texts(document)).toEqual(['产量104吨，五千六千元。', 'H2O', '平']);
  expect(asked(document)).toMatch(/第1段的上标“4”.*\n第1段有划去的字“五千”.*\n第2段的下标“2”[^\n]*$/);
  expect(draftOf(document).report.toVerify.join()).toContain('上标“4”');
});

test('a table of data with a square metre in it stays a table', async () => {
  const cell = (inner: string) => `<w:tc>${para(inner)}</w:tc>`;
  const square = run('50m') + run('2', '<w:vertAlign w:val="superscript"/>');
  const document = await raw(
    `<w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr>${cell('丙')}${cell(square)}</w:tr></w:tbl>`,
  );
  expect(texts(document)).toEqual([
    [
      ['甲', '乙'],
      ['丙', '50m2'],
    ],
  ]);
  expect(asked(document)).toContain('第1段的上标“2”');
});

test('a formula that is more than a row of letters is asked about', async () => {
  const letter = (sign: string) => `<m:r><m:t>${sign}</m:t></m:r>`;
  const half = `<m:oMath><m:f><m:num>${letter('1')}</m:num><m:den>${letter('2')}</m:den></m:f></m:oMath>`;
  const document = await raw(para(run('占') + half) + para(`<m:oMath>${letter('x')}</m:oMath>`));
  expect(texts(document)).toEqual(['占12', 'x']);
  expect(asked(document)).toMatch(/^第1段的公式“12”[^\n]*$/);
});

test('signs of typefaces of signs are those that are seen, or asked about', async () => {
  const sign = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
  const document = await raw(
    para(sign('Wingdings', 'F0FE') + run('同意') + sign('Wingdings', '00FC') + sign('Symbol', '0041')) +
      para(run('n', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + run('一项')),
  );
  expect(texts(document)).toEqual(['☑同意✓\uF041', 'n一项']);
  expect(asked(document)).toMatch(/^第2段的“n”在原件里是符号字体[^\n]*$/);
});

test('hidden signs are hidden like hidden words', async () => {
  const document = await raw(
    para(
      `<w:r><w:rPr><w:vanish/></w:rPr><w:sym w:font="Symbol" w:char="F041"/><w:noBreakHyphen/></w:r>${run('露')}`,
    ),
  );
  expect(texts(document)).toEqual(['露']);
});

test('another document inside a document is asked about, and one that is nothing else is refused with the reason', async () => {
  const chunk = [related('rId1', 'aFChunk', 'a.html'), { name: 'word/a.html', content: '<p>夹带</p>' }];
  expect(asked(await raw(para('正文') + '<w:altChunk r:id="rId1"/>', chunk))).toContain('另一份文档');
  const alone = await readSource('a.docx', makeRawDocx('<w:altChunk r:id="rId1"/>', chunk));
  expect(alone).toMatchObject({ problems: [{ problem: expect.stringContaining('另一份文档') }] });
});

test('of the head of a page its words are told, once each, and no measures', async () => {
  const place = '<wp:positionH><wp:posOffset>123456</wp:posOffset></wp:positionH>';
  const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${place}${boxed(para('框中'))}</w:drawing></mc:Choice><mc:Fallback><w:pict>${boxed(para('框中'))}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  const struck = '<w:del><w:r><w:delText>删的</w:delText></w:r></w:del>';
  const logo = `<w:p><w:r><w:drawing>${place}</w:drawing></w:r></w:p>`;
  const document = await raw(para('正文'), [
    { name: 'word/header1.xml', content: `<w:hdr>${para(both)}${para(run('第二行') + struck)}</w:hdr>` },
    { name: 'word/header2.xml', content: `<w:hdr>${logo}</w:hdr>` },
  ]);
  expect(asked(document)).toBe('页眉没有收入：框中 第二行');
});

test('a picture or word art in a text box stands there once', async () => {
  const picture = { name: 'word/media/image1.png', content: 'x' };
  const box = (inner: string) => para(`<w:r><w:pict><v:textbox>${boxed(inner)}</v:textbox></w:pict></w:r>`);
  const drawn = '<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>';
  const art = '<w:r><w:pict><v:textpath string="艺术字"/></w:pict></w:r>';
  const document = await raw(box(para(drawn) + para('图为会场。')) + box(para(art)), [
    related('rId1', 'image', 'media/image1.png'),
    picture,
  ]);
  expect(texts(document)).toEqual(['image1.png', '图为会场。', '艺术字']);
});

test('a chart beside a text box is asked about', async () => {
  const document = await raw(
    para(`<w:r><w:drawing><c:chart r:id="rId1"/>${boxed(para('框中'))}</w:drawing></w:r>`),
  );
  expect(texts(document)).toEqual(['框中']);
  expect(asked(document)).toContain('图表');
});

test('rows and cells that a form wraps up are in their table', async () => {
  const cell = (words: string) => `<w:tc>${para(words)}</w:tc>`;
  const wrapped = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  const document = await raw(
    `<w:tbl><w:tr>${cell('姓名')}${wrapped(cell('单位'))}</w:tr><w:tr>${cell('乙')}${cell('丙')}</w:tr>${wrapped(`<w:tr>${cell('丁')}${cell('戊')}</w:tr>`)}</w:tbl>`,
  );
  expect(texts(document)).toEqual([
    [
      ['姓名', '单位'],
      ['乙', '丙'],
      ['丁', '戊'],
    ],
  ]);
});

test('foot-notes and styles are found wherever the document says that they lie', async () => {
  const note = `<w:footnotes><w:footnote w:id="2">${para('注的字')}</w:footnote></w:footnotes>`;
  const body = para(`${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`);
  const document = await raw(body, [
    related('rId1', 'footnotes', 'footnotes2.xml'),
    { name: 'word/footnotes2.xml', content: note },
  ]);
  expect(texts(document)).toEqual(['正文', '注的字']);
  expect(asked(await raw(body))).toContain('注');
});

test('no word of a page’s head or a note hides one that is missing', async () => {
  const lost = `${para('正文')}<w:sdtPr><w:r><w:t>失</w:t></w:r></w:sdtPr>`;
  const result = await readSource(
    'a.docx',
    makeRawDocx(lost, [{ name: 'word/header1.xml', content: `<w:hdr>${para('失')}</w:hdr>` }]),
  );
  expect(result).toMatchObject({ problems: [{ problem: expect.stringContaining('失') }] });
});

const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;

test('a table with a head over two columns, or a bookmark in a cell, stays a table', async () => {
  const marked = `<w:bookmarkStart w:id="0"/>${para('市总')}<w:bookmarkEnd w:id="0"/>`;
  const body = table([cell(para('获奖名单'), '<w:gridSpan w:val="2"/>')], [cell(para('张三')), cell(marked)]);
  expect(texts(await raw(body))).toEqual([
    [
      ['获奖名单', ''],
      ['张三', '市总'],
    ],
  ]);
});

test('a table of data that cannot stay one is asked about', async () => {
  const names = [cell(para('张三') + para('李四')), cell(para('市总'))];
  const document = await raw(para('正文') + table([cell(para('姓名')), cell(para('单位'))], names));
  expect(texts(document)).toEqual(['正文', '姓名', '单位', '张三', '李四', '市总']);
  expect(asked(document)).toContain('第2段起是一张表格');
});

test('two pictures of one name are two pictures, whatever others are called', async () => {
  const drawn = (id: string) => para(`<w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r>`);
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/image" Target="${target}"/>`;
  const { paragraphs, pictures } = await raw(drawn('c') + drawn('a') + drawn('b') + drawn('a'), [
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships>${relation('c', 'media/2-1.png')}${relation('a', 'media/1.png')}${relation('b', '/media/1.png')}</Relationships>`,
    },
    { name: 'word/media/2-1.png', content: '丙' },
    { name: 'word/media/1.png', content: '甲' },
    { name: 'media/1.png', content: '乙' },
  ]);
  const shown = paragraphs.map(({ picture }) => pictures.find(({ name }) => name === picture));
  expect(shown.map((picture) => String(picture?.bytes))).toEqual(['丙', '甲', '乙', '甲']);
});

test('a foot-note is neither a headline nor the rest of the paragraph before it', async () => {
  const note = `<w:footnotes><w:footnote w:id="2">${para('注的字')}</w:footnote></w:footnotes>`;
  const words = '这一段人工的文字写得够长，末尾却没有句号，所以看上去还没有写完';
  const document = await raw(
    para(run('人工稿件的标题', '<w:sz w:val="44"/>')) +
      para(`${run(words)}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
      para(`${words}。`),
    [{ name: 'word/footnotes.xml', content: note }],
  );
  const blocks = proposeRoles(document);
  expect(blocks.map(({ role, parts }) => [role, parts.length])).toEqual([
    ['title', 1],
    ['body', 1],
    ['body', 1],
    ['body', 1],
  ]);
  expect(blocks[2]?.doubt).toContain('脚注');
});

test('where a report begins, it does not go on from the line above', () => {
  const headline = '这是一个长得不像标题的标题'.repeat(4);
  const blocks = rolesOf(`${headline}\n\n本报讯（记者张三）人工的文字写得够长，用来说明这一段是另一段。`);
  expect(blocks.map(({ parts }) => parts.length)).toEqual([1, 1]);
});

test('boxes within boxes, told in two ways each, lose nothing and refuse nothing', async () => {
  const both = (inner: string) =>
    para(
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${boxed(inner)}</w:drawing></mc:Choice><mc:Fallback><w:pict>${boxed(inner)}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
  expect(texts(await raw(both(para('外') + both(para('内')) + para('后'))))).toEqual(['外', '内', '后']);
});

test('of pasted words, those that nobody sees, that were struck or that stand above others are left out, and said', () => {
  const document = readPastedHtml(
    '<p>总额<del>五千</del><ins>六千</ins>元，读<ruby>王<rp>(</rp><rt>wáng</rt><rp>)</rp></ruby><span style="display: none">藏一</span><span style="mso-hide:all">藏二</span>。</p><p>10<sup>4</sup>吨<s>划去</s></p><div style="mso-element:comment-list"><p>批语</p></div>',
  );
  expect(texts(document)).toEqual(['总额六千元，读王。', '104吨划去']);
  expect(asked(document)).toMatch(/删去的文字没有收入：五千\n.*注音没有收入：wáng\n/);
  expect(asked(document)).toMatch(/批注没有收入：批语\n第2段的上标“4”.*\n第2段有划去的字“划去”/);
  expect(document.remarks.map(({ text }) => text).join('\n')).toMatch(/藏一[\s\S]*藏二/);
});

test('a pasted table of data stays one, its empty cells with it; one that places texts or holds more is read cell by cell', () => {
  const row = (...cells: string[]) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`;
  const pasted = (...rows: string[]) =>
    texts(readPastedHtml(`<table><tbody>${rows.join('')}</tbody></table>`));
  expect(pasted(row('姓名', '单位'), row('<p><b>张三</b></p>', ''), row('', '市总'))).toEqual([
    [
      ['姓名', '单位'],
      ['张三', ''],
      ['', '市总'],
    ],
  ]);
  expect(pasted('<tr><td colspan="2">名单</td></tr>', row('张三', '市总'))).toEqual([
    [
      ['名单', ''],
      ['张三', '市总'],
    ],
  ]);
  expect(pasted(row('甲', '<p>乙</p><p>丙</p>'), row('丁', '戊'))).toEqual(['甲', '乙', '丙', '丁\t戊']);
  const within = (depth: number): string =>
    depth === 0 ? '深' : `<table>${row(within(depth - 1), '甲')}${row('乙', '丙')}</table>`;
  expect(texts(readPastedHtml(within(40)))[0]).toEqual([
    ['深', '甲'],
    ['乙', '丙'],
  ]);
  expect(pasted(row('甲', '乙'), row('丙', '50m<sup>2</sup>'))).toEqual([
    [
      ['甲', '乙'],
      ['丙', '50m2'],
    ],
  ]);
  const askedOf = (...rows: string[]) => asked(readPastedHtml(`<table>${rows.join('')}</table>`));
  expect(askedOf(row('甲', '乙'), row('丙', '50m<sup>2</sup>'))).toBe(
    '第1段的上标“2”写成了平常的字，请对照原件',
  );
  expect(askedOf('<tr><td rowspan="2">甲</td><td>乙</td></tr>', row('丙'))).toContain('第1段起是一张表格');
  expect(askedOf(row('字'.repeat(100), '甲'), row('<p>乙</p><p>丙</p>', '丁'))).toBe('');
});

test('of a pasted table nothing comes in that nobody sees, and its cells look as their rows say', () => {
  const rest = '<tr><td>丙</td><td>丁</td></tr>';
  const pasted = (row: string) => readPastedHtml(`<table>${row}${rest}</table>`);
  for (const hidden of [
    '<tr><td>甲</td><td style="display:none">藏</td><td>乙</td></tr>',
    '<tr><td>甲</td><td>乙</td></tr><tr hidden><td>藏</td><td>藏</td></tr>',
  ]) {
    const { paragraphs, remarks } = pasted(hidden);
    expect(paragraphs.map(({ text }) => text).join()).not.toContain('藏');
    expect(remarks.map(({ text }) => text).join()).toContain('隐藏的文字没有收入：藏');
  }
  expect(texts(pasted('<tr><script>x</script><td>甲</td><td>乙</td></tr>'))).toEqual([
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ]);
  expect(texts(pasted('<tr style="font-family:Wingdings"><td>ü</td><td>ü</td></tr>'))).toEqual([
    [
      ['✓', '✓'],
      ['丙', '丁'],
    ],
  ]);
  expect(asked(pasted('<tr><td style="text-decoration: line-through">甲</td><td>乙</td></tr>'))).toContain(
    '划去的字“甲”',
  );
});

test('the number of an item without words of its own is not that of the words behind its list', () => {
  expect(texts(readPastedHtml('<ol><li></li></ol><p>下文</p>'))).toEqual(['下文']);
  const row = '<tr><td>甲</td><td>乙</td></tr>';
  const document = readPastedHtml(`<ol><li><table>${row}${row}</table></li></ol><p>下文</p>`);
  expect(texts(document).at(-1)).toBe('下文');
  expect(asked(document)).toContain('自动编号');
});

test('of a pasted drawing its words are told, and not what styles it', () => {
  const drawing = (inner: string) =>
    readPastedHtml(`<p>文<svg><style>.a{fill:red}</style>${inner}</svg></p>`);
  expect(drawing('<title>图标</title><path/>').remarks).toEqual([]);
  expect(asked(drawing('<text>图里的字</text>'))).toMatch(/没有收入：图里的字$/);
});

test('pasted letters of a typeface of signs are the signs that are seen', () => {
  const pasted = (family: string, words: string) =>
    texts(readPastedHtml(`<p><span style="font-family:${family}">${words}</span>一项</p>`));
  expect(pasted('Wingdings', 'ü&nbsp;')).toEqual(['✓\u00A0一项']);
  expect(pasted("'Wingdings 2'", 'R')).toEqual(['☑一项']);
  expect(pasted('Arial, &quot;Segoe UI Symbol&quot;', 'R')).toEqual(['R一项']);
});

const drawn = (id: string) => `<w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r>`;

test('a picture in the midst of a sentence leaves the sentence whole, and is asked about', async () => {
  const picture = [related('rId1', 'image', 'media/1.png'), { name: 'word/media/1.png', content: 'x' }];
  const document = await raw(
    para(run('全市职工') + drawn('rId1') + run('齐聚一堂。')) + para(drawn('rId1') + run('图为会场。')),
    picture,
  );
  expect(texts(document)).toEqual(['全市职工齐聚一堂。', '1.png', '1.png', '图为会场。']);
  expect(asked(document)).toMatch(/^第1段的字中间有图片[^\n]*$/);
});

test('a picture that the document names and does not hold is asked about', async () => {
  const document = await raw(para(run('前') + drawn('rId9') + run('后')));
  expect(texts(document)).toEqual(['前后']);
  expect(asked(document)).toContain('第1段附近有图片');
});

test('a paragraph whose end was struck out goes on in the next, and that is said', async () => {
  const struck = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
  const document = await raw(
    para(struck + run('上半句')) +
      para(`${struck}<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>`) +
      para(run('下半句。')) +
      para('下一段'),
  );
  expect(texts(document)).toEqual(['上半句下半句。', '下一段']);
  expect(document.remarks.map(({ text }) => text).join('\n')).toMatch(/删去.*\n?.*1处段落/);
});

test('letters that are shown as capitals are asked about', async () => {
  const document = await raw(para(run('Union', '<w:caps/>')) + para(run('WTO', '<w:smallCaps/>')));
  expect(texts(document)).toEqual(['Union', 'WTO']);
  expect(asked(document)).toMatch(/^第1段的“Union”在原件里显示成大写字母[^\n]*$/);
  expect(asked(readPastedHtml('<p><span style="text-transform: uppercase">union</span></p>'))).toContain(
    '大写',
  );
});

test.each(['QUOTE "五一"', 'REF 名单 \\h', 'DATE \\@ "yyyy"', 'MERGEFIELD 姓名'])(
  'the field %s without a result is asked about, with one it is words like others',
  async (code) => {
    const parts = field([code]);
    expect(asked(await raw(para(run('共') + parts)))).toContain(`（域代码 ${code}）`);
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const stored = `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('果')}${end}`;
    const document = await raw(para(run('共') + parts.replace(end, stored)));
    expect(texts(document)).toEqual(['共果']);
    expect(document.remarks).toEqual([]);
  },
);

test.each([
  ['another prefix', 'ns0:', 'xmlns:ns0'],
  ['none', '', 'xmlns'],
])('a document whose elements have %s is read', async (_what, prefix, declaration) => {
  const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const own = `xmlns:v="${uri}"`;
  const body = `<${prefix}p><${prefix}r><${prefix}rPr><${prefix}vertAlign v:val="superscript"/></${prefix}rPr><${prefix}t>正文 a:b="c"</${prefix}t></${prefix}r></${prefix}p>`;
  const content = `<?xml version="1.0"?><${prefix}document ${declaration}="${uri}" ${own}><${prefix}body>${body}</${prefix}body></${prefix}document>`;
  const result = await readSource('a.docx', makeZip([{ name: 'word/document.xml', content }]));
  const document = 'document' in result ? result.document : expect.fail(result.problems[0]?.problem);
  expect(texts(document)).toEqual(['正文 a:b="c"']);
  expect(asked(document)).toContain('上标');
});

test('of pasted words, those of controls, drawings and players are left out, and said', () => {
  const document = readPastedHtml(
    `<p>选<select><option>一等奖<option selected>二等奖</select>项<button>提交</button></p>
    <details><summary>更多</summary>折起的字</details><p>图<svg><text>图里的字</text></svg>后<video>放不了</video></p>
    <p>占<math><semantics><mfrac><mn>1</mn><mn>2</mn></mfrac><annotation encoding="application/x-tex">\\frac12</annotation></semantics></math>强</p>`,
  );
  expect(texts(document)).toEqual(['选项', '更多', '折起的字', '图后', '占12强']);
  const said = document.remarks.map(({ text }) => text).join('\n');
  expect(said).toMatch(
    /下拉框没有收入：一等奖 ?二等奖[\s\S]*按钮没有收入：提交[\s\S]*图形里的字没有收入：图里的字/,
  );
  expect(said).toMatch(/1个视频[\s\S]*的公式“12”/);
});

test('pasted signs that a page calls decoration stay, and are asked about', () => {
  const document = readPastedHtml(
    '<p><i aria-hidden="true">arrow_forward</i>更多<b aria-hidden="true">→</b></p>',
  );
  expect(texts(document)).toEqual(['arrow_forward更多→']);
  expect(asked(document)).toContain('“arrow_forward”');
});

test('what a browser shows of pasted words is in them: marks of quotation, the head of a table, signs of a typeface', () => {
  expect(texts(readPastedHtml('<p>他说<q>大家都说<q>好</q></q>。</p>'))).toEqual(['他说“大家都说‘好’”。']);
  const row = (...cells: string[]) => `<tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr>`;
  expect(
    texts(readPastedHtml(`<table><caption>表1</caption>${row('甲', '乙')}${row('丙', '丁')}</table>`)),
  ).toEqual([
    '表1',
    [
      ['甲', '乙'],
      ['丙', '丁'],
    ],
  ]);
  expect(texts(readPastedHtml('<p><font face="Wingdings">ü</font>一项</p>'))).toEqual(['✓一项']);
});

test('a picture in a foot-note is asked about, and not taken for one of the text', async () => {
  const note = `<w:footnotes><w:footnote w:id="2">${para(run('注的字') + drawn('rId1'))}</w:footnote></w:footnotes>`;
  const document = await raw(para(`${run('正文')}<w:r><w:footnoteReference w:id="2"/></w:r>`), [
    related('rId1', 'image', 'media/1.png'),
    { name: 'word/media/1.png', content: 'x' },
    { name: 'word/footnotes.xml', content: note },
  ]);
  expect(texts(document)).toEqual(['正文', '注的字']);
  expect(asked(document)).toContain('附近有图片');
});

test('of a picture that is there in two forms the one that pages can show is enough', async () => {
  const both =
    '<w:r><w:drawing><a:blip r:embed="a"><a:extLst><a:ext><asvg:svgBlip r:embed="b"/></a:ext></a:extLst></a:blip></w:drawing></w:r>';
  const relation = (id: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/image" Target="${target}"/>`;
  const parts = [
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships>${relation('a', 'media/1.png')}${relation('b', 'media/2.svg')}</Relationships>`,
    },
    { name: 'word/media/1.png', content: 'x' },
    { name: 'word/media/2.svg', content: '<svg/>' },
  ];
  expect(asked(await raw(para(both), parts))).toBe('');
  expect(asked(await raw(para(drawn('a') + drawn('b')), parts))).toContain('2.svg');
});

const turn = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (words: string) => `<w:r><w:instrText>${words}</w:instrText></w:r>`;
const name = turn('begin') + code('MERGEFIELD 姓名') + turn('separate') + run('甲') + turn('end');

test('what a field compares is not read as words: its result alone is', async () => {
  const condition = turn('begin') + code('IF ') + name + code(' = "甲" "真" "假"');
  const document = await raw(
    para(run('前') + condition + turn('separate') + run('真') + turn('end') + run('后')),
  );
  expect(texts(document)).toEqual(['前真后']);
  expect(asked(document)).toBe('第1段附近域代码里的文字没有收入：甲');
  const bare = await raw(para(run('前') + condition + turn('end')));
  expect(texts(bare)).toEqual(['前']);
  expect(asked(bare)).toMatch(/域代码里的文字没有收入：甲\n第1段附近有结果没有存下来的域（域代码 IF = .*）/);
});

test('a field that is never closed hides nothing of what follows', async () => {
  const document = await raw(para(run('前') + turn('begin') + code('IF ') + name) + para(run('后')));
  expect(texts(document)).toEqual(['前甲', '后']);
});

test('a formula, or words outside of paragraphs, that were struck out are told, and no reason to refuse the document', async () => {
  const struck = (inner: string) => `<w:del>${inner}</w:del>`;
  const formula = `<m:oMath>${struck('<m:r><m:t>x</m:t></m:r>')}<m:r><m:t>y</m:t></m:r></m:oMath>`;
  const document = await raw(para(run('前') + formula) + struck('<w:r><w:delText>删</w:delText></w:r>'));
  expect(texts(document)).toEqual(['前y']);
  expect(asked(document)).toMatch(/删去的文字没有收入：x\n.*删去的文字没有收入：删/);
});

test('words that a drawing of another program keeps are told', async () => {
  const drawing =
    '<w:r><w:drawing><lc:lockedCanvas><a:p><a:r><a:t>画布</a:t></a:r></a:p></lc:lockedCanvas></w:drawing></w:r>';
  expect(asked(await raw(para(run('前') + drawing)))).toBe('第1段附近图形里的字没有收入：画布');
});

test('words that were struck out hide no letter that is missing', async () => {
  const struck = para(`${run('正文')}<w:del><w:r><w:delText>失</w:delText></w:r></w:del>`);
  const result = await readSource('a.docx', makeRawDocx(`${struck}<w:sdtPr><w:t>失</w:t></w:sdtPr>`));
  expect(result).toMatchObject({ problems: [{ problem: expect.stringContaining('失') }] });
});

test('a paragraph whose end was struck out goes on in the next, whatever is marked between them', async () => {
  const struck = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
  const marks = '<w:bookmarkEnd w:id="0"/><w:moveFromRangeEnd w:id="2"/>';
  const document = await raw(para(struck + run('上半句')) + marks + para(run('下半句。')));
  expect(texts(document)).toEqual(['上半句下半句。']);
});

test('a paragraph that Word shows in one line with the next is asked about', async () => {
  const separator = '<w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>';
  const document = await raw(para(separator + run('小标题。')) + para(run('正文。')));
  expect(texts(document)).toEqual(['小标题。', '正文。']);
  expect(asked(document)).toMatch(/^第1段在 Word 里和后一段显示在同一行[^\n]*$/);
});

test('a picture that fills a shape, or is there as a drawing in lines alone, is asked about', async () => {
  const fill = '<w:r><w:pict><v:rect><v:fill r:id="rId1" type="frame"/></v:rect></w:pict></w:r>';
  const png = [related('rId1', 'image', 'media/1.png'), { name: 'word/media/1.png', content: 'x' }];
  expect(asked(await raw(para(run('前') + fill), png))).toContain('图片“1.png”在文档里，却不在文字中间');
  const lines =
    '<w:r><w:drawing><a:blip><a:extLst><asvg:svgBlip r:embed="rId1"/></a:extLst></a:blip></w:drawing></w:r>';
  const svg = [related('rId1', 'image', 'media/1.svg'), { name: 'word/media/1.svg', content: '<svg/>' }];
  expect(asked(await raw(para(run('前') + lines), svg))).toContain('1.svg');
});

test('the same words at the head of several pages are told once', async () => {
  const heads = ['1', '2'].map((number) => ({
    name: `word/header${number}.xml`,
    content: `<w:hdr>${para('样例会刊')}</w:hdr>`,
  }));
  expect(asked(await raw(para('正文'), heads))).toBe('页眉没有收入：样例会刊');
});

test('tables within boxes within tables, and notes that name notes, are read once each', async () => {
  const box = (inner: string) => para(`<w:r><w:pict>${boxed(inner)}</w:pict></w:r>`);
  const rest = [cell(para('丙')), cell(para('丁'))];
  const within = (depth: number): string =>
    depth === 0 ? para('深') : table([cell(box(within(depth - 1))), cell(para('乙'))], rest);
  expect(texts(await raw(within(40)))).toContain('深');
  const reference = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const notes = Array.from(
    { length: 40 },
    (_, id) => `<w:footnote w:id="${id}">${para(run(`注${id}`) + reference(id + 1).repeat(8))}</w:footnote>`,
  );
  const document = await raw(para(run('正文') + reference(0)), [
    { name: 'word/footnotes.xml', content: `<w:footnotes>${notes.join('')}</w:footnotes>` },
  ]);
  expect(texts(document)).toHaveLength(41);
});

test('figures set higher in many paragraphs are one question, with their number and their places', async () => {
  const high = run('2', '<w:vertAlign w:val="superscript"/>');
  const lines = (count: number) => Array.from({ length: count }, () => para(run('50m') + high)).join('');
  expect(asked(await raw(lines(3)))).toBe('第1、2、3段的上标“2”写成了平常的字，请对照原件');
  const many = asked(await raw(lines(30)));
  expect(many).toMatch(/^第1、2、[^\n]*、20等30段的上标“2”写成了平常的字，请对照原件$/);
  const pasted = '<p>50m<sup>2</sup></p><p>50m<sup>3</sup></p>';
  expect(asked(readPastedHtml(pasted))).toBe('第1、2段的上标“2”“3”写成了平常的字，请对照原件');
});

test('lines that a page keeps, as a browser shows a plain text, and parts that a style sets apart are paragraphs', () => {
  const kept = readPastedHtml(
    '<pre style="white-space: pre-wrap">标题\n\n\u3000\u3000第一段\n\u3000\u3000第二段</pre>',
  );
  expect(texts(kept)).toEqual(['标题', '第一段', '第二段']);
  expect(kept.paragraphs.map(({ form }) => [form.blanks, form.indent])).toEqual([
    [0, 0],
    [1, 2],
    [0, 2],
  ]);
  expect(texts(readPastedHtml('<p>甲<span style="display: block">乙</span>丙</p>'))).toEqual([
    '甲',
    '乙',
    '丙',
  ]);
  expect(texts(readPastedHtml('<p>甲<b style="display:inline-block">乙</b>丙</p>'))).toEqual(['甲乙丙']);
  expect(texts(readPastedHtml('甲<nav>乙</nav>丙'))).toEqual(['甲', '乙', '丙']);
  const style = (own: string, inner: string) => `<div style="${own}">${inner}</div>`;
  expect(texts(readPastedHtml(style('white-space-collapse: preserve', '甲\n乙')))).toEqual(['甲', '乙']);
  expect(texts(readPastedHtml(`<pre>${style('white-space: normal', '甲\n乙')}</pre>`))).toEqual(['甲 乙']);
});

test('letters beyond those of English in a typeface of signs are asked about, too', async () => {
  const look = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
  expect(asked(await raw(para(run('ü', look) + run('一项'))))).toContain('“ü”在原件里是符号字体');
});

test('a table of a form stays a table, and rows of it that nobody sees are asked about', async () => {
  const form = `<w:sdt><w:sdtPr/><w:sdtContent>${para('李四')}</w:sdtContent></w:sdt>`;
  const rows = table([cell(para('姓名')), cell(para('张三'))], [cell(para('姓名')), cell(form)]);
  const document = await raw(rows);
  expect(texts(document)).toEqual([
    [
      ['姓名', '张三'],
      ['姓名', '李四'],
    ],
  ]);
  expect(document.remarks).toEqual([]);
  const hidden = await raw(rows.replace('<w:tr>', '<w:tr><w:trPr><w:hidden/></w:trPr>'));
  expect(asked(hidden)).toContain('有的行在 Word 里是隐藏的');
});

test('a hidden line end parts no sentence, and a hidden sign is told', async () => {
  const parts = '<w:br/><w:sym w:font="Wingdings" w:char="F0FC"/>';
  const document = await raw(para(`${run('前')}<w:r><w:rPr><w:vanish/></w:rPr>${parts}</w:r>${run('后')}`));
  expect(texts(document)).toEqual(['前后']);
  expect(asked(document)).toBe('第1段附近隐藏的文字没有收入：✓');
});
