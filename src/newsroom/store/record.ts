import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A set of changes that was written at once, and what was there before. */
export interface Version {
  /** Sorts by time: `20261126T205537123Z-4711`. */
  id: string;
  /** What was done, in plain Chinese. */
  title: string;
  /** ISO 8601, UTC. */
  at: string;
  /** The content folder, from the folder of versions on, with `/`. */
  folder: string;
  /** The version that this one took back. */
  undoes?: string | undefined;
  files: VersionFile[];
}

export interface VersionFile {
  /** Below the content folder, with `/`. */
  path: string;
  /** SHA-256 (hex); `null` where there was none. The bytes lie in `before/` under their place in the list. */
  before: string | null;
  /** SHA-256 (hex); `null` where the file was taken away. */
  after: string | null;
}

/** The versions of a content folder, the newest first. */
export function readVersions(versionsDir: string, folder: string): Version[] {
  if (!existsSync(versionsDir)) return [];
  return readdirSync(versionsDir)
    .filter((name) => /^\w+-\d+$/.test(name))
    .sort()
    .reverse()
    .map((id) => readVersion(versionsDir, id))
    .filter((version) => version !== undefined)
    .filter((version) => version.folder === folder);
}

/** `undefined` where there is no such version. */
export function readVersion(versionsDir: string, id: string): Version | undefined {
  try {
    return JSON.parse(readFileSync(join(versionsDir, id, recordName), 'utf8')) as Version;
  } catch {
    return undefined;
  }
}

/** The bytes of a file before a version, by its place in the list of files. */
export const beforePath = (versionsDir: string, id: string, index: number) =>
  join(versionsDir, id, 'before', String(index));

export const recordName = 'version.json';
