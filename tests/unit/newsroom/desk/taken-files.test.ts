import { expect, test } from 'vitest';
import { takeFiles } from '../../../../src/newsroom/desk/app/intake/taken-files.ts';
import { inTurn } from '../../../../src/newsroom/desk/app/shell/in-turn.ts';

test('a photograph that cannot be used is told, and keeps neither the others nor the documents out', async () => {
  const files = [
    new File(['人造'], '会场.bmp'),
    new File(['人造'], '来稿.docx'),
    new File(['人造'], 'IMG_1.jpg', { type: 'image/jpeg' }),
    new File(['人造'], 'IMG_1.jpg', { type: 'image/jpeg' }),
  ];
  const there = [{ upload: '0', name: 'IMG_1.jpg', notes: [], address: '' }];
  const taken = await takeFiles(files, there, {
    upload: async (file) => `upload of ${file.name}`,
    look: async (upload, names) => {
      if (upload.endsWith('.bmp')) throw new Error('会场.bmp 是 BMP 格式');
      return { name: `IMG_${names.length + 1}.jpg`, notes: [names.join('、')] };
    },
  });
  expect(taken.refusals).toEqual(['会场.bmp 是 BMP 格式']);
  expect(taken.documents).toEqual(['upload of 来稿.docx']);
  expect(taken.photos.map(({ name, notes }) => [name, ...notes])).toEqual([
    ['IMG_2.jpg', 'IMG_1.jpg'],
    ['IMG_3.jpg', 'IMG_1.jpg、IMG_2.jpg'],
  ]);
});

test('what is put in while something is read waits until that is done, also where it failed', async () => {
  const turn = inTurn();
  const done: string[] = [];
  let fail = () => {};
  const first = turn(() => new Promise<void>((_, reject) => (fail = () => reject(new Error('人造')))));
  const second = turn(async () => void done.push('second'));
  await Promise.resolve();
  expect(done).toEqual([]);
  fail();
  await expect(first).rejects.toThrow('人造');
  await second;
  expect(done).toEqual(['second']);
});
