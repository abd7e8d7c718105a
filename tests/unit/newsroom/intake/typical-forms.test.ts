import { AlignmentType, ImageRun, Paragraph, TextRun } from 'docx';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import { textOf, type Block } from '../../../../src/newsroom/intake/roles/block.ts';
import { proposeRoles } from '../../../../src/newsroom/intake/roles/propose.ts';
import { makeDocx, setParagraphs } from './make-docx.ts';
import { draftOf, fileOf, inRole, rolesOf } from './support.ts';
import { readPastedText } from '../../../../src/newsroom/intake/read/read-source.ts';

const story = '本报讯（记者张三）为测试写的人工样稿，没有一件事是真的，读者看过就算了。';
const draftText = (text: string) => fileOf(draftOf(readPastedText(text)), '.md');
const sure = (blocks: readonly Block[]) => blocks.filter(({ doubt }) => doubt === undefined);
const starts = (blocks: readonly Block[]) => blocks.filter((block) => block.starts).map(textOf);

async function documentOf(children: Parameters<typeof makeDocx>[0]) {
  const read = await readSource('page.docx', await makeDocx(children));
  return 'document' in read ? read.document : expect.fail('the document is not read');
}

test.each(['（王磊）', '（李 娜）', '（王磊 李娜）', '（聂卫东）'])(
  'a name in brackets below a short report, %s, signs it, and the next headline begins an article',
  (name) => {
    const blocks = rolesOf(`样例区办球赛\n本报讯 ${story}\n${name}\n样例疗休养结束\n${story}`);
    expect(inRole(sure(blocks), 'byline')).toEqual([name]);
    expect(starts(blocks)).toEqual(['样例区办球赛', '样例疗休养结束']);
    expect(inRole(blocks, 'kicker')).toEqual([]);
  },
);

test('words in brackets that are no name sign nothing', () => {
  expect(inRole(rolesOf(`样例区办球赛\n${story}\n（未完待续）\n样例公园\n${story}`), 'byline')).toEqual([]);
});

test('a name with where somebody works, below the headline of an essay among poems, is its author', () => {
  const poem = '矿灯亮起来的时候\n样例就在深处\n发了芽\n\n父亲的帽子\n挂在墙上\n像一枚太阳\n照着我们走\n';
  const blocks = rolesOf(
    `样例诗一首\n○ 陈国栋\n\n${poem}\n样例的味道\n李晓玲（市样例局）\n\n　　样例是有味道的，这是人工写的散文，写在这里只为测试。\n　　第二段也是人工写的，没有别的意思，读到这里就可以了。`,
  );
  expect(inRole(blocks, 'byline')).toEqual(['○ 陈国栋', '李晓玲（市样例局）']);
  expect(starts(blocks)).toEqual(['样例诗一首', '样例的味道']);
  expect(inRole(blocks, 'title')).toEqual(['样例诗一首', '样例的味道']);
});

test('the number of an official document is no headline', () => {
  const blocks = rolesOf(`样例总工会关于表彰样例集体的决定\n样工发〔2023〕18号\n${story}`);
  expect(inRole(sure(blocks), 'title')).toEqual(['样例总工会关于表彰样例集体的决定']);
  expect(inRole(sure(blocks), 'subtitle')).toEqual(['样工发〔2023〕18号']);
});

test('a line of stars ends a column, and what stands below it in several lines is the headline of the next piece', () => {
  const blocks = rolesOf(
    `样例动态\n${story}\n＊　＊　＊\n样例普法\n\n试用期不签样例合同，合法吗？\n${story}`,
  );
  expect(starts(blocks)).toEqual(['样例动态', '样例普法']);
});

test('short lines of four characters below a headline are not taken for names', () => {
  const blocks = rolesOf(`样例合同，合法吗？\n案情简介\n${story}\n\n律师说法\n${story}`);
  expect(inRole(blocks, 'byline')).toEqual([]);
});

test('the number of a page and what it is called may be parted by a colon', () => {
  const blocks = rolesOf(`第02版：工会新闻\n2023年9月14日 星期四\n样例开班\n${story}`);
  expect(inRole(sure(blocks), 'pageInfo')).toEqual(['第02版：工会新闻', '2023年9月14日 星期四']);
});

