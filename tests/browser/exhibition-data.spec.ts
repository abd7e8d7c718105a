import { expect, type APIRequestContext } from '@playwright/test';
import { test } from './support/kept-page.ts';
import { parseCsv } from './support/csv.ts';

const wall = './exhibitions/labor-beauty-2024/';
const table = './data/exhibitions/labor-beauty-2024/works.csv';
const data = './data/exhibitions/labor-beauty-2024/works.json';

test.describe('The data of the exhibition', () => {
  test('are offered on the wall: a table, JSON and a IIIF manifest', async ({ page, request }) => {
    await page.goto(wall);
    for (const [name, type] of [
      ['作品目录 CSV', /^text\/csv/],
      ['作品目录 JSON', /^application\/json/],
      ['IIIF 清单', /^application\/(ld\+)?json/],
    ] as const) {
      const address = await page.getByRole('link', { name }).getAttribute('href');
      const response = await request.get(address ?? '');
      expect(response.status(), name).toBe(200);
      expect(response.headers()['content-type'], name).toMatch(type);
    }
  });

  test('are a IIIF manifest of 72 canvases whose pictures are there in the size that it gives', async ({
    page,
    request,
  }) => {
    await page.goto(wall);
    const manifest = await (await request.get('./iiif/labor-beauty-2024/manifest.json')).json();
    expect(manifest).toMatchObject({
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      type: 'Manifest',
    });
    expect(manifest.items).toHaveLength(72);
    expect(new Set(manifest.items.map(({ id }: { id: string }) => id)).size).toBe(72);
    const body = manifest.items[8].items[0].items[0].body;
    const size = await page.evaluate(async (path) => {
      const image = new Image();
      image.src = path;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    }, new URL(body.id).pathname);
    expect(size).toEqual([body.width, body.height]);
  });

  test('are a table that Excel reads as UTF-8, with a line for each of the 72 works', async ({ request }) => {
    const bytes = await (await request.get(table)).body();
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text.match(/\n/g)).toHaveLength(73);
    expect(text.match(/\r\n/g)).toHaveLength(73);
    const [head = [], ...rows] = parseCsv(text);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    expect(rows).toHaveLength(72);
  });

  test('say of every work in both forms that it is a specimen without photographer, unit and prize', async ({
    request,
  }) => {
    for (const row of await readTable(request)) {
      expect(row).toMatchObject({ 类别: '样张', 作者: '', 单位: '', 奖项: '' });
    }
    for (const work of await readJson(request)) {
      expect(work).toMatchObject({ kind: 'specimen', label: expect.stringContaining('（样张）') });
      for (const field of ['photographer', 'unit', 'award']) expect(work).not.toHaveProperty(field);
    }
  });

  test('say the same in both forms, and what the page of each work says', async ({ request }) => {
    const rows = await readTable(request);
    const works = await readJson(request);
    expect(works).toHaveLength(72);
    for (const [index, work] of works.entries()) {
      const largest = work.images.at(-1)!;
      expect(rows[index]).toMatchObject({
        编号: String(work.number).padStart(3, '0'),
        作品名称: work.title,
        系列: work.series.title,
        画面: work.alt,
        权利: work.rights,
        网址: work.url,
        图片: largest.url,
        '宽（像素）': String(largest.width),
        '高（像素）': String(largest.height),
      });
      const html = await (await request.get(new URL(work.url).pathname)).text();
      for (const text of [work.title, work.alt, work.rights]) expect(html).toContain(escape(text));
      expect((await request.head(new URL(largest.url).pathname)).status()).toBe(200);
    }
  });
});

async function readTable(request: APIRequestContext): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = parseCsv(await (await request.get(table)).text());
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

async function readJson(request: APIRequestContext): Promise<Work[]> {
  return ((await (await request.get(data)).json()) as { works: Work[] }).works;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Work {
  number: number;
  title: string;
  series: { title: string };
  alt: string;
  rights: string;
  url: string;
  images: { url: string; width: number; height: number }[];
}
