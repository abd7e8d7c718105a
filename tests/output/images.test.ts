import { readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scanImages } from '../../src/build/checks/images-metadata.ts';
import { inParallel } from '../../src/build/images/parallel.ts';
import { contentDir, outDir } from '../../src/lib/settings.ts';
import { editionAddress } from '../support/edition.ts';
import { filesEnding, readOutput } from './site.ts';

const pictures = filesEnding('.avif', '.webp', '.jpg', '.jpeg', '.png', '.gif', '.tif', '.tiff');

test('no picture of the site tells a place or a camera, and every one in media tells its rights', async () => {
  const { images, faults } = await scanImages(outDir);
  expect(faults).toEqual([]);
  expect(images).toBe(pictures.length);
});

const media = pictures.filter((file) => file.startsWith('media/'));

test('every published picture is there as AVIF and JPEG, and as nothing else', () => {
  expect(media.length).toBeGreaterThan(0);
  const folders = Map.groupBy(media, (file) => dirname(file));
  for (const files of folders.values()) {
    expect(new Set(files.map((file) => extname(file)))).toEqual(new Set(['.avif', '.jpg']));
  }
});

test('a work has at most 16 files, and 72 of them weigh at most 90 MB', () => {
  const works = Map.groupBy(
    media.filter((file) => !file.startsWith('media/articles/')),
    (file) => dirname(file),
  );
  expect([...works.values()].filter((files) => files.length > 16)).toEqual([]);
  const bytes = [...works.values()].flat().reduce((sum, file) => sum + statSync(join(outDir, file)).size, 0);
  expect((bytes / works.size) * 72).toBeLessThanOrEqual(90e6);
});

test('every file of a work carries the rights of its own record, where they are told, and who made it', async () => {
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
        if (rightsPage && !xmpAsString.includes(`<xmpRights:WebStatement>${rightsPage}</`))
          faults.push(`${file}: page`);
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

/**
 * Which search engines show beside the picture; the page itself is the one that structured data name. A site whose record tells no
 * address yet has none.
 */
const rightsPage = readFileSync(join(contentDir, 'publication.yaml'), 'utf8').includes(editionAddress)
  ? `${editionAddress}/about/#rights`
  : undefined;

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface WorksData {
  exhibition: { id: string };
  works: { number: number; rights: string; photographer?: string; kind: string }[];
}
