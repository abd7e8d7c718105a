import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isAsShipped } from '../support/shipped.ts';

/** The text of the page as it was received. */
const seed = readFileSync('tests/fixtures/seed/2024-03.txt', 'utf8');
const folder = 'content/articles/2024-03';

interface Carried {
  file: string;
  kicker?: string;
  title: string;
  subtitle?: string;
  order: number;
  photos?: { caption: string }[];
  notes?: { quote: string; text: string }[];
  body: string;
}

let articles: Carried[];

describe.runIf(isAsShipped())('The March 2024 page', () => {
  beforeAll(async () => {
    const files = await readdir(folder);
    articles = await Promise.all(files.map(read));
    articles.sort((a, b) => a.order - b.order);
  });

  test('carries every word of the seed, in its order, and not one more', () => {
    const page = parse(readFileSync('content/issues/2024-03.yaml', 'utf8')).pages[0];
    const carried = articles.map(inSeedOrder).join('') + squash(page.credit);
    expect(firstDifference(carried, squash(seed))).toBe('');
  });

  test('has its six articles', () => {
    expect(articles.map(({ title }) => title)).toEqual([
      '市总工会全面部署今年工作要点',
      '用人间大爱诠释生命真谛',
      '平顶山职工摄影作品开展展',
      '踔厉奋发交出工会工作精彩答卷',
      '智能密码锁专项赠送活动持续进行中',
      '植树护绿',
    ]);
  });

  test('keeps the five sub-headings of the annual plan', () => {
    expect(articles[0]?.body.match(/^## .+$/gm)).toEqual([
      '## 强化政治引领，筑牢团结奋斗思想基础',
      '## 紧扣经济发展，充分发挥工人阶级作用',
      '## 聚焦依法维权，更好维护职工合法权益',
      '## 打造服务品牌，着力提升职工生活品质',
      '## 深化工会改革，打造忠诚干净担当队伍',
    ]);
  });

  test.each([
    '高层次技能人才倾斜等，广泛开展产业劳动',
    '开展法治宣传教育，开展',
    '为1万名以上劳模',
    '投身助残扶残事业。每逢',
    '参赛作者包括我市',
    '送戏下乡基层、“庆五一”',
    '“美好生活·民法典相伴”',
    '爱心托管班62个，新建',
    '共5000套（领完为止）',
  ])('heals the paragraph that a column broke at %s', (phrase) => {
    expect(
      articles.flatMap(({ body }) => body.split('\n')).filter((row) => row.includes(phrase)),
    ).toHaveLength(1);
  });

  test('begins and ends every paragraph where a sentence does', () => {
    const paragraphs = articles
      .flatMap(({ body }) => body.split('\n'))
      .filter((row) => row && !row.startsWith('#'));
    expect(paragraphs.filter((row) => !/[。…）]$|。”$/.test(row))).toEqual([]);
    expect(paragraphs.filter((row) => /^[，。、；）”]/.test(row))).toEqual([]);
  });

  test('annotates the doubtful figures and leaves them as they are', () => {
    const review = articles.find(({ file }) => file.startsWith('review'));
    const quotes = review?.notes?.map(({ quote }) => quote).join() ?? '';
    for (const figure of ['320家', '328家', '16926万元', '62622万元']) {
      expect(quotes).toContain(figure);
      expect(review?.body).toContain(figure);
    }
  });
});

async function read(file: string): Promise<Carried> {
  const [, frontMatter = '', body = ''] = (await readFile(join(folder, file), 'utf8')).split(/^---$/m);
  return { file, ...parse(frontMatter), body: body.trim() };
}

/** An article as one run of words; its captions stand where the seed has them. */
function inSeedOrder({ kicker = '', title, subtitle = '', body, photos = [] }: Carried): string {
  const head = squash(kicker + title + subtitle);
  const text = squash(body.replace(/^## /gm, ''));
  const captions = squash(photos.map(({ caption }) => caption).join(''));
  const start = squash(seed).indexOf(head) + head.length;
  const inside = captions ? Math.max(0, squash(seed).indexOf(captions) - start) : 0;
  return head + text.slice(0, inside) + captions + text.slice(inside);
}

/** Where two texts first part, with what each has there; '' where they are the same. */
function firstDifference(a: string, b: string): string {
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return `${a.slice(at - 10, at + 20)} / ${b.slice(at - 10, at + 20)}`;
}

const squash = (text: string) => text.replace(/\s/g, '');
