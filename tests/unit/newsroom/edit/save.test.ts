import exif from 'exif-reader';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkContent } from '../../../../src/build/checks/check-content.ts';
import { correct } from '../../../../src/newsroom/amend/amend.ts';
import { orderArticles } from '../../../../src/newsroom/edit/article-order.ts';
import { proposePicture } from '../../../../src/newsroom/edit/pictures.ts';
import { savingOf, type Edit } from '../../../../src/newsroom/edit/save.ts';
import { proposeSubject, type NewSubject } from '../../../../src/newsroom/edit/subjects.ts';
import { readFields } from '../../../../src/newsroom/files/edit.ts';
import { sumOf } from '../../../../src/newsroom/store/change.ts';
import { newsroom, photograph } from '../support.ts';

const article = 'articles/2024-05/opening.md';

function editing(more: Partial<Edit>, files: Record<string, string | Uint8Array> = {}) {
  const room = newsroom(files);
  const before = sumOf(room.snapshot().read(article)!);
  const edit: Edit = { path: article, before, fields: {}, subjects: [], pictures: [], ...more };
  return { ...room, changes: () => savingOf(room.snapshot(), edit) };
}

const subject = (name: string, taken: string[] = []) =>
  proposeSubject(
    newsroom().snapshot(),
    { collection: 'people', name, aliases: ['老样'], description: '' },
    { taken },
  );

test('a new person is written with the article that names her, and the archive is sound', async () => {
  const person = subject('样新人') as NewSubject;
  const room = editing({ fields: { people: [person.id] }, subjects: [person] });
  const changes = await room.changes();
  expect(changes.map(({ path }) => path).sort()).toEqual([article, `people/${person.id}.yaml`].sort());
  room.apply(changes);
  expect((await checkContent(room.folder)).filter(({ warning }) => !warning)).toEqual([]);
});

test('a person who was made and is not named after all is not written', async () => {
  const room = editing({ fields: { kicker: '人造引题' }, subjects: [subject('样新人') as NewSubject] });
  expect((await room.changes()).map(({ path }) => path)).toEqual([article]);
});

test.each([
  ['䶮㛃', /^[a-z0-9-]+$/],
  ['𠮷野', /^[a-z0-9-]+$/],
  ['🙂', /^person$/],
  ['李明', /^$/],
  [' ', /^$/],
  ['甲\n乙', /^$/],
])('a name like %j gets a plain id, or is told why not', (name, id) => {
  const found = subject(name);
  expect('id' in found ? found.id : '').toMatch(id);
  if (!('id' in found)) expect(found.remedy).not.toBe('');
});

test('two new people whose names sound alike get ids of their own', () => {
  const [first, second] = [subject('样章'), subject('样张', ['yang-zhang'])];
  expect([first, second].map((one) => 'id' in one && one.id)).toEqual(['yang-zhang', 'yang-zhang-2']);
});

