import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scanImages } from '../../src/build/checks/images-metadata.ts';
import { inParallel } from '../../src/build/images/parallel.ts';
import { outDir } from '../../src/lib/settings.ts';
import { filesEnding, readOutput } from './site.ts';

const pictures = filesEnding('.avif', '.webp', '.jpg', '.jpeg', '.png', '.gif', '.tif', '.tiff');

test('no picture of the site tells a place or a camera, and every one in media tells its rights', async () => {
  const { images, faults } = await scanImages(outDir);
  expect(faults).toEqual([]);
  expect(images).toBe(pictures.length);
});

test('every published picture is there as AVIF, WebP and JPEG, each in the same widths', () => {
  const variants = (ending: string) =>
    filesEnding(ending)
      .filter((file) => file.startsWith('media/') && !file.endsWith('/share.jpg'))
      .map((file) => file.slice(0, -ending.length));
  const avif = variants('.avif');
  expect(avif.length).toBeGreaterThan(0);
  expect(variants('.webp')).toEqual(avif);
  expect(variants('.jpg')).toEqual(avif);
});

test('every file of a work carries the rights of its own record, and who made it', async () => {
  const faults: string[] = [];
  let read = 0;
  for (const data of filesEnding('works.json')) {
    const { exhibition, works } = JSON.parse(readOutput(data)) as WorksData;
    await inParallel(works, async ({ number, rights, photographer, kind }) => {
      const folder = `media/${exhibition.id}/${String(number).padStart(3, '0')}/`;
      for (const file of pictures.filter((picture) => picture.startsWith(folder))) {
        const { xmpAsString = '' } = await sharp(join(outDir, file)).metadata();
        read += 1;
        if (!xmpAsString.includes(`>${escape(rights)}<`)) faults.push(`${file}: ${xmpAsString}`);
        if (photographer && !xmpAsString.includes(`>${escape(photographer)}<`))
          faults.push(`${file}: creator`);
        if (kind === 'specimen' && !xmpAsString.includes('algorithmicMedia'))
          faults.push(`${file}: specimen`);
      }
    });
  }
  expect(faults).toEqual([]);
  expect(read).toBeGreaterThan(0);
});

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface WorksData {
  exhibition: { id: string };
  works: { number: number; rights: string; photographer?: string; kind: string }[];
}
