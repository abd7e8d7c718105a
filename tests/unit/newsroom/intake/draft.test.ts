import { ImageRun, Paragraph, Table, TableCell, TableRow } from 'docx';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFields } from '../../../../src/newsroom/files/edit.ts';
import { draftIssue } from '../../../../src/newsroom/intake/draft/draft-issue.ts';
import type { ExistingIssue } from '../../../../src/newsroom/intake/draft/into-issue.ts';
import { slugFrom } from '../../../../src/newsroom/intake/draft/slug.ts';
import { readPastedText, readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import { proposeRoles } from '../../../../src/newsroom/intake/roles/propose.ts';
import { sumOf, type Change } from '../../../../src/newsroom/store/change.ts';
import { makeDocx, setParagraphs } from './make-docx.ts';
import { draftOf, emptyArchive, fileOf } from './support.ts';

const story = '本报讯（记者张三）为测试写的人工样稿，没有一件事是真的，读者看过就算了。';
const draftText = (text: string) => fileOf(draftOf(readPastedText(text)), '.md');

async function draftDocx(children: Parameters<typeof makeDocx>[0]) {
  const read = await readSource('page.docx', await makeDocx(children));
  return draftOf('document' in read ? read.document : expect.fail('the document is not read'));
}

const names = '姓名\t单位\t奖项\n张三\t样例工会\t一等奖\n李四\t样例厂\t二等奖';

test('a table whose place is doubtful is quoted in one line', () => {
  const document = readPastedText(`样例名单\n${names}\n本报记者 张三`);
  const blocks = proposeRoles(document).map((block) => (block.table ? { ...block, doubt: '像名单' } : block));
  const { report } = draftIssue([{ document, blocks }], {
    issue: { date: '2021-05' },
    snapshot: emptyArchive,
  });
  expect(report.articles[0]?.toVerify.join('\n')).toContain('正文“姓名\t单位\t奖项 张三');
});

test.each(['kicker', 'title', 'subtitle', 'byline', 'dateline', 'caption', 'pageCredit'] as const)(
  'a table that an editor takes for a %s is written in one line',
  (role) => {
    const document = readPastedText(`样例名单\n${names}`);
    const [head, table] = proposeRoles(document);
    const draft = draftIssue([{ document, blocks: [head!, { ...table!, role }] }], {
      issue: { date: '2021-05' },
      snapshot: emptyArchive,
    });
    expect(draft.changes.map(({ content }) => String(content)).join()).toContain('奖项 张三');
  },
);

test('a table stays a table, and signs in it that part cells are written full-width, which is asked about', async () => {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const rows = [
    ['项目', '数量'],
    ['样|例', '<b>3</b>'],
  ].map((row) => new TableRow({ children: row.map(cell) }));
  const draft = await draftDocx([
    ...setParagraphs([
      { is: 'title', text: '样例表格', size: 22 },
      { is: 'body', text: story },
    ]),
    new Table({ rows }),
  ]);
  expect(fileOf(draft, '.md')).toContain('| 项目 | 数量 |\n| --- | --- |\n| 样｜例 | ＜b>3＜/b> |');
  expect(draft.report.articles[0]?.toVerify.join('\n')).toMatch(
    /表格的竖线“\|”改写作“｜”[\s\S]*尖括号“<”改写作“＜”/,
  );
});

test('a picture in a document goes to the caption below it, under a name of its own', async () => {
  const data = readFileSync('tests/fixtures/content/valid/articles/2024-05/classroom.jpg');
  const picture = new Paragraph({
    children: [new ImageRun({ type: 'jpg', data, transformation: { width: 100, height: 80 } })],
  });
  const draft = await draftDocx([
    ...setParagraphs([{ is: 'title', text: '样例植树', size: 22 }]),
    picture,
    ...setParagraphs([
      { is: 'caption', text: '虚构的志愿者在栽树。（张三 摄）', size: 9 },
      { is: 'body', text: story },
    ]),
  ]);
  const image = draft.changes.find(({ path }) => path.endsWith('.jpg'));
  expect(Buffer.from(image?.content as Uint8Array)).toEqual(data);
  expect(fileOf(draft, '.md')).toContain(
    `  - caption: 虚构的志愿者在栽树。\n    credit: 张三 摄\n    image: ${image?.path.split('/').at(-1)}`,
  );
});

test.each([
  ['- 行首的短横', '－ 行首的短横'],
  ['## 两个井号', '＃＃ 两个井号'],
  ['样例<script>alert</script>结束。', '样例＜script>alert＜/script>结束。'],
  ['样例**不加粗**结束。', '样例＊＊不加粗＊＊结束。'],
  ['见[样例](https://example.org)结束。', '见［样例］(https://example.org)结束。'],
  ['样例注[^1]结束。', '样例注［^1］结束。'],
])('the words %s of a source are words in the draft', (words, written) => {
  expect(draftText(`样例标题一行\n\n${story}\n\n${words}这里再加几个字凑成一段。`)).toContain(written);
});

test('what nobody sees is taken out, what cannot be shown keeps its place, and both are asked about', () => {
  const file = draftText(
    `样例标题一行\n\n${story.replace('人工', '人\u200B工').replace('样稿', '样\uE000稿')}`,
  );
  expect(file).toContain('为测试写的人工样□稿');
  expect(file).toMatch(/删去了看不见的零宽空格（U\+200B）：[\s\S]*改写作“□”/);
});

test('a joiner that nobody sees at the end of a line of a headline does not join it to the next line', () => {
  const file = draftText(`样例👷🏽‍♀️\u200D\n👷🏽‍♀️样例样例\n${story}`);
  expect(file).toContain('kicker: 样例👷🏽‍♀️\ntitle: 👷🏽‍♀️样例样例\n');
  expect(file).toContain('看不见的连接符（U+200D）');
});

test('people and topics of the archive that the text names are offered, the people to be verified', () => {
  const document = readPastedText(`样例标题一行\n\n${story}样例人钱七七也在场，谈到样例主题。`);
  const snapshot = {
    ...emptyArchive,
    people: [
      { id: 'qian-qiqi', names: ['钱七七'] },
      { id: 'sun-baba', names: ['孙八八'] },
    ],
    topics: [{ id: 'sample', names: ['别的名称', '样例主题'] }],
  };
  const file = fileOf(draftOf(document, snapshot), '.md');
  expect(file).toContain('people: [qian-qiqi]\ntopics: [sample]');
  expect(file).toContain('文中的“钱七七”与人物库里的是同一人');
});

test('brackets around a credit may be of two makes', () => {
  expect(draftText(`样例标题一行\n\n${story}\n\n图为样例。(张三 摄）`)).toContain(
    'caption: 图为样例。\n    credit: 张三 摄',
  );
});

test('two stories with the same headline get names of their own, and none that is taken', () => {
  const document = readPastedText(`样例标题一行\n\n${story}\n\n样例标题一行\n\n${story}`);
  const snapshot = { ...emptyArchive, articles: new Set([`2021-05/${slugFrom('样例标题一行', new Set())}`]) };
  const { changes } = draftOf(document, snapshot);
  const names = changes.map(({ path }) => path).filter((path) => path.endsWith('.md'));
  expect(names).toEqual([
    'articles/2021-05/yangli-biaoti-yihang-2.md',
    'articles/2021-05/yangli-biaoti-yihang-3.md',
  ]);
});

test('no file gets a name that Windows keeps for itself', () => {
  expect(['CON', 'nul', 'COM1', 'console'].map((title) => slugFrom(title, new Set()))).toEqual([
    'con-2',
    'nul-2',
    'com1-2',
    'console',
  ]);
});

test('documents of one page are one page, those with numbers are several, in order', () => {
  const page = (title: string) => {
    const document = readPastedText(`${title}\n\n${story}`);
    return { document, blocks: proposeRoles(document) };
  };
  const options = { issue: { date: '2021-05' }, snapshot: emptyArchive };
  const two = draftIssue(
    [
      { ...page('样例甲的标题'), number: '01' },
      { ...page('样例乙的标题'), samePage: true },
      { ...page('样例丙的标题'), number: '02' },
    ],
    options,
  );
  expect(fileOf(two, 'issues/2021-05.yaml')).toMatch(
    /number: 01\n[\s\S]*yangli[\s\S]*yangli[\s\S]*number: 02\n[\s\S]*yangli/,
  );
  const one = draftIssue([page('样例甲的标题'), { ...page('样例乙的标题'), samePage: true }], options);
  expect(fileOf(one, 'issues/2021-05.yaml')).toBe('date: 2021-05\n');
});

test('a page that prints another day, and more than its number, is asked about', () => {
  const draft = draftOf(readPastedText(`2019年5月7日 星期二 第03版 要闻\n\n样例标题一行\n\n${story}`));
  expect(draft.report.toVerify).toEqual([
    '版面上印的日期是 2019-05-07，这一期的日期是 2021-05',
    '版面信息“2019年5月7日 星期二 第0…”里只取了日期和版次，其余没有字段可放',
  ]);
  expect(fileOf(draft, 'issues/2021-05.yaml')).toContain('number: 03');
});

test('the name of a paper above its date is no headline, and that is asked about', () => {
  const draft = draftOf(readPastedText(`样例日报\n2021年5月7日 星期五\n\n样例标题一行\n\n${story}`));
  expect(draft.report.articles.map(({ title }) => title)).toEqual(['样例标题一行']);
  expect(draft.report.toVerify[0]).toBe('版面信息“样例日报”：在版头，可能是报名或版名，也可能是标题');
});

test('a draft whose blocks lack a paragraph of the source is refused', () => {
  const document = readPastedText(`样例标题一行\n\n${story}`);
  const blocks = proposeRoles(document);
  const options = { issue: { date: '2021-05' }, snapshot: emptyArchive };
  expect(() => draftIssue([{ document, blocks: blocks.slice(0, 1) }], options)).toThrow('paragraph 2');
  const changed = blocks.map((block) => ({
    ...block,
    parts: block.parts.map((part) => ({ ...part, text: part.text.replace('真', '假') })),
  }));
  expect(() => draftIssue([{ document, blocks: changed }], options)).toThrow('paragraph 2');
});

const late = (text: string, existing: ExistingIssue) => {
  const document = readPastedText(text);
  const snapshot = { ...emptyArchive, issues: new Set(['2021-05']), articles: new Set(existing.articles) };
  return draftIssue([{ document, blocks: proposeRoles(document) }], {
    issue: { date: '2021-05' },
    snapshot,
    existing,
  });
};
const there = { articles: ['2021-05/ye-xiao'], lastOrder: 7 };
const record = (changes: readonly Change[]) => changes.find(({ path }) => path === 'issues/2021-05.yaml');

test('a late article goes behind those that are there, of which none is touched', () => {
  const source = 'date: 2021-05\npages:\n  # 一版\n  - articles: [2021-05/ye-xiao]\n';
  const { changes } = late(`样例迟到\n${story}`, { ...there, source, page: 0 });
  expect(changes[0]).toMatchObject({ path: 'articles/2021-05/yangli-chidao.md', before: null });
  expect(String(changes[0]?.content)).toContain('order: 8\n');
  expect(changes.slice(1)).toMatchObject([{ path: 'issues/2021-05.yaml', before: sumOf(source) }]);
  expect(String(record(changes)?.content)).toMatch(
    /# 一版\n {2}- articles: \[2021-05\/ye-xiao, 2021-05\/yangli-chidao\]\n/,
  );
});

test('a second page names its own articles, and what the first took as the rest it names from now on', () => {
  const { changes } = late(`样例二版\n${story}`, { ...there, source: 'date: 2021-05\n' });
  const slug = changes[0]?.path.replace(/^articles\/|\.md$/g, '');
  expect(readFields(String(record(changes)?.content)).fields).toMatchObject({
    pages: [{ articles: ['2021-05/ye-xiao'] }, { articles: [slug] }],
  });
});

test('a page that is laid out by hand takes nothing in, a new page beside it does', () => {
  const source =
    'date: 2021-05\npages:\n  - grid: [lead]\n    zones:\n      - { area: lead, article: 2021-05/ye-xiao }\n';
  expect(() => late(`样例手排\n${story}`, { ...there, source, page: 0 })).toThrow(/手工排的[\s\S]*办法/);
  const { changes } = late(`样例手排\n${story}`, { ...there, source });
  expect(String(record(changes)?.content)).toContain(source);
});

test('a question that stands alone in an issue stays one when more is taken in', () => {
  const source = 'date: 2021-05\ntoVerify: 日期待核\n';
  const { changes } = late(`样例待核\n${story}`, { ...there, source });
  expect(readFields(String(record(changes)?.content)).fields).toMatchObject({ toVerify: ['日期待核'] });
});

test.each(['pages: 01', 'pages: [01]', 'pages:\n  - articles: 2021-05/ye-xiao', 'pages:\n  - zones: [lead]'])(
  'an issue that says %j takes nothing in before that is mended',
  (pages) => {
    const source = `date: 2021-05\n${pages}\n`;
    expect(() => late(`样例\n${story}`, { ...there, source, page: 0 })).toThrow(/“版面”[\s\S]*办法/);
  },
);
