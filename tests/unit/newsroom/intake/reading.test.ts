import mammoth from 'mammoth';
import {
  Footer,
  Header,
  FootnoteReferenceRun,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  isLeftBehind,
  readPastedHtml,
  readSource,
} from '../../../../src/newsroom/intake/read/read-source.ts';
import type { SourceDocument } from '../../../../src/newsroom/intake/read/source.ts';
import { makeDocx, setParagraphs } from './make-docx.ts';
import { makeRawDocx, para } from './make-zip.ts';
import { draftOf } from './support.ts';
import { setPages } from './unseen-docx.ts';

async function read(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const result = await readSource(name, bytes);
  return 'document' in result ? result.document : expect.fail(result.problems[0]?.problem);
}

const texts = ({ paragraphs }: SourceDocument) => paragraphs.map(({ text }) => text);
const said = ({ remarks }: SourceDocument) => remarks.map(({ text }) => text).join('\n');
const bytesOf = (hex: string) => Buffer.from(hex, 'hex');
const raw = async (body: string) => read('a.docx', makeRawDocx(body));

describe('a plain text', () => {
  const words = '人工的标题\r\n\r\n人工的正文，鹰城的“样例”。';

  test.each([
    ['UTF-8', new TextEncoder().encode(words), 'UTF-8', ''],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${words}`), 'UTF-8', ''],
    ['UTF-16', Buffer.from(`\uFEFF${words}`, 'utf16le'), 'UTF-16', 'Unicode'],
    ['UTF-16, the high byte first', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16(), 'UTF-16', 'Unicode'],
  ])('is read as %s', async (_what, bytes, encoding, remark) => {
    const document = await read('a.txt', bytes);
    expect(texts(document)).toEqual(['人工的标题', '人工的正文，鹰城的“样例”。']);
    expect(document.encoding).toBe(encoding);
    expect(said(document)).toContain(remark);
  });

  test('is read as GBK, and that is said', async () => {
    // 样例, in the encoding that Windows calls ANSI.
    const document = await read('a.txt', Buffer.from([0xd1, 0xf9, 0xc0, 0xfd, 0x0d, 0x0a, 0xd1, 0xf9]));
    expect(texts(document)).toEqual(['样例', '样']);
    expect(said(document)).toContain('GBK');
  });

  test.each([
    // 本報訊（記者王民峰）市總工會召開會議。, which no program of this kind can write.
    [
      'Big5',
      bytesOf('a5bbb3f8b054a15db04faacca4fda5c1ae70a15ea5abc160a475b77ca56cb67db77cc4b3a143'),
      'Big5',
      '本報訊（記者王民峰）市總工會召開會議。',
    ],
    [
      'UTF-16 without a mark or a line end',
      Buffer.from('职工夜校今晚开课来了三十名学员', 'utf16le'),
      'UTF-16',
      '职工夜校今晚开课来了三十名学员',
    ],
    [
      'UTF-16 without a mark, the high byte first',
      Buffer.from('职工夜校今晚开课', 'utf16le').swap16(),
      'UTF-16',
      '职工夜校今晚开课',
    ],
    [
      'GBK in traditional characters',
      bytesOf('cad0bf82b9a495fed5d9e95f95fed768'),
      'GB18030',
      '市總工會召開會議',
    ],
  ])(
    'of no known encoding is read as %s where its characters are those of Chinese',
    async (_what, bytes, encoding, text) => {
      const document = await read('a.txt', bytes);
      expect([document.encoding, ...texts(document)]).toEqual([encoding, text]);
      expect(document.remarks.some(({ isOpen }) => isOpen)).toBe(false);
    },
  );

  test.each([
    [
      'EUC-KR',
      'c0a7bff8c0e5c0ba20bec8c0fcc7d120c0cfc5cdb8a620b8b8b5e9c0dab0ed20b8bbc7cfbfb4b4d92e0d0abbe7c1f8c0fcc0ba20b4d9c0bd20b4de20bfadb8b0b4d92e',
      '위원장은 안전한 일터를 만들자고 말하였다.',
    ],
    ['Shift_JIS', '82b182ea82cd93fa967b8cea82cc95b68fcd82c582b7', 'これは日本語の文章です'],
    [
      'EUC-JP',
      'cfabc6afc1c8b9e7a4cfbbd4ccb1b2f1b4dba4c7c1edb2f1a4f2b3aba4ada1a2baa3c7afa4ceb7d7b2e8a4f2b7e8c4eaa4b7a4bfa1a3',
      '労働組合は市民会館で総会を開き、今年の計画を決定した。',
    ],
  ])('of another language is read as %s, and that is said', async (encoding, hex, first) => {
    const document = await read('a.txt', bytesOf(hex));
    expect([document.encoding, texts(document)[0]]).toEqual([encoding, first]);
    expect(said(document)).toContain(`这份文字是 ${encoding}`);
    expect(document.remarks.some(({ isOpen }) => isOpen)).toBe(false);
  });

  test('that may be Chinese or Korean is shown as each of them begins, and asked about', async () => {
    // 안전한일터 in EUC-KR.
    const document = await read('a.txt', bytesOf('bec8c0fcc7d1c0cfc5cd'));
    expect(document.remarks).toContainEqual({
      text: expect.stringMatching(
        /按 GBK（GB18030）读，开头是“[一-鿿]+”（这里用的是这一种）；按 EUC-KR（韩文）读，开头是“안전한일터”/,
      ),
      isOpen: true,
    });
  });

  test('that is Chinese is not taken for another language, however short', async () => {
    for (const hex of [
      'b9a4bbe1',
      'd6b0b9a4d2b9d0a3',
      'b5dac6dfc6da',
      'b1beb0e6cdbcc6acbef9d3c9cad0d7dcb9a4bbe1cce1b9a9',
    ]) {
      const document = await read('a.txt', bytesOf(hex));
      expect(document.encoding).toBe('GB18030');
      expect(document.remarks.some(({ isOpen }) => isOpen)).toBe(false);
    }
  });

  test('whose characters are those of no language that is known is asked about; what is no text at all is refused', async () => {
    // Russian in Windows-1251.
    const document = await read(
      'a.txt',
      bytesOf('cff0eef4f1eefee720e3eef0eee4e020eff0eee2b8eb20f1eee1f0e0ede8e5'),
    );
    expect(document.remarks).toContainEqual({
      text: expect.stringContaining('若是乱码，不要存'),
      isOpen: true,
    });
    const noise = Buffer.from(Array.from({ length: 400 }, (_, at) => ((at * 7919 + at * at * 31) % 251) + 4));
    expect(await readSource('a.txt', noise)).toMatchObject({
      problems: [{ problem: expect.stringContaining('认不出这份文字的编码') }],
    });
  });

  test('that fits two encodings is read as the Chinese one, and that is said', async () => {
    const document = await read('a.txt', Buffer.from([0xc4, 0xa3, 0xc4, 0xa3]));
    expect(texts(document)).toEqual(['模模']);
    expect(said(document)).toContain('按 UTF-8 和 GBK 都读得通');
  });

  test.each([
    'It’s a fine day. We’re here.',
    '20°C ±1',
    '℃Open AI',
    'café',
    'Привет, друзья',
    'カタカナ',
    'Łódź',
    'A·B 🙂',
  ])('in UTF-8 without ideographs is not taken for GBK: %s', async (text) => {
    const document = await read('a.txt', Buffer.from(text));
    expect(texts(document)).toEqual([text]);
    expect(document.remarks).toEqual([]);
  });

  test('with one broken byte is not taken for another encoding', async () => {
    const bytes = Buffer.from('人工的样稿，只有一个字节坏了。'.repeat(5));
    bytes[7] = 0xff;
    const document = await read('a.txt', bytes);
    expect(texts(document)[0]).toContain('样稿，只有一个字节坏了。人工的样稿');
    expect(said(document)).toContain('损坏');
  });

  test('keeps every line, whichever way its lines end, and says what nobody sees', async () => {
    const document = await read('a.txt', Buffer.from('甲\u200B乙\v丙\u2028丁\f戊\u00AD己'));
    expect(texts(document)).toEqual(['甲\u200B乙', '丙', '丁', '戊\u00AD己']);
    expect(said(document)).toMatch(/第1段：.*零宽空格[\s\S]*第4段：.*软连字符/);
  });
});

describe('a .docx', () => {
  test.each(Object.entries(setPages))(
    'with %s gives the words that another reader gives',
    async (_what, paragraphs) => {
      const bytes = await makeDocx(setParagraphs(paragraphs));
      const { value } = await mammoth.extractRawText({ buffer: bytes });
      expect(
        texts(await read('a.docx', bytes))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(value.replace(/\s/g, ''));
    },
  );

  test('gives tables, cell by cell', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const table = new Table({
      rows: [
        ['项目', '数量'],
        ['样例', '3'],
      ].map((row) => new TableRow({ children: row.map(cell) })),
    });
    const { paragraphs } = await read('a.docx', await makeDocx([new Paragraph('标题'), table]));
    expect(paragraphs[1]?.table).toEqual([
      ['项目', '数量'],
      ['样例', '3'],
    ]);
  });

  test('with a table that only places texts gives the texts', async () => {
    const cell = (...lines: string[]) =>
      new TableCell({ children: lines.map((line) => new Paragraph(line)) });
    const table = new Table({
      rows: [new TableRow({ children: [cell('甲稿', '甲的正文'), cell('乙稿', '乙的正文')] })],
    });
    expect(texts(await read('a.docx', await makeDocx([table])))).toEqual([
      '甲稿',
      '甲的正文',
      '乙稿',
      '乙的正文',
    ]);
  });

  test('gives its pictures where they stand', async () => {
    const data = readFileSync('tests/fixtures/content/valid/articles/2024-05/classroom.jpg');
    const picture = new ImageRun({ type: 'jpg', data, transformation: { width: 100, height: 80 } });
    const document = await read(
      'a.docx',
      await makeDocx([new Paragraph('前'), new Paragraph({ children: [picture] }), new Paragraph('后')]),
    );
    expect(document.paragraphs.map(({ text, picture }) => picture ?? text)).toEqual([
      '前',
      document.pictures[0]?.name,
      '后',
    ]);
    expect(Buffer.from(document.pictures[0]?.bytes ?? [])).toEqual(data);
  });

  test('puts foot-notes behind their paragraph, and leaves the head and foot of its pages out, saying so', async () => {
    const bytes = await Packer.toBuffer(
      new Document({
        footnotes: { 1: { children: [new Paragraph('注释的文字')] } },
        sections: [
          {
            headers: { default: new Header({ children: [new Paragraph('页眉的字')] }) },
            footers: { default: new Footer({ children: [new Paragraph('页脚的字')] }) },
            children: [
              new Paragraph({ children: [new TextRun('正文'), new FootnoteReferenceRun(1)] }),
              new Paragraph('又一段'),
            ],
          },
        ],
      }),
    );
    const document = await read('a.docx', bytes);
    expect(texts(document)).toEqual(['正文', '注释的文字', '又一段']);
    expect(said(document)).toMatch(/页眉没有收入：页眉的字[\s\S]*页脚没有收入：页脚的字/);
  });

  test('leaves the numbers of its pages out without a question, and no formula of theirs is taken for words', async () => {
    const field = [
      '<w:fldChar w:fldCharType="begin"/>',
      '<w:instrText>PAGE</w:instrText>',
      '<w:fldChar w:fldCharType="end"/>',
    ];
    const document = await read(
      'a.docx',
      makeRawDocx(para('<w:r><w:t>正文</w:t></w:r>'), [
        {
          name: 'word/footer1.xml',
          content: `<w:ftr xmlns:w="w"><w:p><w:r><w:t>第</w:t></w:r>${field.map((part) => `<w:r>${part}</w:r>`).join('')}<w:r><w:t>页</w:t></w:r></w:p></w:ftr>`,
        },
      ]),
    );
    expect(document.remarks).toEqual([{ text: '页脚没有收入：第页', leftOut: '第页' }]);
  });

  test('gives the words of text boxes once, in both ways of telling a drawing', async () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框里的字</w:t></w:r></w:p></w:txbxContent>';
    const both = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(texts(await raw(para(both)))).toEqual(['框里的字']);
    expect(texts(await raw(para(`<w:r><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></w:r>`)))).toEqual([
      '框里的字',
    ]);
    expect(texts(await raw(para(`<w:r><w:pict><v:textbox>${box}</v:textbox></w:pict></w:r>`)))).toEqual([
      '框里的字',
    ]);
  });

  test('takes what was put in, leaves out what was struck, and says what that was', async () => {
    const document = await raw(
      para(
        '<w:r><w:t>前</w:t></w:r><w:ins><w:r><w:t>加的</w:t></w:r></w:ins><w:del><w:r><w:delText>删的</w:delText></w:r></w:del><w:r><w:t>后</w:t></w:r>',
      ),
    );
    expect(texts(document)).toEqual(['前加的后']);
    expect(said(document)).toContain('修订中删去的文字没有收入：删的');
    expect(draftOf(document).report.toVerify).toEqual([expect.stringContaining('删去的文字没有收入：删的')]);
  });

  test('breaks lines where the source does, and keeps tabs and hyphens', async () => {
    const document = await raw(
      para(
        '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/></w:r>',
      ) + para('<w:r><w:br w:type="column"/><w:t>丁</w:t></w:r>'),
    );
    expect(texts(document)).toEqual(['甲', '乙\t丙\u2011\u00AD', '丁']);
    expect(
      document.paragraphs.map(({ form }) => [form.sameParagraph ?? false, form.breakBefore ?? false]),
    ).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });

  test('says what it hides, numbers by itself or writes above words', async () => {
    const ruby =
      '<w:ruby><w:rt><w:r><w:t>yang</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>样</w:t></w:r></w:rubyBase></w:ruby>';
    const document = await raw(
      para('<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>编号的段</w:t></w:r>') +
        para(`<w:r><w:t>前</w:t></w:r><w:r>${ruby}</w:r>`) +
        para('<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏着的</w:t></w:r>'),
    );
    expect(texts(document)).toEqual(['编号的段', '前样']);
    expect(said(document)).toMatch(
      /第1段前面是 Word 的自动编号[\s\S]*注音没有收入：yang[\s\S]*隐藏的文字没有收入：藏着的/,
    );
  });

  test('keeps rare characters, emoji and signs of markup as they are', async () => {
    const words = '𠮷野家 𰻝面 👷🏽‍♀️ 甲&lt;b&gt;乙&amp;amp; &#x20BB7;&#38;';
    expect(texts(await raw(para(words)))).toEqual(['𠮷野家 𰻝面 👷🏽‍♀️ 甲<b>乙&amp; 𠮷&']);
  });
});

describe('pasted HTML', () => {
  test('gives its words by paragraphs, with sizes, and nothing that runs', () => {
    const document = readPastedHtml(
      '<html><head><style>p{color:red}</style><title>x</title></head><body><!--StartFragment--><p style="text-align:center"><span style="font-size:22.0pt"><b>人工标题</b></span></p><div>第一段<script>hit()</script>，\n接着<br>第二行</div><section><p>第三段<span>。</span></p></section><table><tr><td>甲</td><td>乙</td></tr></table><img src="http://x/a.jpg"></body></html>',
    );
    expect(texts(document)).toEqual(['人工标题', '第一段， 接着', '第二行', '第三段。', '甲\t乙']);
    expect(document.paragraphs[0]?.form).toMatchObject({ size: 22, bold: true, centred: true });
    expect(said(document)).toContain('1幅图片，没有收入');
  });

  test('has the numbers of its lists, which are no words of the source either', () => {
    const list = (attributes: string, ...items: string[]) =>
      `<ol ${attributes}>${items.map((words) => `<li>${words}</li>`).join('')}</ol>`;
    const shown = (html: string) => texts(readPastedHtml(html));
    expect(shown(list('', '甲', '<p>乙</p><p>乙的第二段</p>', '丙'))).toEqual([
      '1. 甲',
      '2. 乙',
      '乙的第二段',
      '3. 丙',
    ]);
    expect(shown(list('start="3" type="a"', '甲', '乙'))).toEqual(['c. 甲', 'd. 乙']);
    expect(shown(list('style="list-style-type: simp-chinese-informal"', '甲'))).toEqual(['一、甲']);
    expect(shown(list('style="list-style: none"', '甲'))).toEqual(['甲']);
    expect(shown('<ul><li>甲</li><li>乙<ol><li value="5">丙</li></ol></li></ul>')).toEqual([
      '• 甲',
      '• 乙',
      '5. 丙',
    ]);
    const unknown = readPastedHtml(list('style="list-style-type: armenian"', '甲'));
    expect(texts(unknown)).toEqual(['甲']);
    expect(unknown.remarks).toEqual([
      { paragraph: 0, text: expect.stringContaining('自动编号'), isOpen: true },
    ]);
  });

  test('shows tags that were typed as words', () => {
    expect(texts(readPastedHtml('<p>甲&lt;script&gt;乙</p>'))).toEqual(['甲<script>乙']);
  });
});

test.each(['~$page.docx', '._page.docx', '.DS_Store', 'Thumbs.db', 'desktop.ini'])(
  '%s is left by a system',
  (name) => {
    expect(isLeftBehind(name)).toBe(true);
    expect(isLeftBehind('第03版.docx')).toBe(false);
  },
);

test.each(['~$来稿.docx', '.DS_Store', 'Thumbs.db'])(
  '%s, which a program has left behind, is told for that, and no text is made of it',
  async (name) => {
    const result = await readSource(name, Buffer.from('样例工会的人工文字'));
    expect(result).toMatchObject({ problems: [{ problem: expect.stringContaining('临时文件') }] });
  },
);
