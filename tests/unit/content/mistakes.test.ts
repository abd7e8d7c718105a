import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/content/problem.ts';
import { checkEdited, field, validContent, type Edit } from './check-with.ts';

const article = 'articles/2024-05/opening.md';
const issue = 'issues/2024-05.yaml';
const work = 'works/spring-show/001/work.yaml';

/** What editors do to the valid content, and the one problem that they must be told. */
const mistakes: [what: string, edits: Record<string, Edit>, told: Partial<Problem>][] = [
  [
    'date: 2024/04/12',
    { [issue]: field('date', '2024/05') },
    { file: issue, line: 1, field: 'date（出版日期）', problem: '日期“2024/05”的写法不对', remedy: '改成 2024-05' },
  ],
  ['date: 2024年4月12日', { [issue]: field('date', '2024年5月') }, { line: 1, remedy: '改成 2024-05' }],
  ['date: 2024-4-12', { [issue]: field('date', '2024-5') }, { line: 1, remedy: '改成 2024-05' }],
  [
    'a correction’s date that is none',
    { [article]: field('corrections', '[{ date: 昨天, text: 86应为68 }]') },
    { field: 'corrections 第1项 date（更正日期）', problem: '日期“昨天”的写法不对' },
  ],
  [
    'a day of withdrawal that no calendar has',
    { [article]: (text) => withdrawn(text, '2024-02-30') },
    { field: 'withdrawal date（撤回日期）', problem: '日历上没有 2024-02-30 这一天' },
  ],
  [
    'a title whose quotation mark is not closed',
    { [article]: field('title', '"职工夜校开班') },
    { line: 2, problem: '“title: "职工夜校开班”里的引号没有成对' },
  ],
  [
    'a title that begins with a bracket',
    { [article]: field('title', '[快讯]职工夜校开班，报名的人很多，首期开设焊接、会计和摄影三门课') },
    {
      line: 2,
      problem: expect.stringContaining('“title: [快讯]职工夜校开班，报名的人很多，首期开设焊接、会计和摄影三门课”'),
      remedy: expect.stringContaining("title: '[快讯]职工夜校开班，"),
    },
  ],
  ...['- 快讯', '> 快讯', '%80快讯', '@快讯', '| 快讯', '*快讯*夜校', '&快讯', '!快讯', '`快讯', '? 快讯', '{快讯}夜校', '"快讯"夜校'].map(
    (title): (typeof mistakes)[number] => [
      `title: ${title}`,
      { [article]: field('title', title) },
      { line: 2, problem: expect.stringContaining(`“title: ${title}”`), remedy: expect.stringContaining(`title: '${title}'`) },
    ],
  ),
  [
    'a document of Word beside an article',
    { 'articles/2024-05/page.docx': 'x' },
    { file: 'articles/2024-05/page.docx', remedy: expect.stringContaining('用“收稿”变成稿件') },
  ],
  [
    'a note that counts specimens which are not there',
    { 'exhibitions/spring-show.yaml': field('specimenNote', '墙上的9幅是样张') },
    { field: 'specimenNote（样张的说明）', problem: '说样张有9幅，实际是1幅', remedy: '把数目写成 {样张数}，网站自己数' },
  ],
  [
    'a comment behind a title',
    { [article]: field('title', '新时代 #劳动美# 主题活动启动') },
    { line: 2, problem: expect.stringContaining('# 以后的字会被当作注释') },
  ],
  [
    'people: [a name]',
    { [article]: field('people', '[李明]') },
    { line: 6, field: 'people（文中人物）第1项', problem: '“李明”不是人物的代号', remedy: '改成代号 li-ming' },
  ],
  [
    'people: [a name with a slip]',
    { [article]: field('people', '[李名]') },
    { line: 6, remedy: expect.stringContaining('是不是想写 li-ming？') },
  ],
  [
    'people: [a name that is not there]',
    { [article]: field('people', '[单雄信]') },
    {
      line: 6,
      problem: '没有“单雄信”这个人物',
      remedy:
        '请改正这里的代号；要新增人物，就新建文件 people/shan-xiong-xin.yaml，里面写一行 name: 单雄信，再把这里改成 shan-xiong-xin',
    },
  ],
  [
    'topics: [a，b]',
    { [article]: field('topics', '[night-school，reading]') },
    { line: 7, problem: expect.stringContaining('全角标点'), remedy: expect.stringContaining('[night-school, reading]') },
  ],
  [
    'topics: 【a】',
    { [article]: field('topics', '【night-school】') },
    { line: 7, field: 'topics（主题）', remedy: '请写成列表，用英文方括号和逗号：topics: [night-school]' },
  ],
  [
    'topics: a、b',
    { [article]: field('topics', 'night-school、reading') },
    { line: 7, field: 'topics（主题）', remedy: '请写成列表，用英文方括号和逗号：topics: [night-school, reading]' },
  ],
  [
    'corrections: 12应为21',
    { [article]: field('corrections', '86应为68') },
    {
      line: 3,
      field: 'corrections（更正记录）',
      problem: '这里要写列表，现在写的是“86应为68”',
      remedy: '请写成这样：\n    corrections:\n      - date: 2024-05-01\n        text: 86应为68',
    },
  ],
  [
    'withdrawal: a reason alone',
    { [article]: (text) => field('withdrawal', '应作者要求')(field('status', 'withdrawn')(text)) },
    { field: 'withdrawal（撤回说明）', remedy: '请写成这样：\n    withdrawal:\n      date: 2024-05-01\n      reason: 应作者要求撤回' },
  ],
  [
    'status: 撤回',
    { [article]: field('status', '撤回') },
    {
      field: 'status（状态）',
      remedy: '请从这些里选一个：published（已发布）、image-withdrawn（撤回图片）、withdrawn（撤回全文）',
    },
  ],
  [
    'status: 已发布',
    { [article]: field('status', '已发布') },
    { field: 'status（状态）', remedy: expect.stringContaining('是不是想写 published？') },
  ],
  [
    'a section that is not listed',
    { [article]: field('section', '快讯') },
    {
      line: 3,
      field: 'section（栏目）',
      problem: '没有“快讯”这个栏目',
      remedy: '从这些里选一个：要闻、人物、文化、综述、服务、图片；要新增栏目，就写进 publication.yaml 的 sections',
    },
  ],
  [
    'a list of fields in place of a text',
    { [article]: field('title', '[快讯]') },
    { line: 2, field: 'title（标题）', problem: '这里要写文字，现在写的是列表' },
  ],
  [
    'a number with its unit',
    { 'exhibitions/spring-show.yaml': field('entries', '5幅') },
    { line: 4, field: 'entries（征集作品数）', remedy: '请只写数字，不写单位和说明：entries: 5' },
  ],
  ...['1,000', '１０００', '1_000', '1000幅'].map((written): (typeof mistakes)[number] => [
    `entries: ${written}`,
    { 'exhibitions/spring-show.yaml': field('entries', written) },
    { line: 4, field: 'entries（征集作品数）', remedy: '请只写数字，不写单位和说明：entries: 1000' },
  ]),
  [
    'a number with too many digits',
    { 'exhibitions/spring-show.yaml': field('entries', '12345678901234567890') },
    {
      line: 4,
      field: 'entries（征集作品数）',
      problem: '数字“12345678901234567890”太长，多于15位',
      remedy: '对照原件，改正数字，例如 entries: 468',
    },
  ],
  [
    'half a number',
    { [article]: field('order', '1.5') },
    { line: 5, field: 'order（顺序）', problem: '这里要写整数，现在写的是“1.5”', remedy: '请只写整数，例如 order: 1' },
  ],
  ['date: 2024年5月1号', { [issue]: field('date', '2024年5月1号') }, { line: 1, remedy: '改成 2024-05-01' }],
  ['date: 2024-2-30', { [issue]: field('date', '2024-2-30') }, { line: 1, problem: '日历上没有 2024-02-30 这一天', remedy: '对照原件，改正日期' }],
  ['date: 9999-12-31', { [issue]: field('date', '9999-12-31') }, { line: 1, problem: '年份 9999 不在 1000 到 2999 之间', remedy: '对照原件，改正日期' }],
  [
    'a correction in one line',
    { [article]: field('corrections', '\n  - 86应为68') },
    {
      line: 4,
      field: 'corrections（更正记录）第1项',
      remedy: '请写成这样：\n    corrections:\n      - date: 2024-05-01\n        text: 86应为68',
    },
  ],
  ...['Title', 'TITLE', 'tilte', '标题', 'ｔｉｔｌｅ', 'titles'].map((name): (typeof mistakes)[number] => [
    `a title named ${name}`,
    { [article]: (text) => text.replace(/^title:/m, `${name}:`) },
    { line: 2, field: name, problem: `没有“${name}”这个字段`, remedy: '是不是想写 title（标题）？请改字段名，或删去这一行' },
  ]),
  ...['日期', '更正日期', 'Date'].map((name): (typeof mistakes)[number] => [
    `a correction whose date is named ${name}`,
    { [article]: field('corrections', `\n  - ${name}: 2024-05-02\n    text: 86应为68`) },
    { line: 4, field: `corrections 第1项 ${name}`, remedy: '是不是想写 date（更正日期）？请改字段名，或删去这一行' },
  ]),
  ...['opening (1).md', 'opening - 副本.md', '副本 opening.md'].map((name): (typeof mistakes)[number] => [
    `a copy called ${name}`,
    { [`articles/2024-05/${name}`]: readFileSync(join(validContent, article)) },
    { file: `articles/2024-05/${name}`, remedy: expect.stringMatching(/^像是复制出来的副本，多余就删去；要留下，就改成/) },
  ]),
  ...['classroom.jpg', '图片', '照片。', '无', 'IMG_0001', '图为', '...'].map((alt): (typeof mistakes)[number] => [
    `alt: ${alt}`,
    { [article]: (text) => text.replace(/alt: .*/, `alt: ${alt}`) },
    { line: 11, field: 'photos 第1项 alt（画面描述）', problem: `“${alt}”没有说出画面里有什么` },
  ]),
  ['alt of a work: 照片', { [work]: field('alt', '照片') }, { line: 8, field: 'alt（画面描述）', problem: '“照片”没有说出画面里有什么' }],
  [
    'a picture by its folder',
    { [article]: (text) => text.replace('classroom.jpg', '2024-05/classroom.jpg') },
    { line: 12, remedy: '文件夹里有 classroom.jpg，是不是它？请改正文件名' },
  ],
  [
    'a file renamed to Chinese',
    { 'articles/2024-05/职工夜校.md': readFileSync(join(validContent, article)), [article]: null },
    {
      file: 'articles/2024-05/职工夜校.md',
      problem: '名字“职工夜校”不能用作网址',
      remedy:
        '别的文件里用的名字是 opening.md，改回原名；要换新名，就改成小写英文字母、数字和连字符，不用汉字、空格、大写字母和下划线，例如按拼音写成 zhi-gong-ye-xiao.md',
    },
  ],
  [
    'a person named twice',
    { [article]: field('people', '[li-ming, li-ming]') },
    { line: 6, field: 'people（文中人物）第1项', problem: '“li-ming”写了两次' },
  ],
  [
    'a person’s name among the aliases',
    { 'people/li-ming.yaml': (text) => `${text}aliases: [李明]\n` },
    { file: 'people/li-ming.yaml', field: 'aliases（别名）第1项', problem: '“李明”写了两次' },
  ],
  [
    'a file with .yml',
    { 'people/li-ming.yml': readFileSync(join(validContent, 'people/li-ming.yaml')), 'people/li-ming.yaml': null },
    { file: 'people/li-ming.yml', problem: '扩展名不对，网站不读这个文件', remedy: expect.stringContaining('改名为 li-ming.yaml；') },
  ],
  [
    'a file with .md.txt, which Windows shows as .md',
    { 'articles/2024-05/opening.md.txt': readFileSync(join(validContent, article)), [article]: null },
    { file: 'articles/2024-05/opening.md.txt', remedy: expect.stringContaining('改名为 opening.md；') },
  ],
  [
    'a publication with .yml',
    { 'publication.yml': readFileSync(join(validContent, 'publication.yaml')), 'publication.yaml': null },
    { file: 'publication.yml', remedy: expect.stringContaining('改名为 publication.yaml；') },
  ],
  [
    'a language code that is none',
    { 'publication.yaml': (text) => `${text}language: 中文\n` },
    { file: 'publication.yaml', field: 'language（语言代码）', problem: '语言代码要写成 zh-CN 的样子' },
  ],
  [
    'a photograph described as a specimen',
    { [work]: field('alt', '样张：薄雾里的脚手架') },
    { file: work, line: 8, field: expect.stringMatching(/^alt/), problem: '已经是作者的照片，这里却还是样张的内容' },
  ],
  [
    'a specimen’s rights left on a photograph',
    { [work]: field('rights', '本站制作的样张，不是参展作品') },
    { file: work, line: 9, field: 'rights（权利说明）' },
  ],
  [
    'a specimen’s title left on a photograph',
    { [work]: field('title', '塔吊黄昏') },
    { file: work, line: 2, field: expect.stringMatching(/^title/) },
  ],
  [
    'a photograph without photographer',
    { [work]: (text) => text.replace(/^photographer: .*\n/m, '') },
    { file: work, field: 'photographer（作者）', problem: '照片没有作者' },
  ],
  ...['constructor', 'toString', 'hasOwnProperty'].map((name): (typeof mistakes)[number] => [
    `a field called ${name}`,
    { [article]: field(name, '1') },
    { line: 3, field: name, problem: `没有“${name}”这个字段` },
  ]),
  [
    'a field called __proto__',
    { [article]: field('__proto__', '1') },
    { line: 3, problem: '没有“__proto__”这个字段', remedy: '请删去这一行' },
  ],
  [
    'a picture in the text that is not there',
    { [article]: (text) => `${text}\n![会场里的座位](clasroom.jpg)\n` },
    { field: '正文', problem: expect.stringContaining('没有图片文件'), remedy: expect.stringContaining('classroom.jpg') },
  ],
  [
    'a picture in the text of a name with spaces that is not there',
    { [article]: (text) => `${text}\n![会场里的座位](会场 照片.jpg)\n` },
    { field: '正文', problem: expect.stringContaining('会场 照片.jpg') },
  ],
  [
    'a control character in the text',
    { [article]: (text) => `${text}\n夜校\u0007开班。\n` },
    { field: '正文', problem: expect.stringContaining('U+0007') },
  ],
  [
    'a zero-width space in the text',
    { [article]: (text) => `${text}\n夜校\u200B开班。\n` },
    { field: '正文', problem: expect.stringContaining('零宽空格') },
  ],
  [
    'a picture outside its folder',
    { [work]: field('image', '../002/master.jpg') },
    { file: work, field: 'image（原图文件名）', problem: '图片“../002/master.jpg”不在这个文件夹里' },
  ],
  [
    'a picture by its path on Windows',
    { [work]: field('image', 'C:\\Users\\工会\\照片.jpg') },
    { file: work, problem: '图片“C:\\Users\\工会\\照片.jpg”不在这个文件夹里' },
  ],
];

