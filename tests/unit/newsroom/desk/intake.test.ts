import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, ImageRun, Packer, Paragraph } from 'docx';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { DraftAnswer, ReadDocuments, TakenPhoto } from '../../../../src/newsroom/desk/shared/intake.ts';
import { readFields } from '../../../../src/newsroom/files/edit.ts';
import { photograph } from '../support.ts';
import { intakeDesk } from './support.ts';

const issue = { date: '2024-06-04' };

test('what came in and is not saved can be saved by a desk that was closed and opened again', async () => {
  const desk = intakeDesk();
  const before = desk.open();
  const pasted = [{ text: '人造乙稿的标题\n本报讯 人造乙稿的文字，只为检查。', html: '' }];
  const text = '人造甲稿的标题\n本报讯 人造甲稿的文字，只为检查。';
  const source = { documents: [await before.upload('甲.txt', text)], pasted };
  const { session, pages } = await before.ask<ReadDocuments>('read', source);
  const request = { ...source, session, pages: pages.map(({ blocks }) => blocks), issue, save: true };
  const { report, version } = await desk.open().ask<DraftAnswer>('draft', request);
  expect(report.articles.map(({ title }) => title)).toEqual(['人造甲稿的标题', '人造乙稿的标题']);
  expect(version).toBeDefined();
});

test('which documents could not be read is told with why', async () => {
  const desk = intakeDesk().open();
  const [good, bad] = [
    await desk.upload('甲.txt', '人造甲稿的标题\n本报讯 人造甲稿的文字，只为检查。'),
    await desk.upload('乙.pdf', '%PDF-1.7'),
  ];
  const read = await desk.ask<ReadDocuments>('read', { documents: [bad, good], pasted: [] });
  expect(read).toMatchObject({ problems: [{ file: '乙.pdf' }], unread: [bad], pages: [{ name: '甲.txt' }] });
});

const broken = async () => (await photograph(1)).subarray(0, 4000);

test.each([
  ['a photograph that is cut off', '会场.jpg', broken, /会场\.jpg 不完整或已损坏[\s\S]*办法：.*重新复制/],
  ['no picture', '会场.png', async () => Buffer.from('人造'), /会场\.png 不是图片[\s\S]*办法：换成 JPEG/],
  [
    'a moving picture',
    '会场.gif',
    async () =>
      sharp(await photograph(1))
        .gif()
        .toBuffer(),
    /GIF 格式，不能作原图[\s\S]*办法：换成 JPEG/,
  ],
  [
    'a camera’s original',
    '会场.CR2',
    async () => Buffer.from('II'),
    /RAW 原始文件[\s\S]*办法：.*另存为 JPEG/,
  ],
])('%s is refused when it is put in, with what to do', async (_, name, bytes, told) => {
  const desk = intakeDesk().open();
  const upload = await desk.upload(name, await bytes());
  await expect(desk.ask('photo', { upload, taken: [] })).rejects.toThrow(told);
});

test('of a photograph that is small the size that serves an article is told when it is put in', async () => {
  const desk = intakeDesk().open();
  const take = async (width: number) =>
    desk.ask<TakenPhoto>('photo', {
      upload: await desk.upload('会场.jpg', await photograph(1, width, 300)),
      taken: [],
    });
  expect((await take(500)).notes).toEqual([expect.stringMatching(/500 × 300 像素.*长边至少1200像素/)]);
  expect((await take(1300)).notes).toEqual([]);
});

test('two photographs of one name are told apart, and each is called what it is', async () => {
  const desk = intakeDesk().open();
  const bytes = await sharp(await photograph(1))
    .png()
    .toBuffer();
  const upload = await desk.upload('IMG_1.JPG', bytes);
  expect(await desk.ask('photo', { upload, taken: ['IMG_1.png', 'IMG_1（2）.png'] })).toEqual({
    name: 'IMG_1（3）.png',
    notes: [],
  });
});

const size = { width: 120, height: 80 };
const pictured = async (data: Buffer) =>
  Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('人造甲稿的标题'),
            new Paragraph('本报讯 人造甲稿的文字，只为检查。'),
            new Paragraph({ children: [new ImageRun({ type: 'jpg', data, transformation: size })] }),
            new Paragraph('图为人造的会场。'),
          ],
        },
      ],
    }),
  );

test('a photograph given to a caption is shown there, though a picture in the document has its name', async () => {
  const { open, folder, snapshot } = intakeDesk();
  const desk = open();
  const [own, theirs] = [await photograph(1), await photograph(2)];
  const source = { documents: [await desk.upload('人造.docx', await pictured(own))], pasted: [] };
  const { session, pages } = await desk.ask<ReadDocuments>('read', source);
  const blocks = pages[0]!.blocks;
  const name = blocks.find(({ picture }) => picture)!.picture!;
  const upload = await desk.upload(name, theirs);
  const given = [{ page: 0, name, upload }];
  const caption = { ...blocks.at(-1)!, role: 'caption' as const };
  const photo = { id: `photo ${name}`, role: 'picture' as const, parts: [], picture: name };
  const request = {
    ...source,
    session,
    pages: [[...blocks.slice(0, -1), caption, photo]],
    issue,
    given,
    save: true,
  };
  const { report } = await desk.ask<DraftAnswer>('draft', request);
  const path = report.articles[0]!.path;
  const photos = readFields(String(snapshot().read(path))).fields?.['photos'] as { image: string }[];
  const shown = photos.map(({ image }) => readFileSync(join(folder, path, '..', image)));
  expect(shown.map((bytes) => [own, theirs].findIndex((one) => one.equals(bytes)))).toEqual([0, 1]);
});
