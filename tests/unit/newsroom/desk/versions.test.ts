import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { versionRoutes } from '../../../../src/newsroom/desk/server/api/versions.ts';
import { applyChanges } from '../../../../src/newsroom/store/store.ts';
import { newContent, topic } from '../store/support.ts';

test('of more than 200 versions the newest are listed, and how many there are before them', async () => {
  const { folder, dir } = newContent();
  const change = { path: 'topics/evening.yaml', content: topic('夜校'), before: null };
  await applyChanges(folder, [change], { title: '新主题', dir });
  const versions = join(dir, 'versions');
  const [id = ''] = readdirSync(versions).filter((name) => /^\w+-\d+$/.test(name));
  for (let more = 0; more < 203; more += 1)
    cpSync(join(versions, id), join(versions, `20200101T000000${String(more).padStart(3, '0')}Z-1`), {
      recursive: true,
    });
  const list = versionRoutes({ contentDir: folder, newsroomDir: dir } as never)['GET api/versions']!;
  const { versions: shown, older } = (await list({} as never)) as { versions: unknown[]; older: number };
  expect([shown.length, older]).toEqual([200, 4]);
});
