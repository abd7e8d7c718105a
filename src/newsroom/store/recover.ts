import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rename } from '../../build/publish/rename.ts';
import { placeOf } from './place.ts';
import { recordName, type Version } from './record.ts';
import { look, removeEmptyFolders, settle, stage, stagedPath } from './write.ts';

/** How folders of versions end that are not whole. */
export const unfinished = { preparing: '.preparing', applying: '.applying' };

/**
 * Takes back what processes that ended half-way have written into a content folder. Only for who holds the store.
 *
 * @param folderName the content folder, as versions name it.
 */
export function recoverStore(root: string, versionsDir: string, folderName: string): void {
  if (!existsSync(versionsDir)) return;
  for (const name of readdirSync(versionsDir).sort().reverse()) {
    const folder = join(versionsDir, name);
    if (name.endsWith(unfinished.preparing)) rmSync(folder, { recursive: true, force: true });
    else if (name.endsWith(unfinished.applying) && recordIn(folder).folder === folderName)
      rollBack(root, folder);
  }
}

/**
 * Makes the files of a version what they were before it. One that somebody changed meanwhile stays as it is: the version is then
 * kept under another name, lest what was there before be lost.
 *
 * @param applying the version's folder.
 */
export function rollBack(root: string, applying: string): void {
  if (!existsSync(applying)) return;
  const version = recordIn(applying);
  let isWhole = true;
  for (const [index, { path, before, after }] of version.files.entries()) {
    const place = placeOf(root, path);
    if ('fault' in place) {
      isWhole = false;
      continue;
    }
    const { file } = place;
    rmSync(stagedPath(file, version.id), { force: true });
    const now = look(file)?.sum ?? null;
    if (now === after) {
      const bytes = before === null ? null : readFileSync(join(applying, 'before', String(index)));
      stage(file, bytes, version.id);
      settle(file, bytes === null, version.id);
    } else if (now !== before) isWhole = false;
    if (before === null) removeEmptyFolders(root, path);
  }
  if (isWhole) rmSync(applying, { recursive: true, force: true });
  else rename(applying, join(applying, '..', `${basename(applying)}.kept`));
}

const recordIn = (folder: string) => JSON.parse(readFileSync(join(folder, recordName), 'utf8')) as Version;