describe('What editors get wrong is one problem, in its place, with its remedy', () => {
  test.each(mistakes)('%s', async (_what, edits, told) => {
    expect(await checkEdited(edits)).toEqual([expect.objectContaining(told)]);
  });
});

/** What looks odd and is right. */
const fine: [what: string, edits: Record<string, Edit>][] = [
  ['a lock file of Word beside an article', { 'articles/2024-05/~$opening.docx': 'x' }],
  ['a page number in Chinese quotation marks', { [issue]: (text) => text.replace('credit:', 'number: “03”\n    credit:') }],
  ['a choice in Chinese quotation marks', { [article]: field('status', '“published”') }],
  ['a title that is a number', { [article]: field('kicker', '2024') }],
  ['a title that is a date', { [article]: field('kicker', '2024-05-01') }],
  ['sections of the newsroom’s own', { 'publication.yaml': (text) => `${text}sections: [要闻, 快讯, 文化]\n`, [article]: field('section', '快讯') }],
  ['a byte order mark', { 'people/li-ming.yaml': (text) => `\uFEFF${text}` }],
  ['two articles of one title', { 'articles/2024-05/reading-room.mdx': field('title', '职工夜校开班') }],
];

test.each(fine)('%s is no problem', async (_what, edits) => {
  expect(await checkEdited(edits)).toEqual([]);
});

