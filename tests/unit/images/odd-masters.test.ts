import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { describeError } from '../../../src/build/errors.ts';
import { buildImages, describeImages } from '../../../src/build/images/build-images.ts';
import { checkMasters } from '../../../src/build/images/check-masters.ts';
import { blocking } from '../../../src/content/problem.ts';
import { canMount, mountDisk } from '../publish/support.ts';
import { jpeg, picture, plain, project } from './support.ts';

test('a CMYK master becomes sRGB', async () => {
  const cmyk = await plain(300, 200, '#d03020')
    .toColourspace('cmyk')
    .withIccProfile('cmyk')
    .jpeg()
    .toBuffer();
  expect(await sharp(cmyk).metadata()).toMatchObject({ space: 'cmyk', channels: 4 });
  expectColour(await shownColour(cmyk), [208, 48, 32], 30);
});

test('a 16-bit PNG keeps its tone in eight bits', async () => {
  const deep = await plain(300, 200, '#336699').toColourspace('rgb16').png().toBuffer();
  expect((await sharp(deep).metadata()).depth).toBe('ushort');
  expectColour(await shownColour(deep), [51, 102, 153], 3);
});

test('a wide-gamut master keeps the colour that it shows', async () => {
  const wide = await plain(300, 200, '#b08040').withIccProfile('p3').png().toBuffer();
  expect((await sharp(wide).metadata()).hasProfile).toBe(true);
  expectColour(await shownColour(wide), [176, 128, 64], 3);
  // The same numbers without the profile are another colour: the profile is what was read.
  const { data } = await sharp(wide, { ignoreIcc: true }).raw().toBuffer({ resolveWithObject: true });
  expect(Math.abs(data[0]! - 176)).toBeGreaterThan(3);
});

test('a grey master stays grey', async () => {
  const grey = await plain(300, 200, '#808080').toColourspace('b-w').jpeg().toBuffer();
  expect((await sharp(grey).metadata()).channels).toBe(1);
  expectColour(await shownColour(grey), [128, 128, 128], 3);
});

test('a transparent master lies on white', async () => {
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const png = await sharp({ create: { width: 300, height: 200, channels: 4, background: clear } })
    .png()
    .toBuffer();
  expectColour(await shownColour(png), [255, 255, 255], 2);
});

test.each([3, 6, 8])('a master that is turned by EXIF orientation %d stands upright', async (orientation) => {
  const { addWork, publish, manifest, siteDir } = await project();
  const turn = { 3: 180, 6: 270, 8: 90 }[orientation]!;
  const turned = await sharp(await picture(600, 400).png().toBuffer())
    .rotate(turn)
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
  await addWork('001', turned);
  await publish();
  const image = (await manifest())['show/001']!;
  expect([image.width, image.height]).toEqual([600, 400]);
  const shown = sharp(`${siteDir}/media/show/001/600.${image.hash}.avif`);
  const [above, below] = [await colourAt(shown, 500, 50), await colourAt(shown, 500, 350)];
  expect(above[2]).toBeGreaterThan(above[0]);
  expect(below[0]).toBeGreaterThan(below[2]);
});

test('a master of a hundred megapixels is fitted into the largest size', async () => {
  const { addWork, build, manifest } = await project();
  await addWork('001', await plain(20_000, 5_000, '#456').jpeg({ quality: 50 }).toBuffer());
  expect(await build()).toMatchObject({ encoded: 1, problems: [] });
  expect((await manifest())['show/001']).toMatchObject({ width: 2400, height: 600 });
});

