import type { CollectionName } from '../schema/tools.ts';

/** An entry as the check of a build has read it. */
export interface CheckedEntry {
  id: string;
  /** Below the content folder. */
  path: string;
  /** The SHA-256 of its file, in hexadecimal. */
  hash: string;
  /** What the schema made of its fields, and the words that an article's text opens with. */
  data: unknown;
  /** Where its file lies; absolute. Its text is read when it is set. */
  filePath: string;
  /** Whether an article may have pictures. */
  namesPictures: boolean;
}

/**
 * What the check of a build has made of the files, by their collections; nothing where none has looked, as while pages are written. Pages are
 * loaded apart from the check, in one process: through Astro's store all of it would be written, read and held once more.
 */
export const checkedEntries = (): CheckedEntries | undefined => shared[checked];

/** Leaves them for the pages of this build; without any they are read otherwise. */
export function leaveCheckedEntries(entries: CheckedEntries | undefined): void {
  shared[checked] = entries;
}

export type CheckedEntries = ReadonlyMap<CollectionName, readonly CheckedEntry[]>;

const checked = Symbol.for('checked-entries');

const shared = globalThis as { [checked]?: CheckedEntries | undefined };