test('a page number in quotation marks, or with zeros before it, is kept as it is meant', async () => {
  const { issueSchema } = await import('../../../src/schema/issue.ts');
  const { z } = await import('astro/zod');
  const reference = ((collection) => z.string().transform((id) => ({ collection, id }))) as Parameters<typeof issueSchema>[0]['reference'];
  const numbers = ['007', '03', '“03”', '第03版'].map((number) => {
    const pages = [{ number, grid: ['a'], zones: [{ area: 'a', article: 'x/y' }] }];
    return issueSchema({ reference }).parse({ date: '2024', pages }).pages[0]?.number;
  });
  expect(numbers).toEqual(['007', '03', '03', '第03版']);
});

test('an empty text without photographs is worth a word, and stops nothing', async () => {
  const empty = (text: string) => text.replace(/(\n---\n)[\s\S]*$/, '$1\n').replace(/^(photos|notes):(\n .*)+/gm, '');
  const problems = await checkEdited({ [article]: empty, 'articles/2024-05/classroom.jpg': null });
  expect(problems).toMatchObject([{ file: article, field: '正文', warning: true }]);
});

test('two people of one name are worth a word where nothing is said of one of them', async () => {
  const told = await checkEdited({ 'people/li-ming-two.yaml': 'name: 李明\ndescription: 另一位。\n' });
  expect(told).toMatchObject([
    {
      file: 'people/li-ming.yaml',
      field: 'description（一句话介绍）',
      problem: '还有一位“李明”（people/li-ming-two.yaml），读者分不清是谁',
      warning: true,
    },
  ]);
});