test('one run names every master that cannot be used: its file, field, fault and remedy', async () => {
  const { addWork, contentDir, build, manifest } = await project();
  const whole = await picture(600, 400).jpeg({ quality: 95 }).toBuffer();
  const truncatedPng = (await picture(600, 400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 9000);
  const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(99)]);
  await addWork('001', whole);
  await addWork('002');
  await addWork('003', whole.subarray(0, whole.length >> 1));
  await addWork('004', truncatedPng, { image: 'master.png' });
  await addWork('005', Buffer.from('%PDF-1.7 …'));
  await addWork('006', Buffer.from('PK\x03\x04 …'));
  await addWork('007', Buffer.alloc(0));
  await addWork('008', heic, { image: 'IMG_0001.HEIC' });
  await addWork('009', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'));
  await addWork('010', whole, { image: 'a.jpg' });
  await addWork('010', undefined, { image: 'A.jpg' });
  await addWork('011', whole, { image: 'DSC_0001.NEF' });
  const problems = blocking(await checkMasters(contentDir)).sort((a, b) => (a.file < b.file ? -1 : 1));
  const shown = problems.map(
    ({ file, problem }) => `${file.split('/').at(-2)} ${problem.replace(/\S*\/(?=[^/]*$)/, '')}`,
  );
  expect(shown).toEqual([
    '002 没有图片文件 master.jpg',
    expect.stringContaining('003 图片 master.jpg 不完整或已损坏'),
    expect.stringContaining('004 图片 master.png 不完整或已损坏'),
    '005 master.jpg 不是图片，而是 PDF，或者开头就已损坏',
    '006 master.jpg 不是图片，而是压缩包或 Word、Excel 文件，或者开头就已损坏',
    '007 图片文件 master.jpg 是空的（0字节）',
    '008 IMG_0001.HEIC 是 HEIC 格式（苹果手机的照片），建站程序读不了',
    '009 master.jpg 是 SVG 格式，不能作原图',
    '010 没有图片文件 A.jpg',
    '011 DSC_0001.NEF 是相机的 RAW 原始文件，建站程序读不了',
  ]);
  expect(new Set(problems.map(({ field }) => field))).toEqual(new Set(['image（原图文件名）']));
  expect(problems.every(({ remedy }) => remedy.length > 5)).toBe(true);
  expect(problems.find(({ file }) => file.includes('010'))?.remedy).toContain('a.jpg');

  const built = await build();
  expect(built.problems).toHaveLength(10);
  expect(Object.keys(await manifest())).toEqual(['show/001']);
});

test('a folder that is named like a picture is told as what it is', async () => {
  const { addWork, contentDir, write } = await project();
  await addWork('001');
  await write('works/show/001/master.jpg/inner.txt', 'text');
  const [problem] = await checkMasters(contentDir);
  expect(problem).toMatchObject({ problem: expect.stringContaining('master.jpg 是一个文件夹，不是图片') });
});

// Windows has other rights, and the superuser may read everything.
test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a picture that may not be read is not called missing',
  async () => {
    const { addWork, contentDir } = await project();
    await addWork('001', await jpeg(300, 200));
    await chmod(join(contentDir, 'works/show/001/master.jpg'), 0);
    const [problem] = await checkMasters(contentDir);
    expect(problem).toMatchObject({
      problem: expect.stringContaining('master.jpg 打不开（EACCES）'),
      remedy: '检查这个文件的权限，或重新复制一份',
    });
  },
);

test('the count of pictures holds when some of them cannot be made', async () => {
  const { addWork, contentDir, cacheDir } = await project();
  await addWork('001', await jpeg(300, 200));
  await addWork('002', await jpeg(320, 200));
  const [picture] = (await describeImages({ contentDir, cacheDir })).pictures;
  await mkdir(join(picture!.folder, 'share.jpeg'));
  const lines: string[] = [];
  const { problems } = await buildImages({ contentDir, cacheDir }, (line) => lines.push(line));
  expect(problems).toHaveLength(1);
  expect(lines.at(-1)).toBe('图片2幅：新编码1幅，0幅取自缓存，1幅没有做成');
});

test.skipIf(!canMount)(
  'a full disk is told once, as what it is, and not as a fault of each picture',
  async () => {
    const { addWork, contentDir, cacheDir } = await project();
    await addWork('001', await jpeg(300, 200));
    await addWork('002', await jpeg(320, 200));
    const unmount = mountDisk(cacheDir, 16)!;
    const build = buildImages({ contentDir, cacheDir }, () => {});
    const error = await build.catch((reason: unknown) => reason);
    unmount();
    expect(describeError(error)).toMatch(/^磁盘满了，写不下.*（ENOSPC）\n办法：清理出空间后再试$/);
  },
);

