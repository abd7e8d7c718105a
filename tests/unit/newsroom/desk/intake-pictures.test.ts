import readExif from 'exif-reader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import {
  withPictureRemarks,
  withPreparedPictures,
} from '../../../../src/newsroom/desk/server/api/intake-pictures.ts';
import type { Role } from '../../../../src/newsroom/intake/roles/block.ts';
import type { SourcePage } from '../../../../src/newsroom/intake/draft/sheet.ts';

const withPlace = () =>
  sharp({ create: { width: 1300, height: 900, channels: 3, background: '#888' } })
    .withExif({ IFD0: { Artist: 'Zhao' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 44/1 5/1' } })
    .jpeg()
    .toBuffer();

const pageWith = (pictures: SourcePage['document']['pictures'], role: Role = 'picture'): SourcePage => ({
  document: { name: 'page.docx', kind: 'docx', paragraphs: [], pictures, remarks: [] },
  blocks: pictures.map(({ name }) => ({
    id: name,
    role,
    parts: [{ paragraph: 0, text: '' }],
    picture: name,
  })),
});

test('what the desk takes in does not say where a photograph was taken, and still who took it', async () => {
  const bytes = await withPlace();
  const pages = [pageWith([{ name: 'image1.jpg', bytes }])];
  const ready = await withPreparedPictures({ pages, photographs: [{ name: '会场.jpg', bytes }] });
  const saved = [ready.photographs[0]?.bytes, ready.pages[0]?.document.pictures[0]?.bytes];
  for (const picture of saved) {
    const exif = readExif((await sharp(picture).metadata()).exif!);
    expect(exif.GPSInfo).toBeUndefined();
    expect(exif.Image?.Artist).toBe('Zhao');
  }
  expect(ready.pages[0]?.document.pictures[0]?.name).toBe('image1.jpg');
});

test('pictures that cannot be taken in are named, all at once, and nothing is saved', async () => {
  const broken = Buffer.from('not a picture');
  const pages = [pageWith([{ name: 'image1.jpg', bytes: broken }])];
  const saving = withPreparedPictures({ pages, photographs: [{ name: '会场.jpg', bytes: broken }] });
  await expect(saving).rejects.toThrow(
    /^会场\.jpg 不是图片.*\n办法：.*\npage\.docx 里的 image1\.jpg 不是图片.*\n办法：.*。$/,
  );
});

test('a picture of a document that cannot be used is told when it is read, and in no way once it is marked to be left out', async () => {
  const page = pageWith([{ name: 'image1.jpg', bytes: Buffer.from('not a picture') }], 'ignored');
  const { remarks } = await withPictureRemarks(page.document);
  expect(remarks).toEqual([
    { text: expect.stringMatching(/image1\.jpg 不是图片.*办法：换成.*标为“忽略”$/), isOpen: true },
  ]);
  const [ready] = (await withPreparedPictures({ pages: [page], photographs: [] })).pages;
  expect(ready?.document.pictures).toEqual([]);
});