test('one picture for two works of an exhibition is one problem', async () => {
  const bytes = readFileSync(join(validContent, 'works/spring-show/001/master.jpg'));
  expect(await checkEdited({ 'works/spring-show/002/master.jpg': bytes })).toMatchObject([
    {
      file: 'works/spring-show/002/work.yaml',
      field: 'image（原图文件名）',
      problem: '图片与 works/spring-show/001/master.jpg 是同一张',
    },
  ]);
});

test('a photograph of 500 pixels is worth a word, with the size that serves, and stops nothing', async () => {
  const small = await sharp({ create: { width: 500, height: 333, channels: 3, background: '#456' } })
    .jpeg()
    .toBuffer();
  const edits = { 'works/spring-show/001/master.jpg': small, 'articles/2024-05/classroom.jpg': small };
  const problems = await checkEdited(edits);
  expect(problems.sort((a, b) => (a.file < b.file ? -1 : 1))).toMatchObject([
    { file: article, field: 'photos 第1项 image（图片文件）', remedy: expect.stringContaining('1200像素'), warning: true },
    { file: work, field: 'image（原图文件名）', remedy: expect.stringContaining('1600像素'), warning: true },
  ]);
});

test('a rule that fails is told with the file that it cannot handle', async () => {
  const { runRule } = await import('../../../src/build/checks/guard.ts');
  const { readContent } = await import('../../../src/build/checks/read-content.ts');
  const { content } = readContent(validContent);
  const problems = runRule((all) => {
    if (all.ids('people').size > 0) throw new Error('broken');
    return [];
  }, content);
  expect(problems).toMatchObject([{ file: expect.stringMatching(/li-ming\.yaml$/), problem: '检查程序自己出了错：broken' }]);
});

function withdrawn(text: string, date: string): string {
  return field('withdrawal', `{ date: ${date}, reason: 应作者要求 }`)(field('status', 'withdrawn')(text));
}