test('a photograph of an article is named by its place in the list', async () => {
  const { write, contentDir } = await project();
  await write(
    'articles/2024-03/story.md',
    '---\nphotos:\n  - { caption: 甲 }\n  - { caption: 乙, image: b.jpg }\n---\n',
  );
  expect(await checkMasters(contentDir)).toMatchObject([{ field: 'photos 第2项 image（图片文件）' }]);
});

test('a JPEG with bytes after its end is taken, as every viewer takes it', async () => {
  const { addWork, build } = await project();
  await addWork('001', Buffer.concat([await jpeg(300, 200), Buffer.from('appended by a phone')]));
  expect((await build()).problems).toEqual([]);
});

test.each([
  ['the camera’s own', 'heic', ['mif1', 'heic']],
  ['that of the container', 'mif1', ['mif1', 'heic', 'miaf']],
  ['that of a sequence', 'msf1', ['msf1', 'hevc']],
])('a HEIC photograph is told whatever its first brand is: %s', async (_name, first, brands) => {
  const { addWork, contentDir } = await project();
  await addWork('001', Buffer.concat([fileType(first, brands), Buffer.alloc(99)]));
  const [problem] = await checkMasters(contentDir);
  expect(problem?.problem).toContain('是 HEIC 格式（苹果手机的照片），建站程序读不了');
});

test('an AVIF picture in the same container is none', async () => {
  const { addWork, build } = await project();
  const avif = await picture(300, 200).avif().toBuffer();
  const named = Buffer.concat([
    fileType('mif1', ['mif1', 'avif', 'miaf']),
    avif.subarray(avif.readUInt32BE(0)),
  ]);
  await addWork('001', named, { image: 'a.avif' });
  expect((await build()).problems).toEqual([]);
});

describe('A JPEG that was cut off', () => {
  const cut = async (bytes: Buffer) => {
    const { addWork, build } = await project();
    await addWork('001', bytes);
    return (await build()).problems;
  };
  test.each([
    ['baseline', { progressive: false }],
    ['progressive', { progressive: true }],
  ])(
    'is taken when it lacks only its end mark, and refused when it lacks more (%s)',
    async (_name, options) => {
      const whole = await picture(600, 400)
        .jpeg({ quality: 90, ...options })
        .toBuffer();
      expect(await cut(whole.subarray(0, -2))).toEqual([]);
      expect(await cut(whole.subarray(0, -1))).toEqual([]);
      for (const left of [0.98, 0.75, 0.5]) {
        expect(await cut(whole.subarray(0, Math.floor(whole.length * left))), String(left)).toHaveLength(1);
      }
    },
  );
});

/** The box with which a file of the ISO container begins. */
function fileType(first: string, brands: string[]): Buffer {
  const box = Buffer.alloc(16 + 4 * brands.length);
  box.writeUInt32BE(box.length);
  box.write(`ftyp${first}`, 4, 'latin1');
  box.write(brands.join(''), 16, 'latin1');
  return box;
}

/** The colour in the middle of the largest AVIF that is made of a master. */
async function shownColour(master: Buffer): Promise<number[]> {
  const { addWork, publish, manifest, siteDir } = await project();
  await addWork('001', master);
  const { problems } = await publish();
  expect(problems).toEqual([]);
  const { hash } = (await manifest())['show/001']!;
  const shown = sharp(`${siteDir}/media/show/001/300.${hash}.avif`);
  expect(await shown.metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', hasAlpha: false });
  return colourAt(shown, 150, 100);
}

async function colourAt(image: Sharp, left: number, top: number): Promise<[number, number, number]> {
  const pixel = await image
    .clone()
    .extract({ left, top, width: 1, height: 1 })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return [pixel[0]!, pixel[1]!, pixel[2]!];
}

function expectColour(found: number[], wanted: number[], tolerance: number): void {
  const off = Math.max(...wanted.map((value, index) => Math.abs(value - found[index]!)));
  expect(off, `${found.join()} instead of ${wanted.join()}`).toBeLessThanOrEqual(tolerance);
}
