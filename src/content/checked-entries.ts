import type { CollectionName } from '../schema/tools.ts';
import type { ContentFolder } from './folder.ts';
import type { KeptMentions } from './kept-mentions.ts';

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

/** What lay in the content folder when the check of a build looked: to list an old archive again takes long. */
export const checkedFolder = (): ContentFolder | undefined => shared[checkedFiles];

/** What its articles tell of people, as the build found it when it looked which months have changed; nothing where none has looked. */
export const checkedMentions = (): Pick<KeptMentions, 'find'> | undefined => shared[mentions];

export function leaveCheckedMentions(found: Pick<KeptMentions, 'find'>): void {
  shared[mentions] = found;
}

/** Leaves entries and folder for the rest of this build; without any they are read otherwise. */
export function leaveCheckedEntries(entries: CheckedEntries | undefined, folder?: ContentFolder): void {
  shared[checked] = entries;
  shared[checkedFiles] = folder;
}

export type CheckedEntries = ReadonlyMap<CollectionName, readonly CheckedEntry[]>;

const checked = Symbol.for('checked-entries');
const checkedFiles = Symbol.for('checked-folder');
const mentions = Symbol.for('checked-mentions');

const shared = globalThis as {
  [checked]?: CheckedEntries | undefined;
  [checkedFiles]?: ContentFolder | undefined;
  [mentions]?: Pick<KeptMentions, 'find'>;
};
