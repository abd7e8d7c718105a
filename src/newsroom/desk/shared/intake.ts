import type { DraftReport, IssueFacts } from '../../intake/draft/draft-issue.ts';
import type { Remark, SourceDocument } from '../../intake/read/source.ts';
import type { Block } from '../../intake/roles/block.ts';

/** Documents that were read, with the roles that were proposed. */
export interface ReadDocuments {
  /** The server keeps the documents under it. */
  session: string;
  pages: ReadPage[];
  /** Documents that could not be read. */
  problems: { file: string; problem: string; remedy: string }[];
  /** Their uploads. */
  unread: string[];
  /** What a page prints as its date. */
  date: string | undefined;
}

/** Words from the clipboard; `html` is empty where there are but bare words. */
export interface Pasted {
  text: string;
  html: string;
}

export interface ReadPage {
  name: string;
  kind: SourceDocument['kind'];
  encoding: string | undefined;
  remarks: Remark[];
  blocks: Block[];
}

/** A photograph that came beside the documents. */
export interface TakenPhoto {
  /** What it is called here: no other has its name, and the ending says what it is. */
  name: string;
  /** What there is to know of it, in plain Chinese. */
  notes: string[];
}

/** A photograph that the editor has given to a caption: a picture block of the page names it. */
export interface GivenPicture {
  page: number;
  name: string;
  upload: string;
}

/** What came in: uploads, and words from the clipboard. */
export interface Source {
  documents: string[];
  pasted: Pasted[];
}

/** With what came in, of which the server may have let go what it read. */
export interface DraftRequest extends Source {
  session: string;
  /** The blocks of each page, as the editor has corrected them. */
  pages: Block[][];
  issue: IssueFacts;
  /** Where in an issue that is there: `new` for pages of their own, or the place of a page in its list. */
  place?: string | undefined;
  given: GivenPicture[];
  /** Uploads that the draft may match to captions by itself. */
  photographs: string[];
  /** Whether it is written, or only shown. */
  save: boolean;
}

export interface DraftAnswer {
  report: DraftReport;
  /** Below the content folder. */
  files: string[];
  /** The version that was made; none where nothing was written. */
  version: string | undefined;
}

export type { Block, DraftReport, IssueFacts };
