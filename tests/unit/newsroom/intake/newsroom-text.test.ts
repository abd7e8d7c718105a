import { expect, test } from 'vitest';
import { readPastedText, readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import { textOf, type Block } from '../../../../src/newsroom/intake/roles/block.ts';
import { draftOf, inRole, rolesOf } from './support.ts';

/** Plain texts as mail programs, old computers and scanners leave them. */

const first =
  '样例职工代表大会昨日在样例市召开，这是为测试写的人工文字，没有一件事是真的，读到这里就可以停下来了，后面也没有别的内容。';
const second = '会议指出，样例各级工会要认真学习，这一段同样是人工写的文字，只用来看各行是不是接得上。';
const wrapped = (text: string, width = 30) =>
  (text.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []).join('\n');
const starts = (blocks: readonly Block[]) => blocks.filter((block) => block.starts).map(textOf);
const sure = (blocks: readonly Block[]) => blocks.filter(({ doubt }) => doubt === undefined);

test('a text in GBK of which a byte is missing is read, and its damage is asked about', async () => {
  // 样例工会召开会议 without the last byte, and with half a character at the end of a line.
  const whole = 'd1f9c0fdb9a4bbe1d5d9bfaabbe1d2e9'.repeat(4);
  for (const hex of [whole.slice(0, -2), `${whole}d10a${whole}`]) {
    const result = await readSource('a.txt', Buffer.from(hex, 'hex'));
    const document = 'document' in result ? result.document : expect.fail(result.problems[0]?.problem);
    expect(document.paragraphs[0]?.text).toMatch(/^样例工会召开会/);
    expect(document.remarks[0]).toMatchObject({ text: expect.stringMatching(/GBK.*1处损坏/), isOpen: true });
  }
});

test('line ends that were turned twice are one line end each', async () => {
  const text = `样例会议召开\r\r\n\u3000\u3000${first}\r\r\n\u3000\u3000${second}`;
  const result = await readSource('a.txt', Buffer.from(text));
  for (const { paragraphs } of ['document' in result ? result.document : expect.fail(), readPastedText(text)])
    expect(paragraphs.map(({ form }) => form.blanks)).toEqual([0, 0, 0]);
});

test('short paragraphs that a mail program has broken at a width are joined again', () => {
  const text = `样例会议召开\n\n${wrapped(`\u3000\u3000${second}`)}\n${wrapped(`\u3000\u3000${second}`)}\n\n样例书屋开放\n\n${wrapped(`\u3000\u3000${second}`)}\n`;
  const blocks = rolesOf(text);
  expect(inRole(blocks, 'body')).toEqual([second, second, second]);
});

test.each(['- 3 -', '—3—', '第 3 页 共 5 页', 'Page 3 of 5', '3', '- 3 -\n\n\f样例会刊 总第9期'])(
  'the page’s number %j in the midst of a sentence leaves the sentence whole, and is asked about',
  (number) => {
    const document = readPastedText(
      `样例会议召开\n\u3000\u3000${second}\n\u3000\u3000${first.slice(0, 40)}\n${number}\n${first.slice(40)}\n\u3000\u3000${second}`,
    );
    const { report, changes } = draftOf(document);
    expect(changes.map(({ content }) => String(content)).join()).toContain(first);
    expect(report.articles).toHaveLength(1);
    for (const line of number.split(/[\n\f]+/)) expect(report.toVerify.join('\n')).toContain(`“${line}”`);
  },
);

test('who wrote a piece may stand above its headline, and is not taken for the author of the piece before', () => {
  const page = (gap: string) =>
    `本报记者 张三\n样例会议召开\n\u3000\u3000${first}\n${gap}通讯员 王五\n样例书屋开放\n\u3000\u3000${second}\n`;
  expect(starts(rolesOf(page('')))).toEqual(['样例会议召开', '通讯员 王五']);
  expect(starts(rolesOf(page('\n').replace('本报记者 张三\n', '')))).toEqual(['样例会议召开', '通讯员 王五']);
  const unclear = rolesOf(page('').replace('本报记者 张三\n', ''));
  expect(inRole(sure(unclear), 'byline')).toEqual([]);
  const below = rolesOf(page('').replace('本报记者 张三\n', '').replace('王五\n', '王五\n\n'));
  expect(starts(below)).toEqual(['样例会议召开', '样例书屋开放']);
});

test('a caption in brackets is one, not the credit of the caption before', () => {
  const captions = ['图1：样例代表在发言。', '（图为样例代表合影 李四摄）', '（图）样例会场'];
  const { photos } = readBack(`样例会议召开\n\u3000\u3000${first}\n${captions.join('\n')}`);
  expect(photos).toEqual(captions);
});

const readBack = (text: string) => {
  const blocks = rolesOf(text);
  return { photos: inRole(blocks, 'caption') };
};

test.each(['==========', '————————', '＊＊＊', '* * *'])(
  'a line of %s parts articles whose headlines have one line',
  (line) => {
    const blocks = rolesOf(
      `样例会议召开\n\u3000\u3000${first}\n${line}\n样例书屋开放\n\u3000\u3000${second}`,
    );
    expect(starts(blocks)).toEqual(['样例会议召开', '样例书屋开放']);
  },
);

test('marks of quotation that a mail program puts before each line are no words of it, and that is said', () => {
  const document = readPastedText(`> 样例会议召开\n>\n> ${wrapped(first).replace(/\n/g, '\n> ')}`);
  expect(document.paragraphs[0]?.text).toBe('样例会议召开');
  expect(document.remarks.map(({ text }) => text).join()).toMatch(/引用.*没有收入/);
  expect(readPastedText('样例\n> 1，正文里的大于号').paragraphs[1]?.text).toBe('> 1，正文里的大于号');
});

test('a word that may have been divided at a line’s end is asked about', () => {
  const lines = ['参加的有 International Labour Organi-', 'zation 的代表，这是人工写的文字，没有别'];
  const text = `样例会议召开\n\n${lines.join('\n')}\n${wrapped(first + second, 20)}`;
  const [body] = rolesOf(text).filter(({ role }) => role === 'body');
  expect(body?.doubt).toContain('“Organi-zation”');
});

test('spaces that a scanner has put between all characters go, and that is said', () => {
  const spaced = (text: string) => [...text].join(' ');
  const document = readPastedText(`${spaced('样例会议召开')}\n\n${spaced(second)}\n张 三 李四`);
  expect(document.paragraphs.map(({ text }) => text)).toEqual(['样例会议召开', second, '张 三 李四']);
  expect(document.remarks).toMatchObject([{ text: expect.stringContaining('字之间的空格'), isOpen: true }]);
  expect(readPastedText('喜 迎 五 一').paragraphs[0]?.text).toBe('喜 迎 五 一');
  const figures = [...'90871236549087123654908'].join(' ');
  expect(readPastedText(figures).paragraphs[0]?.text).toBe(figures);
  const latin = `${spaced(second)} International Labour 组 织`;
  expect(readPastedText(latin).paragraphs[0]?.text).toBe(`${second}International Labour组织`);
});

test.each([
  ['verses', (letter: string) => `${letter}清晨的第一缕阳光洒在样例的井架之上啊看见`],
  ['verses with their marks', (letter: string) => `${letter}清晨的第一缕阳光洒在井架，样例的井架之上，`],
  ['names of bodies', (letter: string) => `样例市${letter}区样例街道办事处工会联合会委员会`],
  ['names and offices', (letter: string) => `${letter}某某，样例市样例区样例医院护理部主任护师`],
])('lines of one width that are %s stay lines', (_what, lineOf) => {
  const lines = [...'甲乙丙丁戊己庚辛'].map(lineOf);
  const blocks = rolesOf(`样例一组\n${lines.join('\n')}`);
  expect(blocks.slice(1).map(textOf)).toEqual(lines);
});

test('a caption among the lines of a broken paragraph stands behind it, not in its midst', () => {
  const [one = '', two = '', ...rest] = wrapped(`\u3000\u3000${first}`, 20).split('\n');
  const text = [one, two, '图为样例会场。李四 摄', ...rest, wrapped(`\u3000\u3000${second}`, 20)].join('\n');
  const blocks = rolesOf(`样例会议召开\n${text}`);
  expect(inRole(blocks, 'body')).toEqual([first, second]);
  expect(inRole(blocks, 'caption')).toEqual(['图为样例会场。李四 摄']);
});

test('a headline behind many empty lines begins an article, and is asked about', () => {
  const blocks = rolesOf(
    `样例会议召开\n\n${first}\n\n${second}\n\n\n\n样例书屋开放\n\n${first}\n\n${second}`,
  );
  expect(starts(blocks)).toEqual(['样例会议召开', '样例书屋开放']);
  expect(starts(sure(blocks))).toEqual(['样例会议召开']);
});

test('who sent a mail to whom is left out, and said', () => {
  const head = ['发件人：张三 <a@example.com>', '收件人: 编辑部', '主题：样例'];
  const document = readPastedText(`${head.join('\n')}\n\n样例会议召开\n${first}`);
  expect(document.paragraphs.map(({ text }) => text)).toEqual(['样例会议召开', first]);
  for (const line of head) expect(document.remarks[0]?.leftOut).toContain(line);
  expect(readPastedText('主题：样例\n时间：明天\n地点：样例').paragraphs).toHaveLength(3);
});

test('two lines with bullets are no headline', () => {
  const items = ['• 一点意见', '• 另一点意见'];
  const blocks = rolesOf(`样例会议召开\n${first}\n${items.join('\n')}\n${second}`);
  expect(inRole(sure(blocks), 'body')).toEqual([first, ...items, second]);
});

test('bullets that Word leaves at the head of lines are the signs that it shows, and are asked about', () => {
  const document = readPastedText('\uf0b7\t甲项\n\uf06e 乙项\n文中的\uf0b7');
  expect(document.paragraphs.map(({ text }) => text)).toEqual(['•\t甲项', '■ 乙项', '文中的\uf0b7']);
  expect(document.remarks[0]).toMatchObject({ text: expect.stringContaining('“•”“■”'), isOpen: true });
});

test('a file of several pages begins an article behind the number of each, and is asked about', () => {
  const page = `第01版 要闻\n样例会议召开\n${first}\n${second}\n03版\n样例书屋开放\n${first}\n`;
  expect(starts(sure(rolesOf(page)))).toEqual(['样例会议召开', '样例书屋开放']);
  const { report } = draftOf(readPastedText(page));
  expect(report.toVerify.join('\n')).toMatch(/第01版、第03版.*收进了一版/);
});

test('cells that tabs part are a table; items of a list, and two lines alone, are none', () => {
  const rows = ['姓名\t单位\t奖项', '张三\t样例工会\t一等奖', '李四\t\t二等奖', '王五\t样例厂\t'];
  const { paragraphs, remarks } = readPastedText(`样例名单\n${rows.join('\n')}\n\n${second}`);
  expect(remarks.map(({ text }) => text)).toEqual([
    '用制表符（Tab）隔开的行收成了表格，共1张，例如第2段，请对照原件',
  ]);
  expect(paragraphs.map(({ table, text }) => table ?? text)).toEqual([
    '样例名单',
    rows.map((row) => row.split('\t')),
    second,
  ]);
  expect(draftOf(readPastedText(`样例名单\n${rows.join('\n')}`)).report.articles).toHaveLength(1);
  const spoken = '问：\t样例是什么？\n答：\t是人工写的。\n问：\t还有呢？\n答：\t没有了。';
  for (const text of ['•\t甲项\n•\t乙项\n•\t丙项', '1.\t甲项\n2.\t乙项\n3.\t丙项', '甲\t乙\n丙\t丁', spoken])
    expect(readPastedText(text).paragraphs.filter(({ table }) => table)).toEqual([]);
});

test('where a report comes from is no headline on a line of its own', () => {
  const blocks = rolesOf(`样例会议召开\n本报讯（记者 张三）\n${first}`);
  expect(inRole(sure(blocks), 'title')).toEqual(['样例会议召开']);
  expect(inRole(blocks, 'body')).toEqual(['本报讯（记者 张三）', first]);
});

test('the first line of a paragraph that is set in is no headline where the next line goes on with it', () => {
  const blocks = rolesOf(`\u3000\u3000${first.slice(0, 26)}\n${first.slice(26)}\n\u3000\u3000${second}`);
  expect(inRole(blocks, 'title')).toEqual([]);
  expect(inRole(blocks, 'body')).toEqual([first, second]);
});

test.each(['• 一点意见', '> 引用的话', 'http://www.example.com/a'])(
  '%s below an author is no headline',
  (line) => {
    const blocks = rolesOf(`样例会议召开\n${first}\n本报记者 张三\n${line}\n${second}`);
    expect(inRole(blocks, 'title')).toEqual(['样例会议召开']);
  },
);

test('a caption with a number behind a line of full width stays one', () => {
  const text = `样例会议召开\n${wrapped(first + second, 20)}`;
  const cut = text.slice(0, text.lastIndexOf('\n'));
  expect(inRole(rolesOf(`${cut}\n图①：样例会场。\n${wrapped(first, 20)}`), 'caption')).toEqual([
    '图①：样例会场。',
  ]);
});

test('each page number that is left out is told', () => {
  const numbers = [1, 2, 3, 4, 5, 6].map((number) => `- ${number} -`);
  const { report } = draftOf(readPastedText(numbers.map((number) => `${first}\n${number}`).join('\n')));
  for (const number of numbers) expect(report.toVerify.join('\n')).toContain(`“${number}”`);
});

test.each(['……', '......', '。。。。。。'])(
  'dots on a line of their own, %s, may be words left out, and stay',
  (dots) => {
    const blocks = rolesOf(`样例会议召开\n${first}\n${dots}\n${second}`);
    expect(blocks.map(textOf)).toEqual(['样例会议召开', first, dots, second]);
    expect(blocks[2]).toMatchObject({ role: 'body', doubt: expect.stringContaining('省略号') });
  },
);
