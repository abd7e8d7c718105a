import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scanImages } from '../../../src/build/checks/images-metadata.ts';
import { xmpPacket } from '../../../src/build/images/xmp.ts';
import { picture, project } from './support.ts';

const gps = { IFD0: { Make: 'Camera' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 45/1 0/1' } };
const rights = '作者保留权利，转载请注明出处 <&>';

test('the place and the camera of a master are gone, creator and rights in Chinese are there in both formats', async () => {
  const { addWork, publish, siteDir } = await project();
  const master = await picture(300, 200)
    .withExif(gps)
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>')
    .jpeg()
    .toBuffer();
  expect((await sharp(master).metadata()).exif).toBeDefined();
  await addWork('001', master, { photographer: '张三丰', rights });
  await publish();
  const files = globSync('media/**/*.*', { cwd: siteDir });
  expect(new Set(files.map((file) => file.split('.').at(-1)))).toEqual(new Set(['avif', 'jpg']));
  for (const file of files) {
    const { exif, iptc, xmpAsString } = await sharp(join(siteDir, file)).metadata();
    expect([exif, iptc]).toEqual([undefined, undefined]);
    expect(xmpAsString).toContain('<rdf:li>张三丰</rdf:li>');
    expect(xmpAsString).toContain('作者保留权利，转载请注明出处 &lt;&amp;&gt;');
  }
  expect(await scanImages(siteDir)).toEqual({ images: files.length, faults: [] });
});

test('a specimen names the publication as its creator and says that a program made it', async () => {
  const { addWork, publish, siteDir } = await project();
  await addWork('001', await picture(300, 200).png().toBuffer(), { kind: 'specimen' });
  await publish();
  const { xmpAsString } = await sharp(join(siteDir, 'media/show/001/share.jpg')).metadata();
  expect(xmpAsString).toContain('<rdf:li>测试专版</rdf:li>');
  expect(xmpAsString).toContain('digitalsourcetype/algorithmicMedia');
});

test('a photograph without a known photographer names none', () => {
  const packet = xmpPacket({
    creator: undefined,
    credit: '市总工会提供',
    rights,
    rightsPage: undefined,
    specimen: false,
  });
  expect(packet).not.toContain('dc:creator');
  expect(packet).not.toContain('algorithmicMedia');
  expect(packet).toContain('<photoshop:Credit>市总工会提供</photoshop:Credit>');
  expect(packet).not.toContain('WebStatement');
});

test.each([
  ['EXIF with a place', 'a.jpg', () => picture(40, 30).withExif(gps).jpeg(), ['gps', 'exif']],
  ['EXIF with a place, in AVIF', 'a.avif', () => picture(40, 30).withExif(gps).avif(), ['gps', 'exif']],
  [
    'EXIF without a place',
    'a.webp',
    () =>
      picture(40, 30)
        .withExif({ IFD0: { Make: 'x' } })
        .webp(),
    ['exif'],
  ],
  [
    'a place in XMP',
    'a.jpg',
    () => picture(40, 30).withXmp('<a exif:GPSLatitude="33,45N"/>').jpeg(),
    ['gps'],
  ],
  ['no rights below media', 'media/a.jpg', () => picture(40, 30).jpeg(), ['no-rights']],
  ['no rights elsewhere', 'icon.png', () => picture(40, 30).png(), []],
])('the scan of a site finds %s', async (_name, file, make, faults) => {
  const { siteDir } = await project();
  await mkdir(join(siteDir, 'media'), { recursive: true });
  await writeFile(join(siteDir, file), await make().toBuffer());
  expect(await scanImages(siteDir)).toEqual({ images: 1, faults: faults.map((fault) => ({ file, fault })) });
});

test('the scan of a site finds a picture that cannot be read', async () => {
  const { siteDir } = await project();
  await mkdir(siteDir, { recursive: true });
  await writeFile(join(siteDir, 'a.jpg'), 'no picture');
  expect((await scanImages(siteDir)).faults).toEqual([{ file: 'a.jpg', fault: 'unreadable' }]);
});
