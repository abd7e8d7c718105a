/** A file of the content as the desk edits it. */
export interface OpenedFile {
  /** Below the content folder. */
  path: string;
  /** SHA-256 (hex) of the file that this was read from; `null` where there is none yet. */
  sum: string | null;
  /** As typed: texts, lists and groups of texts. */
  fields: Record<string, unknown>;
  /** An article's text. */
  body: string;
  /** The line of the file in which the text begins, from 1. */
  bodyLine: number;
}

export interface SavedFile extends OpenedFile {
  /** The version that was made; none where nothing changed. */
  version: string | undefined;
}

/** How a picture that was chosen for an article would lie beside it. */
export interface ProposedPicture {
  name: string;
  notes: string[];
}

export type { NewSubject, SubjectKind } from '../../edit/subjects.ts';
