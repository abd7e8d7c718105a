import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ladder, leastRow, variantWidths } from '../../../src/build/images/settings.ts';
import { layouts } from '../../../src/lib/wall-layout.ts';
import { jpeg, picture, plain, project } from './support.ts';

test('every width is there in AVIF, WebP and JPEG, and a share image beside them', async () => {
  const { addWork, publish, siteDir } = await project();
  await addWork('001', await jpeg(600, 400));
  await publish();
  const names = readdirSync(join(siteDir, 'media/show/001')).map((name) =>
    name.replace(/\.[0-9a-f]{8}\./, '.#.'),
  );
  const expected = [200, 250, 315, 400, 500, 600].flatMap((width) =>
    ['avif', 'jpg', 'webp'].map((type) => `${width}.#.${type}`),
  );
  expect(names.sort()).toEqual([...expected, 'share.jpg']);
});

test('no variant is larger than its master, and each is as wide as its name says', async () => {
  const { addWork, publish, siteDir } = await project();
  await addWork('001', await jpeg(700, 500));
  await publish();
  const files = globSync('media/**/[0-9]*.*', { cwd: siteDir });
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const { width, height } = await sharp(join(siteDir, file)).metadata();
    expect(width).toBe(Number(/(\d+)\.[0-9a-f]{8}\.\w+$/.exec(file)?.[1]));
    expect(width).toBeLessThanOrEqual(700);
    expect(height / width).toBeCloseTo(500 / 700, 2);
  }
});

test('a master smaller than every named width keeps its own size, in the share image too', async () => {
  const { addWork, publish, manifest, siteDir } = await project();
  await addWork('001', await plain(60, 40, '#f00').jpeg().toBuffer());
  await publish();
  expect((await manifest())['show/001']?.widths).toEqual([60]);
  const share = sharp(join(siteDir, 'media/show/001/share.jpg'));
  expect(await share.metadata()).toMatchObject({ width: 1200, height: 630 });
  const row = await share.extract({ left: 0, top: 315, width: 1200, height: 1 }).raw().toBuffer();
  const red = Array.from({ length: 1200 }, (_, x) => row[x * 3]!).filter((value) => value > 200);
  // A JPEG's blocks may blur the edges by a few pixels.
  expect(red.length).toBeLessThan(70);
});

test.each([
  ['lying 3:2', 2400, 1600, [200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600, 2000, 2400]],
  ['upright 2:3', 1600, 2400, [125, 160, 200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1600]],
  ['panorama', 2400, 900, [400, 500, 630, 800, 1000, 1250, 1600, 2000, 2400]],
  ['just above a named width', 1650, 1100, [200, 250, 315, 400, 500, 630, 800, 1000, 1250, 1650]],
  ['tiny', 1, 1, [1]],
])('a master that is %s has the widths that the layout asks for', (_name, width, height, widths) => {
  expect(variantWidths(width, height)).toEqual(widths);
});

test('no named width is more than 1.28 times the one before, so that 1.3 is kept at density 1', () => {
  const steps = ladder.slice(1).map((width, index) => width / ladder[index]!);
  expect(Math.max(...steps)).toBeLessThanOrEqual(1.28);
});

test('the smallest file is made for the lowest row of the wall', () => {
  expect(leastRow).toBe(Math.min(...layouts.map(({ least }) => least)));
});

test('a photograph of an article is found under the article and its place in the list', async () => {
  const { write, publish, manifest } = await project();
  const photos = 'photos:\n  - caption: 无图\n  - { caption: 有图, image: a.png }';
  await write('articles/2024-03/story.md', `---\ntitle: 稿\n${photos}\n---\n正文\n`);
  await write('articles/2024-03/a.png', await picture(300, 200).png().toBuffer());
  await publish();
  expect(Object.keys(await manifest())).toEqual(['2024-03/story#1']);
  expect((await manifest())['2024-03/story#1']).toMatchObject({
    path: 'articles/2024-03/story/1',
    width: 300,
  });
});

test('the placeholder holds the tones of the picture in less than 40 bytes', async () => {
  const { addWork, publish, manifest } = await project();
  await addWork('001', await jpeg(300, 200));
  await publish();
  const { placeholder } = (await manifest())['show/001']!;
  const [top, middle, bottom] = [...placeholder.matchAll(/#(...)/g)].map(([, colour]) =>
    parseInt(colour!, 16),
  );
  expect(placeholder).toBe(
    `linear-gradient(${[top, middle, bottom].map((tone) => `#${tone!.toString(16)}`).join()})`,
  );
  // Blue above, brown below.
  expect(top! & 15).toBeGreaterThan(top! >> 8);
  expect(bottom! & 15).toBeLessThan(bottom! >> 8);
  expect(placeholder.length).toBeLessThan(40);
});

test.each(['withdrawn', 'image-withdrawn'])(
  'a work that is %s leaves no file in the site',
  async (status) => {
    const { addWork, publish, manifest, siteDir } = await project();
    await addWork('001', await jpeg(300, 200), { status });
    await addWork('002', await jpeg(200, 300));
    await publish();
    expect(readdirSync(join(siteDir, 'media/show'))).toEqual(['002']);
    expect(Object.keys(await manifest())).toEqual(['show/002']);
  },
);
