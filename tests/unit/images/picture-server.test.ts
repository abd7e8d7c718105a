import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { buildImages } from '../../../src/build/images/build-images.ts';
import { PictureServer } from '../../../src/build/images/picture-server.ts';
import { mediaUrl } from '../../../src/lib/urls.ts';
import { jpeg, project, type Project } from './support.ts';

test('a picture that nobody has encoded yet is made when it is looked at, and no other', async () => {
  const site = await project();
  await site.addWork('001', await jpeg(600, 400));
  await site.addWork('002', await jpeg(400, 600));
  const { get } = await serve(site);
  expect(encoded(site)).toEqual([]);
  const { hash } = (await site.manifest())['show/001']!;
  const response = await get(`show/001/365.${hash}.avif`);
  expect(response.headers.get('content-type')).toBe('image/avif');
  expect((await sharp(await bytesOf(response)).metadata()).width).toBe(365);
  expect(encoded(site)).toHaveLength(1);
});

test('what is looked at early is byte for byte, at the same address, what a full build publishes', async () => {
  const site = await project();
  await site.addWork('001', await jpeg(600, 400));
  const full = await buildImages({ ...site, cacheDir: `${site.cacheDir}-full` }, () => {});
  const { get } = await serve(site);
  for (const [path, file] of full.files) {
    expect((await bytesOf(await get(path))).equals(await readFile(file)), path).toBe(true);
  }
});

test('a picture that many look at is encoded once', async () => {
  const site = await project();
  await site.addWork('001', await jpeg(600, 400));
  const { get } = await serve(site);
  const { hash } = (await site.manifest())['show/001']!;
  const answers = await Promise.all(Array.from({ length: 5 }, () => get(`show/001/600.${hash}.avif`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect(encoded(site)).toHaveLength(1);
});

test('the rest is encoded meanwhile, into the cache that a build uses, and told how far it is', async () => {
  const site = await project();
  await site.addWork('001', await jpeg(600, 400));
  await site.addWork('002', await jpeg(400, 600));
  const { pictures, messages } = await serve(site);
  await pictures.encodeRest();
  expect(messages).toEqual(['图片2幅全部就绪']);
  expect(await site.build()).toMatchObject({ masters: 2, encoded: 0 });
});

test('a build beside it shares the work: what one of them has encoded the other takes', async () => {
  const site = await project();
  const count = 4 * availableParallelism();
  for (let number = 1; number <= count; number += 1) {
    await site.addWork(String(number).padStart(3, '0'), await jpeg(300 + number, 200));
  }
  const { pictures } = await serve(site);
  const [{ masters, encoded }] = await Promise.all([site.build(), pictures.encodeRest()]);
  expect(masters).toBe(count);
  // Where they meet, each has some in hand.
  expect(encoded).toBeLessThanOrEqual(count - availableParallelism());
});

test('after a change of the content the new pictures are served, and the old ones are not', async () => {
  const site = await project();
  await site.addWork('001', await jpeg(600, 400));
  const { get, pictures } = await serve(site);
  const address = async () => `show/001/600.${(await site.manifest())['show/001']!.hash}.avif`;
  const before = await address();
  await site.addWork('001', await jpeg(600, 300));
  expect(await pictures.update()).toMatchObject({ changed: true });
  expect(await pictures.update()).toMatchObject({ changed: false });
  expect(await address()).not.toBe(before);
  expect((await get(before)).status).toBe(404);
  expect((await get(await address())).status).toBe(200);
});

test.each(['show/001/600.00000000.avif', 'show/009/share.jpg', '../cache/images/', '%E0%A4%A', ''])(
  'what is no picture of the content is left to the next who answers: %j',
  async (path) => {
    const site = await project();
    await site.addWork('001', await jpeg(60, 40));
    expect((await (await serve(site)).get(path)).status).toBe(404);
  },
);

test('a master that was taken away meanwhile is told, and ends nothing', async () => {
  const site = await project();
  await site.addWork('001', await jpeg(60, 40));
  await site.addWork('002', await jpeg(40, 60));
  const { get, pictures, messages } = await serve(site);
  await site.remove('works/show/001/master.jpg');
  await pictures.encodeRest();
  expect((await get('show/001/share.jpg')).status).toBe(500);
  expect(messages.join()).toContain('没有图片文件');
  expect((await get('show/002/share.jpg')).status).toBe(200);
});

/** The pictures of a project as a preview serves them; 404 stands for the next handler. */
async function serve({ contentDir, cacheDir }: Project) {
  const messages: string[] = [];
  const pictures = new PictureServer({ contentDir, cacheDir }, (message) => messages.push(message));
  expect((await pictures.update()).problems).toEqual([]);
  const server = createServer((request, response) =>
    pictures.handle(request, response, () => response.writeHead(404).end()),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${mediaUrl(path)}`);
  return { pictures, messages, get };
}

const encoded = ({ cacheDir }: Project) => globSync('images/*/*.{avif,jpeg}', { cwd: cacheDir });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
