import { expect, test } from 'vitest';
import { readPasted, readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import { makeRawDocx, makeZip, para } from './make-zip.ts';

const words = para('人工样稿');
const big = Buffer.alloc(60_000_000);

const refused: [what: string, name: string, bytes: Uint8Array, said: RegExp][] = [
  ['an empty file', '空.docx', new Uint8Array(), /空文件/],
  ['a text of white space', 'a.txt', Buffer.from(' \r\n\u3000\n'), /里面没有文字/],
  [
    'an old document under a new name',
    'page.docx',
    Buffer.concat([Buffer.from('\xD0\xCF\x11\xE0', 'latin1'), Buffer.alloc(600)]),
    /旧版.*另存为.*docx/,
  ],
  [
    'a document with a password',
    'page.docx',
    Buffer.concat([Buffer.from('\xD0\xCF\x11\xE0', 'latin1'), Buffer.from('EncryptedPackage', 'utf16le')]),
    /密码/,
  ],
  [
    'an old workbook',
    'page.docx',
    Buffer.concat([Buffer.from('\xD0\xCF\x11\xE0', 'latin1'), Buffer.from('Workbook', 'utf16le')]),
    /旧版的 Excel 表格/,
  ],
  [
    'a workbook',
    'page.docx',
    makeZip([{ name: 'xl/workbook.xml', content: '<a/>' }]),
    /这是 Excel 表格.*“影展”/,
  ],
  ['slides', 'page.docx', makeZip([{ name: 'ppt/presentation.xml', content: '<a/>' }]), /这是演示文稿/],
  [
    'a page of the web in many parts',
    'page.doc',
    Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n<p>样稿'),
    /网页.*另存为.*docx/,
  ],
  [
    'a document of Word 2003 in XML',
    'page.doc',
    Buffer.from('<?xml version="1.0"?><w:wordDocument><w:t>样稿</w:t></w:wordDocument>'),
    /XML.*另存为.*docx/,
  ],
  ['an archive', 'page.docx', Buffer.from('Rar!\x1a\x07\x00', 'latin1'), /不是文字/],
  [
    'a photograph of a telephone',
    'a.txt',
    Buffer.concat([Buffer.from('\0\0\0\x18ftypheic'), Buffer.alloc(200)]),
    /不是文字/,
  ],
  ['a PDF', 'page.pdf', Buffer.from('%PDF-1.7'), /PDF.*另存为 \.docx/],
  ['a picture', 'page.docx', Buffer.from('\xFF\xD8\xFF\xE0', 'latin1'), /图片/],
  ['a zip cut short', 'page.docx', makeRawDocx(words).subarray(0, 200), /损坏/],
  [
    'a zip with nothing of Word in it',
    'page.docx',
    makeZip([{ name: 'a.txt', content: 'a' }]),
    /不是 Word 文档/,
  ],
  [
    'a part whose sum is wrong',
    'page.docx',
    makeZip([{ name: 'word/document.xml', content: '<w:document/>', saysSum: 1 }]),
    /损坏/,
  ],
  [
    'a part that is larger than it says',
    'page.docx',
    makeZip([{ name: 'word/document.xml', content: 'a'.repeat(1000), saysSize: 10 }]),
    /损坏/,
  ],
  ['a zip bomb', 'page.docx', makeRawDocx(words, [{ name: 'word/media/a.png', content: big }]), /大得不正常/],
  [
    'a directory that lies about 4 GB',
    'page.docx',
    makeRawDocx(words, [{ name: 'word/a.bin', content: 'a', saysSize: 0xfffffff0 }]),
    /大得不正常/,
  ],
  [
    'too many parts',
    'page.docx',
    makeZip(Array.from({ length: 6000 }, (_, index) => ({ name: `a${index}`, content: '' }))),
    /大得不正常/,
  ],
  [
    'a path that leads out',
    'page.docx',
    makeRawDocx(words, [{ name: '../../etc/passwd', content: 'a' }]),
    /损坏/,
  ],
  ['an absolute path', 'page.docx', makeRawDocx(words, [{ name: '/etc/passwd', content: 'a' }]), /损坏/],
  [
    'an encrypted part',
    'page.docx',
    makeRawDocx(words, [{ name: 'word/a.xml', content: 'a', isEncrypted: true }]),
    /密码/,
  ],
  [
    'a body that is cut',
    'page.docx',
    makeZip([{ name: 'word/document.xml', content: '<w:document><w:body><w:p><w:r><w:t>甲' }]),
    /不完整/,
  ],
  [
    'elements ten thousand deep',
    'page.docx',
    makeRawDocx(
      `${'<w:sdt><w:sdtContent>'.repeat(10_000)}${words}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`,
    ),
    /太深/,
  ],
  ['a text of ten thousand lines', 'a.txt', Buffer.from('样例\n'.repeat(10_001)), /不像一期报纸/],
  ['a text of a million letters', 'a.txt', Buffer.from('样例'.repeat(600_000)), /不像一期报纸/],
  ['a text of 50 MB', 'a.txt', Buffer.alloc(50_000_000, 'a'), /8 MB/],
];

test.each(refused)('%s is refused with a reason and a remedy', async (_what, name, bytes, said) => {
  const result = await readSource(name, bytes);
  const [problem] = 'problems' in result ? result.problems : [];
  expect(problem?.file).toBe(name);
  expect(`${problem?.problem}。${problem?.remedy}`).toMatch(said);
});

test('a page of the web under the name of a document is read as one', async () => {
  const page = Buffer.from('<html><body><p>样稿的<b>一段</b></p><p>又一段</p></body></html>');
  const result = await readSource('page.doc', page);
  expect('document' in result && result.document.paragraphs.map(({ text }) => text)).toEqual([
    '样稿的一段',
    '又一段',
  ]);
});

test('entities and document types of a hostile document lead nowhere, and grow nothing', async () => {
  const head =
    '<!DOCTYPE lolz [<!ENTITY a "哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>';
  const result = await readSource('page.docx', makeRawDocx(para('前&b;&x;后'), [], head));
  // What no reader of Word would show stays as it is typed.
  expect('document' in result && result.document.paragraphs.map(({ text }) => text)).toEqual(['前&b;&x;后']);
});

test('pictures that lie elsewhere are not fetched, and macros not run; both are said', async () => {
  const relations =
    '<Relationships><Relationship Id="r1" Type="x/image" Target="http://127.0.0.1:1/a.png" TargetMode="External"/><Relationship Id="r2" Type="x/image" Target="../../../etc/passwd"/></Relationships>';
  const result = await readSource(
    'page.docx',
    makeRawDocx(words, [
      { name: 'word/_rels/document.xml.rels', content: relations },
      { name: 'word/vbaProject.bin', content: 'Sub AutoOpen()' },
    ]),
  );
  const remarks = 'document' in result ? result.document.remarks.map(({ text }) => text).join('\n') : '';
  expect(remarks).toMatch(/图片“a\.png”不在文档里[\s\S]*图片“passwd”不在文档里[\s\S]*宏，没有读/);
});

test('words that the reader does not know where to find are never lost in silence', async () => {
  const result = await readSource(
    'page.docx',
    makeRawDocx(words + '<w:sdtPr><w:p><w:r><w:t>没人读的字</w:t></w:r></w:p></w:sdtPr>'),
  );
  expect('problems' in result && result.problems[0]?.problem).toMatch(/有些字没有读出来（人没读的字）/);
});

test('the name of a sign, its first letter written by its number, is no reason to refuse a document', async () => {
  const result = await readSource('page.docx', makeRawDocx(para('写作&#38;lt;和<![CDATA[&gt;]]>')));
  expect('document' in result && result.document.paragraphs[0]?.text).toContain('写作&lt;和');
});

test('a page’s head that is nested without end is refused with a reason', async () => {
  const head = `<w:hdr>${'<w:sdt>'.repeat(20_000)}${para('字')}${'</w:sdt>'.repeat(20_000)}</w:hdr>`;
  const result = await readSource(
    'page.docx',
    makeRawDocx(words, [{ name: 'word/header1.xml', content: head }]),
  );
  expect('problems' in result && result.problems[0]?.problem).toMatch(/套得太深/);
});

test('a document of 50 MB of photographs is read', async () => {
  const noise = Buffer.alloc(50_000_000);
  for (let at = 0; at < noise.length; at += 4) noise.writeUInt32LE((at * 2_654_435_761) >>> 0, at);
  const result = await readSource(
    'page.docx',
    makeRawDocx(words, [{ name: 'word/media/a.jpg', content: noise }]),
  );
  expect('document' in result).toBe(true);
});

test.each([
  ['HTML nested without end', '', `${'<div>'.repeat(20_000)}字${'</div>'.repeat(20_000)}`, /套得太深/],
  ['the text of many issues', '样例的一行。\n'.repeat(200_000), '', /不像一期报纸/],
  ['HTML without a word', '', '<p><img src="a.jpg"></p>', /里面没有文字/],
])('%s that is pasted is refused with a reason', async (_what, text, html, said) => {
  expect(await readPasted(text, html, '粘贴的文字')).toMatchObject({
    problems: [
      { file: '粘贴的文字', problem: expect.stringMatching(said), remedy: expect.stringMatching(/./) },
    ],
  });
});
