import { mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { withLocks } from '../../build/publish/lock.ts';
import { rename } from '../../build/publish/rename.ts';
import { PlainError } from '../../content/plain-error.ts';
import { newsroomDir } from '../../lib/settings.ts';
import { sumOf, type Change } from './change.ts';
import { fittingFiles, type FittingFile } from './fit.ts';
import { beforePath, readVersion, readVersions, recordName, type Version } from './record.ts';
import { recoverStore, rollBack, unfinished } from './recover.ts';
import { removeEmptyFolders, settle, stage, writeDurably } from './write.ts';

/**
 * Writes a set of changes into a content folder, all or nothing, and keeps what was there before as a version. Whatever fails, or ends
 * the process, leaves the folder as it was: at once, or when the store is next used.
 *
 * @param contentDir absolute.
 * @returns the id of the version; none where the files are already as they shall be.
 * @throws a `MisfitError` that names the files where another file lies on the disk than the change was made from, or that a content
 * folder may not hold; a {@link PlainError} when another process does not let go of the store.
 */
export async function applyChanges(
  contentDir: string,
  changes: readonly Change[],
  { title, undoes, dir = newsroomDir }: ApplyOptions,
): Promise<Applied> {
  return withStore(dir, () => {
    const root = realpathSync(contentDir);
    const versionsDir = versionsIn(dir);
    const folder = folderName(versionsDir, root);
    recoverStore(root, versionsDir, folder);
    const files = fittingFiles(root, changes);
    if (files.length === 0) return { id: undefined, files: [] };
    const id = newId(versionsDir);
    const version: Version = {
      id,
      title,
      at: new Date().toISOString(),
      folder,
      undoes,
      files: files.map(({ path, before, after }) => ({ path, before: before?.sum ?? null, after })),
    };
    write(root, versionsDir, version, files);
    return { id, files: version.files.map(({ path }) => path) };
  });
}

/** What was written into a content folder so far, the newest first; what was cut off is taken back before. */
export async function listVersions(contentDir: string, dir = newsroomDir): Promise<Version[]> {
  return withStore(dir, () => {
    const root = realpathSync(contentDir);
    const folder = folderName(versionsIn(dir), root);
    recoverStore(root, versionsIn(dir), folder);
    return readVersions(versionsIn(dir), folder);
  });
}

/**
 * Brings back the files as they were before a version; that is a version too, which can be taken back.
 *
 * @throws a `MisfitError` when one of them was changed since, a {@link PlainError} when there is no such version.
 */
export async function undo(contentDir: string, id: string, dir = newsroomDir): Promise<Applied> {
  const version = (await listVersions(contentDir, dir)).find((one) => one.id === id);
  if (!version) throw new PlainError('没有这个版本。\n办法：刷新页面，在列表里重新选。');
  const changes = version.files.map(({ path, before, after }, index) => ({
    path,
    content: before === null ? null : readFileSync(beforePath(versionsIn(dir), id, index)),
    before: after,
  }));
  for (const [index, { path, content }] of changes.entries()) {
    const before = version.files[index]?.before ?? null;
    if (content !== null && sumOf(content) !== before)
      throw new PlainError(`保存的旧文件坏了：${path}。\n办法：这一次不能撤销，请从备份里找。`);
  }
  return applyChanges(contentDir, changes, { title: `撤销：${version.title}`, undoes: id, dir });
}

/** Notes what will be done, does it, and calls it done: each by one rename. */
function write(root: string, versionsDir: string, version: Version, files: readonly FittingFile[]): void {
  const { id } = version;
  const preparing = join(versionsDir, `${id}${unfinished.preparing}`);
  const applying = join(versionsDir, `${id}${unfinished.applying}`);
  try {
    for (const [index, { before }] of files.entries()) {
      if (before) writeDurably(join(preparing, 'before', String(index)), before.bytes);
    }
    writeDurably(join(preparing, recordName), `${JSON.stringify(version, null, 2)}\n`);
    rename(preparing, applying);
    for (const { file, content } of files) stage(file, content, id);
    for (const { file, content } of files) settle(file, content === null, id);
    for (const { path, content } of files) if (content === null) removeEmptyFolders(root, path);
    rename(applying, join(versionsDir, id));
  } catch (error) {
    rmSync(preparing, { recursive: true, force: true });
    rollBack(root, applying);
    throw error;
  }
}

function withStore<Result>(dir: string, work: () => Result): Promise<Result> {
  const options = { onWait: () => {}, patience: 20_000, task: '另一次保存' };
  return withLocks([join(dir, 'store.lock')], options, async () => work());
}

const versionsIn = (dir: string) => join(dir, 'versions');

/** So that both may be moved together. */
const folderName = (versionsDir: string, root: string) => {
  mkdirSync(versionsDir, { recursive: true });
  return relative(realpathSync(versionsDir), root).replaceAll(sep, '/');
};

/** Later than all others, whatever the clock says. */
function newId(versionsDir: string): string {
  for (let time = Date.now(); ; time += 1) {
    const id = `${new Date(time).toISOString().replace(/[-:.]/g, '')}-${process.pid}`;
    if (!readVersion(versionsDir, id)) return id;
  }
}

export interface Applied {
  id: string | undefined;
  /** Those that were changed, below the content folder. */
  files: string[];
}

export interface ApplyOptions {
  /** What was done, in plain Chinese: `存稿：夜校开课`. */
  title: string;
  undoes?: string | undefined;
  /** Where versions are kept; absolute. */
  dir?: string;
}
