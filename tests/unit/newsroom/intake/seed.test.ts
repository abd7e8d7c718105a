import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from '../../../../src/newsroom/intake/read/read-source.ts';
import { articlesOf } from '../../../../src/newsroom/intake/roles/articles.ts';
import { proposeRoles } from '../../../../src/newsroom/intake/roles/propose.ts';
import type { Role } from '../../../../src/newsroom/intake/roles/block.ts';
import { makeDocx, setParagraphs } from './make-docx.ts';
import { draftOf, inRole } from './support.ts';
import type { SetParagraph } from './unseen-docx.ts';

const read = await readSource('page.txt', readFileSync('tests/fixtures/seed/2024-03.txt'));
const document = 'document' in read ? read.document : expect.fail('the page is not read');
const blocks = proposeRoles(document);

test('the real page falls into its six articles', () => {
  expect(articlesOf(blocks).map((article) => inRole(article, 'title'))).toEqual([
    ['市总工会全面部署今年工作要点'],
    ['用人间大爱诠释生命真谛'],
    ['平顶山职工摄影作品开展展'],
    ['踔厉奋发交出工会工作精彩答卷'],
    ['智能密码锁专项赠送活动持续进行中'],
    ['植树护绿'],
  ]);
});

test('no role on the real page has to be corrected', () => {
  expect(inRole(blocks, 'kicker')).toEqual(['绘就“路线图” 制定“责任书”', '光影定格瞬间 镜头记录风采']);
  expect(inRole(blocks, 'subtitle')).toEqual([
    '——记省职工职业道德建设标兵个人窦小伟',
    '——我市2023年工会工作综述',
  ]);
  expect(inRole(blocks, 'subheading')).toHaveLength(5);
  expect(inRole(blocks, 'caption')).toEqual([
    '市总工会十届九次全委（扩大）会议现场',
    '市民在摄影作品前驻足欣赏',
    '3月6日，市总工会组织志愿者到高新区遵化店镇张村开展植树活动。',
  ]);
  expect(inRole(blocks, 'pageCredit')).toEqual(['本版图片均由市总工会提供']);
});

test('the paragraphs that columns had parted are whole again', () => {
  expect(
    inRole(blocks, 'body').filter((text) => /法治宣传教育，开展|参赛作者包括我市|1万名以上劳模/.test(text)),
  ).toHaveLength(3);
  expect(inRole(blocks, 'body').filter((text) => !/[。…）”]$/.test(text))).toEqual([]);
});

test('the draft of the real page holds each of its letters', () => {
  const { source, inArticles, ofPage, ignored } = draftOf(document).report.proof;
  expect(source).toBe([...readFileSync('tests/fixtures/seed/2024-03.txt', 'utf8').replace(/\s/g, '')].length);
  expect(inArticles + ofPage + ignored).toBe(source);
});

test('the real page as a .docx with the sizes of a newspaper leaves hardly a doubt', async () => {
  const sizes: Partial<Record<Role, Omit<SetParagraph, 'is' | 'text'>>> = {
    kicker: { size: 16, centred: true },
    title: { size: 26, bold: true, centred: true },
    subtitle: { size: 16, centred: true },
    subheading: { bold: true },
    caption: { size: 9 },
    pageCredit: { size: 9 },
  };
  const roleOf = new Map(
    blocks.flatMap(({ role, parts }) => parts.map(({ paragraph }) => [paragraph, role] as const)),
  );
  const set = document.paragraphs.map(({ text }, index) => {
    const role = roleOf.get(index) ?? 'body';
    return { is: role, text: text.replaceAll('/', '／'), ...sizes[role] };
  });
  const read9 = await readSource('page.docx', await makeDocx(setParagraphs(set)));
  const proposed =
    'document' in read9 ? proposeRoles(read9.document) : expect.fail('the document is not read');
  expect(proposed.map(({ role }) => role)).toEqual(blocks.map(({ role }) => role));
  expect(articlesOf(proposed)).toHaveLength(6);
  expect(proposed.filter(({ doubt }) => doubt).map(({ doubt }) => doubt)).toEqual(
    Array(3).fill('字号比正文小，像图片说明'),
  );
});
