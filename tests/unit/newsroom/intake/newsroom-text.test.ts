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
});