test('a line that only says who took the pictures is their credit, not one more picture', () => {
  const file = draftText(
    `样例记\n${story}\n图①：张三在车间。\n图②：车间的墙。\n　　　　本报记者　马　超　摄`,
  );
  expect(file).toContain(
    'photos:\n  - caption: 图①：张三在车间。\n    credit: 本报记者　马　超　摄\n  - caption: 图②：车间的墙。\n    credit: 本报记者　马　超　摄\n',
  );
});

test('a credit below one caption leaves that of another as it is', () => {
  const file = draftText(`样例记\n${story}\n图①：张三在车间。李四 摄\n图②：车间的墙。\n郭晓辉 摄`);
  expect(file).toContain('credit: 李四 摄\n  - caption: 图②：车间的墙。\n    credit: 郭晓辉 摄\n');
});

test('reports of a line each, signed with a name, are text and no captions', () => {
  const briefs = [
    '△样例工委举办“样例机关”读书分享会。（李娜）',
    '△样例工会组织开展样例竞赛专题培训。（张鹏）',
  ];
  expect(inRole(sure(rolesOf(`样例简讯\n${briefs.join('\n')}`)), 'body')).toEqual(briefs);
});

test('a small line in the middle below a picture of a document is its caption', async () => {
  const data = readFileSync('tests/fixtures/content/valid/articles/2024-05/classroom.jpg');
  const picture = new Paragraph({
    children: [new ImageRun({ type: 'jpg', data, transformation: { width: 100, height: 80 } })],
  });
  const caption = (text: string, size?: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun(size ? { text, size } : { text })],
    });
  const head = setParagraphs([
    { is: 'title', text: '样例综述', size: 22 },
    { is: 'body', text: story },
  ]);
  const end = setParagraphs([
    { is: 'subheading', text: '样例的小标题', bold: true },
    { is: 'body', text: story },
  ]);
  const small = await documentOf([...head, picture, caption('样例宣讲（资料图片）', 18), ...end]);
  expect(inRole(sure(proposeRoles(small)), 'caption')).toEqual(['样例宣讲（资料图片）']);
  const same = await documentOf([...head, picture, caption('样例宣讲团走进样例厂'), ...end]);
  expect(inRole(proposeRoles(same), 'caption')).toEqual(['样例宣讲团走进样例厂']);
  expect(fileOf(draftOf(same), '.md')).toMatch(/caption: 样例宣讲团走进样例厂\n {4}image:/);
});

test('a plain line between a headline and who wrote the piece is asked about as a subtitle', async () => {
  const document = await documentOf(
    setParagraphs([
      { is: 'title', text: '样例综述', style: 'Heading1' },
      { is: 'subtitle', text: '凝心聚力 砥砺前行' },
      { is: 'byline', text: '本报记者 张三', centred: true },
      { is: 'body', text: story },
    ]),
  );
  const subtitle = proposeRoles(document).find(({ role }) => role === 'subtitle');
  expect(subtitle && textOf(subtitle)).toBe('凝心聚力 砥砺前行');
  expect(subtitle?.doubt).toContain('可能是副题');
});

test('of three bold lines of one size the first, a paragraph of its own, is asked about as the line above the headline', async () => {
  const document = await documentOf(
    setParagraphs([
      { is: 'kicker', text: '以赛促学强技能 匠心筑梦展风采', bold: true },
      { is: 'title', text: '样例职工技能大赛/护理项目决赛举行', bold: true },
      { is: 'body', text: story },
    ]),
  );
  const blocks = proposeRoles(document);
  expect(inRole(blocks, 'kicker')).toEqual(['以赛促学强技能 匠心筑梦展风采']);
  expect(inRole(blocks, 'title')).toEqual(['样例职工技能大赛', '护理项目决赛举行']);
  expect(inRole(sure(blocks), 'kicker')).toEqual([]);
});

test('a small line above the date of the page belongs to the page', async () => {
  const document = await documentOf(
    setParagraphs([
      { is: 'pageInfo', text: '样例总工会主办', size: 9 },
      { is: 'pageInfo', text: '2023年11月8日 星期三 第06版', size: 9 },
      { is: 'title', text: '样例综述', size: 22 },
      { is: 'body', text: story },
    ]),
  );
  expect(inRole(proposeRoles(document), 'pageInfo')).toEqual([
    '样例总工会主办',
    '2023年11月8日 星期三 第06版',
  ]);
});
