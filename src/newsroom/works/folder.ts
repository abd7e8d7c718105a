import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PlainError } from '../../content/plain-error.ts';
import { isPictureName } from '../picture-name.ts';
import type { Photograph } from './photograph.ts';

/** The pictures in a folder and below it. Links are not followed, so that nothing outside is read. */
export async function photographsIn(folder: string): Promise<Photograph[]> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new PlainError(`没有照片文件夹 ${folder}。\n办法：核对文件夹的位置和名字。`);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isPicture(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ name: relative(folder, path).split(sep).join('/'), read: () => readFile(path) }));
}

/** What systems leave behind begins with a dot; what is no picture is none of ours. */
const isPicture = (name: string) => !/^(\.|~\$)/.test(name) && isPictureName(name);
