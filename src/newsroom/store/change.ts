import { hash } from 'node:crypto';

/** One file of the content folder as it shall be; nothing is written before all changes of a set are known to fit. */
export interface Change {
  /** Below the content folder, with `/`. */
  path: string;
  /** The new bytes or text; `null` takes the file away. */
  content: string | Uint8Array | null;
  /** SHA-256 (hex) of the file that the change was made from; `null` where there was none. Another file there is a conflict. */
  before: string | null;
}

/** What {@link Change.before} holds for a file of these bytes. */
export const sumOf = (content: string | Uint8Array) => hash('sha256', content);