test('a chosen picture lies beside the article under its name, without the place where it was taken', async () => {
  const bytes = await sharp(await photograph(3))
    .withExif({ IFD0: { Artist: 'Zhao' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 44/1 5/1' } })
    .jpeg()
    .toBuffer();
  const proposed = await proposePicture(newsroom().snapshot(), article, { from: '会场.JPG', bytes }, [
    'opening-1.jpg',
  ]);
  expect(proposed).toMatchObject({ name: 'opening-2.jpg', notes: [expect.stringContaining('GPS')] });
  const photos = [{ caption: '人造说明', alt: '人造描述', image: 'opening-2.jpg' }];
  const room = editing({
    fields: { photos },
    pictures: [{ name: 'opening-2.jpg', from: '会场.JPG', bytes }],
  });
  const changes = await room.changes();
  const picture = changes.find(({ path }) => path === 'articles/2024-05/opening-2.jpg');
  const saved = exif((await sharp(picture?.content as Uint8Array).metadata()).exif!);
  expect([saved.GPSInfo, saved.Image?.Artist]).toEqual([undefined, 'Zhao']);
  room.apply(changes);
  expect((await checkContent(room.folder)).filter(({ warning }) => !warning)).toEqual([]);
});

test('a picture that nothing shows any more goes with its photograph; one that another article shows stays', async () => {
  const gone = editing({ fields: { photos: [] } });
  expect((await gone.changes()).map(({ path, content }) => [path, content === null])).toEqual([
    [article, false],
    ['articles/2024-05/classroom.jpg', true],
  ]);
  const other = '---\ntitle: 人造\nsection: 要闻\ngenre: 消息\norder: 9\n---\n\n![人造](classroom.jpg)\n';
  const kept = editing({ fields: { photos: [] } }, { 'articles/2024-05/other.md': other });
  expect((await kept.changes()).map(({ path }) => path)).toEqual([article]);
});

test('what is no picture is refused, and with it all of the saving', async () => {
  const broken = { name: 'opening-1.jpg', from: '通知.docx', bytes: Buffer.from('no picture') };
  const photos = [{ caption: '人造说明', alt: '人造描述', image: 'opening-1.jpg' }];
  const room = editing({ fields: { photos }, pictures: [broken] });
  await expect(room.changes()).rejects.toThrow(/通知\.docx[\s\S]*办法/);
});

test('an article that somebody else has saved meanwhile is not written over', async () => {
  const room = editing({ fields: { kicker: '这边的' } });
  room.apply([{ path: article, content: '---\ntitle: 那边的\n---\n', before: null }]);
  await expect(room.changes()).rejects.toThrow(/已经被别的窗口或程序改过/);
});

test('figures of which none is left have no file any more', async () => {
  const path = 'figures/2024-05/opening.yaml';
  const figure = {
    indicator: '人造',
    theme: '人造',
    year: '2024',
    kind: 'actual',
    value: '3',
    unit: '门',
    quote: '三门课',
  };
  const fields = { article: '2024-05/opening', figures: [figure] };
  const made = await editing({ path, before: null, fields }).changes();
  expect(made[0]?.content).toMatch(/^article: 2024-05\/opening\nfigures:\n {2}- indicator: 人造/);
  const source = String(made[0]?.content);
  const left = editing({ path, before: sumOf(source), fields: { figures: [] } }, { [path]: source });
  expect(await left.changes()).toMatchObject([{ path, content: null }]);
});

test('a file that is saved in another encoding is not written over with its characters lost', async () => {
  const gbk = Buffer.concat([
    Buffer.from('---\ntitle: '),
    Buffer.from([0xbc, 0xd7, 0xd2, 0xd2]),
    Buffer.from('\norder: 1\n---\n\n'),
    Buffer.from([0xd2, 0xd2, 0xb1, 0xfb]),
  ]);
  const refusal = /opening\.md：.*GBK[\s\S]*UTF-8/;
  const room = editing({ before: sumOf(gbk), fields: { order: '2' } }, { [article]: gbk });
  await expect(room.changes()).rejects.toThrow(refusal);
  const id = '2024-05/opening';
  expect(() => correct(room.snapshot(), id, { date: '2024-06-01', text: '甲' })).toThrow(refusal);
  const ids = [id, '2024-05/reading-room'];
  expect(() => orderArticles(room.snapshot(), '2024-05', ids.toReversed(), ids)).toThrow(refusal);
});

test('two windows that each choose a picture for an article and name somebody new keep what each has chosen', async () => {
  const [mine, theirs] = [await photograph(5), await photograph(6)];
  const proposed = await proposePicture(newsroom().snapshot(), article, { from: 'a.jpg', bytes: mine }, []);
  const { name } = proposed as { name: string };
  const person = subject('样新人') as NewSubject;
  const photos = [{ caption: '人造的说明', image: name, alt: '人造的画面' }];
  const room = editing(
    {
      fields: { photos, people: [person.id] },
      pictures: [{ name, from: 'a.jpg', bytes: mine }],
      subjects: [person],
    },
    { [`articles/2024-05/${name}`]: theirs, [`people/${person.id}.yaml`]: 'name: 阳新仁\n' },
  );
  room.apply(await room.changes());
  const { fields } = readFields(String(room.snapshot().read(article)));
  const [photo] = fields?.['photos'] as { image: string }[];
  expect(photo?.image).not.toBe(name);
  expect(room.snapshot().paths).toContain(`articles/2024-05/${photo?.image}`);
  expect(fields?.['people']).not.toEqual([person.id]);
  expect((await checkContent(room.folder)).filter(({ warning }) => !warning)).toEqual([]);
});

test('somebody whom two windows have added is one', async () => {
  const person = subject('样新人') as NewSubject;
  const room = editing(
    { fields: { people: [person.id] }, subjects: [person] },
    { [`people/${person.id}.yaml`]: 'name: 样新人\ndescription: 别处写的\n' },
  );
  expect((await room.changes()).map(({ path }) => path)).toEqual([article]);
});

test('two pictures and two people whose names another window has taken all get names of their own', async () => {
  const bytes = await Promise.all([5, 6].map((seed) => photograph(seed)));
  const names = ['opening-1.jpg', 'opening-2.jpg'];
  const people = ['样章', '样张'].map((name, index) => ({
    collection: 'people' as const,
    id: `yang-zhang${index > 0 ? '-2' : ''}`,
    name,
    aliases: [],
    description: '',
  }));
  const theirs = Object.fromEntries([
    ...names.map((name) => [`articles/2024-05/${name}`, 'theirs']),
    ...people.map(({ id }) => [`people/${id}.yaml`, `name: 另一个${id}\n`]),
  ]) as Record<string, string>;
  const room = editing(
    {
      fields: {
        photos: names.map((image) => ({ caption: '人造的说明', image, alt: '人造的画面' })),
        people: people.map(({ id }) => id),
      },
      pictures: names.map((name, index) => ({ name, from: name, bytes: bytes[index]! })),
      subjects: people,
    },
    theirs,
  );
  const written = (await room.changes()).map(({ path }) => path);
  const taken = Object.keys(theirs);
  // With the article, and the picture that it showed before.
  expect([written.length, new Set([...written, ...taken]).size]).toEqual([6, 6 + taken.length]);
});
