import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { pictureRoutes } from '../../../../src/newsroom/desk/server/api/pictures.ts';
import type { DeskFolders } from '../../../../src/newsroom/desk/server/folders.ts';
import { newsroom } from '../support.ts';

test('who edits an article sees its pictures, and no other file', async () => {
  const { folder } = newsroom();
  const ask = async (name: string) => {
    const types: string[] = [];
    const response = Object.assign(new PassThrough(), {
      writeHead: (_: number, headers: Record<string, string>) => types.push(headers['content-type'] ?? ''),
    });
    const query = new URLSearchParams({ beside: 'articles/2024-05/opening.md', name });
    const route = pictureRoutes({ contentDir: folder } as DeskFolders)['GET api/picture'];
    await route?.({ query, response } as never);
    return { types, bytes: await buffer(response) };
  };
  const picture = readFileSync(join(folder, 'articles/2024-05/classroom.jpg'));
  expect(await ask('classroom.jpg')).toEqual({ types: ['image/jpeg'], bytes: picture });
  for (const name of ['opening.md', 'none.jpg', '../../publication.yaml'])
    await expect(ask(name)).rejects.toThrow('没有这幅图片');
});
