import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { largestSide, leastRow, variantWidths } from '../../../src/build/images/settings.ts';
import { fittedSizes } from '../../../src/lib/images.ts';
import { layouts } from '../../../src/lib/exhibition/wall-layout.ts';
import { jpeg, picture, plain, project } from './support.ts';

test('every picture is there in AVIF at many widths and in JPEG at few, with a share image beside them', async () => {
  const { addWork, publish, siteDir } = await project();
  await addWork('001', await jpeg(590, 393));
  await publish();
  const names = readdirSync(join(siteDir, 'media/show/001')).map((name) =>
    name.replace(/\.[0-9a-f]{8}\./, '.#.'),
  );
  const avif = [224, 286, 365, 467, 590].map((width) => `${width}.#.avif`);
  expect(names.sort()).toEqual([...avif, '320.#.jpg', '590.#.jpg', 'share.jpg'].sort());
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
  expect((await manifest())['show/001']?.widths).toEqual({ avif: [60], jpeg: [60] });
  const share = sharp(join(siteDir, 'media/show/001/share.jpg'));
  expect(await share.metadata()).toMatchObject({ width: 1200, height: 630 });
  const row = await share.extract({ left: 0, top: 315, width: 1200, height: 1 }).raw().toBuffer();
  const red = Array.from({ length: 1200 }, (_, x) => row[x * 3]!).filter((value) => value > 200);
  // A JPEG's blocks may blur the edges by a few pixels.
  expect(red.length).toBeLessThan(70);
});

test.each([
  ['lying 3:2', 2400, 1600, [224, 286, 365, 467, 597, 764, 977, 1250, 1600, 2000, 2400]],
  ['upright 2:3', 1600, 2400, [175, 224, 286, 365, 467, 597, 764, 977, 1250, 1600]],
  ['panorama', 2400, 900, [365, 467, 597, 764, 977, 1250, 1600, 2000, 2400]],
  ['just above a named width', 1250, 833, [224, 286, 365, 467, 597, 764, 977, 1250]],
  ['just below the next width', 1590, 1060, [224, 286, 365, 467, 597, 764, 977, 1250, 1590]],
  ['hardly larger than the first width', 230, 155, [230]],
  ['tiny', 1, 1, [1]],
])('a master that is %s has the AVIF widths that the layout asks for', (_name, width, height, widths) => {
  expect(variantWidths(width, height).avif).toEqual(widths);
});

test.each([
  ['large', 2400, 1600, [320, 800, 2400]],
  ['hardly larger than a named width', 1000, 1500, [320, 1000]],
  ['small', 400, 300, [400]],
])(
  'a master that is %s has a small, a middle and the whole JPEG as far as they differ',
  (_name, width, height, widths) => {
    expect(variantWidths(width, height).jpeg).toEqual(widths);
  },
);

test('no width is more than 1.28 times the one before, whatever the master, so that 1.3 is kept at density 1', () => {
  for (let width = 1; width <= largestSide; width += 7) {
    for (const ratio of [0.05, 0.5, 2 / 3, 1, 1.5, 2.5, 20]) {
      const { avif } = variantWidths(width, Math.max(1, Math.round(width / ratio)));
      const steps = avif.slice(1).map((step, index) => step / avif[index]!);
      expect(Math.max(1, ...steps), `${width}, ${ratio}: ${avif.join()}`).toBeLessThanOrEqual(1.2801);
    }
  }
});

test('a work has at most 16 files, whatever its proportion', () => {
  for (let side = 1; side <= largestSide; side += 1) {
    for (const [width, height] of [
      [largestSide, side],
      [side, largestSide],
    ] as const) {
      const { avif, jpeg } = variantWidths(width, height);
      expect(avif.length + jpeg.length + 1).toBeLessThanOrEqual(16);
    }
  }
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

test('a picture in the text of an article is found under the article and its name, at an address that any host can serve', async () => {
  const { write, publish, manifest, siteDir } = await project();
  await write(
    'articles/2024-03/story.md',
    '---\ntitle: 稿\n---\n前文\n\n![会场里坐满了人](会场 照片.jpg)\n\n后文\n',
  );
  // As macOS writes the name of a file that holds an accent.
  await write('articles/2024-03/cafe.md', '---\ntitle: 稿\n---\n![门口](café.jpg)\n');
  await write('articles/2024-03/会场 照片.jpg', await jpeg(300, 200));
  await write(`articles/2024-03/${'café.jpg'.normalize('NFD')}`, await jpeg(200, 300));
  expect((await publish()).problems).toEqual([]);
  expect(Object.keys(await manifest())).toEqual(['2024-03/cafe/café.jpg', '2024-03/story/会场 照片.jpg']);
  const files = globSync('media/**/*.*', { cwd: siteDir });
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => !/^[\w/.-]+$/.test(file))).toEqual([]);
});

test.each(['withdrawn', 'image-withdrawn'])(
  'the pictures in the text of an article that is %s leave no file',
  async (status) => {
    const { write, publish, manifest } = await project();
    await write('articles/2024-03/story.md', `---\ntitle: 稿\nstatus: ${status}\n---\n![会场](a.jpg)\n`);
    await write('articles/2024-03/a.jpg', await jpeg(300, 200));
    await publish();
    expect(await manifest()).toEqual({});
  },
);

test('a picture in the text that cannot be used is told with its line', async () => {
  const { write, build } = await project();
  await write('articles/2024-03/story.md', '---\ntitle: 稿\n---\n前文\n\n![会场](a.jpg)\n');
  await write('articles/2024-03/a.jpg', 'no picture');
  expect((await build()).problems).toMatchObject([
    { field: '正文', line: 6, problem: expect.stringContaining('a.jpg 不是图片') },
  ]);
});

test('the sizes of a fitted picture are those of its column, of its own pixels or of the window, whichever is least', () => {
  expect(fittedSizes('(min-width: 42rem) 38rem, 100vw', { width: 40, height: 800 })).toBe(
    '(min-width: 42rem) min(38rem, 40px, 4.5vh), min(100vw, 40px, 4.5vh)',
  );
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
