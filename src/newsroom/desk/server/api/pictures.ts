import { createReadStream } from 'node:fs';
import { posix } from 'node:path';
import { contentType } from 'mime-types';
import { PlainError } from '../../../../build/errors.ts';
import { openContentFolder, picturePath } from '../../../../content/folder.ts';
import type { DeskFolders } from '../folders.ts';
import type { Routes } from '../routes.ts';

/** A picture of the content as it lies there, for who edits what is said of it. */
export const pictureRoutes = ({ contentDir }: DeskFolders): Routes => ({
  'GET api/picture': async ({ query, response }) => {
    const path = picturePath(query.get('beside') ?? '', query.get('name') ?? '');
    // Of a whole path it would take the slash for a type's.
    const type = contentType(posix.basename(path ?? ''));
    const file =
      type && type.startsWith('image/') ? openContentFolder(contentDir).files.get(path ?? '') : undefined;
    if (!file) throw new PlainError('没有这幅图片。\n办法：检查图片文件的名字。');
    response.writeHead(200, { 'content-type': String(type), 'cache-control': 'no-store' });
    createReadStream(file).pipe(response);
  },
});
