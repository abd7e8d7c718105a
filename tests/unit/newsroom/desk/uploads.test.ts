import { mkdirSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Uploads } from '../../../../src/newsroom/desk/server/uploads.ts';
import { temporaryFolder } from '../../../support/temporary-files.ts';
import { sent } from './support.ts';

test('a file that was chosen is still there when the desk is opened again, and gone some days later', async () => {
  const dir = join(temporaryFolder('uploads-'), 'uploads');
  const { id } = await new Uploads(dir).take(sent('人造'), '会场 一.jpg');
  expect(new Uploads(dir).read(id)).toEqual({ name: '会场 一.jpg', bytes: Buffer.from('人造') });
  mkdirSync(join(dir, 'left', 'behind'), { recursive: true });
  const long = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
  for (const name of readdirSync(dir)) utimesSync(join(dir, name), long, long);
  expect(() => new Uploads(dir).read(id)).toThrow(/已经不在了：.*重新打开[\s\S]*重新选/);
  expect(readdirSync(dir)).toEqual([]);
});

test('nothing but what was chosen is read', async () => {
  const dir = join(temporaryFolder('uploads-'), 'uploads');
  const uploads = new Uploads(dir);
  await uploads.take(sent('人造'), '人造.txt');
  const [name = ''] = readdirSync(dir);
  for (const id of ['', '.', '..', `../uploads/${name}`, `${name}.name`, 'none'])
    expect(() => uploads.read(id)).toThrow('已经不在了');
});
