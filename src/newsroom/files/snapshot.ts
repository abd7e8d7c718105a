import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openContentFolder } from '../../content/folder.ts';
import { PlainError } from '../../content/plain-error.ts';
import { decodeText } from '../../content/text-file.ts';
import type { Change } from '../store/change.ts';

/** The files of a content folder, to look at; nothing is read before it is asked for. */
export interface Snapshot {
  /** Below the content folder, with `/`. */
  paths: ReadonlySet<string>;
  /** `undefined` where there is no such file. */
  read(path: string): Uint8Array | undefined;
}

/** @param contentDir an absolute path. */
export function snapshotOf(contentDir: string): Snapshot {
  const { files } = openContentFolder(contentDir);
  return {
    paths: new Set(files.keys()),
    read: (path) => {
      const source = files.get(path);
      return source === undefined ? undefined : readFileSync(source);
    },
  };
}

/** The text of a file as it is saved; `undefined` where there is no such file. */
export function textIn(snapshot: Snapshot, path: string): string | undefined {
  const bytes = snapshot.read(path);
  return bytes && decodeWhole(bytes);
}

/**
 * The same of a file that is to be written anew.
 *
 * @throws a {@link PlainError} where it is in another encoding: what cannot be read would be lost.
 */
export function sourceIn(snapshot: Snapshot, path: string): string | undefined {
  const bytes = snapshot.read(path);
  return bytes && sourceOf(path, bytes);
}

/** What {@link sourceIn} makes of a file's bytes. */
export function sourceOf(path: string, bytes: Uint8Array): string {
  const { fault } = decodeText(bytes);
  if (fault) throw new PlainError(`${path}：${fault.problem}。\n办法：${fault.remedy}。`);
  return decodeWhole(bytes);
}

const decodeWhole = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** A file as it shall be, made from the one that is there now; `undefined` where that is the same. */
export function changeTo(snapshot: Snapshot, path: string, content: Change['content']): Change | undefined {
  const old = snapshot.read(path);
  const before = old ? hash('sha256', old) : null;
  if (content === null) return before === null ? undefined : { path, content, before };
  return before === hash('sha256', content) ? undefined : { path, content, before };
}
