import type { Problem } from '../../../content/problem.ts';

/** A document as it came, in paragraphs: every character of it is here, or a remark says where it went. */
export interface SourceDocument {
  /** The file's name, or 粘贴的文字. */
  name: string;
  kind: 'docx' | 'text' | 'html';
  /** How a plain text was encoded: `UTF-8`, or one of `Legacy`. */
  encoding?: string;
  paragraphs: SourceParagraph[];
  /** Those that the document holds itself. */
  pictures: SourcePicture[];
  /** What the editor should know of how it was read, in plain Chinese. */
  remarks: Remark[];
}

/** Words between two line ends of the source, or a picture's place. */
export interface SourceParagraph {
  /** As in the source but for white space at the ends; empty where a picture stands. */
  text: string;
  form: ParagraphForm;
  /** What a program numbers it with by itself: `text` has it too, at its beginning or, in a table, before words of its cells. */
  number?: string;
  /** The name of the picture that stands here, one of the document's. */
  picture?: string;
  /** The cells of a table, row by row; `text` is the same words, cells parted by tabs and rows by line ends. */
  table?: string[][];
}

/** How a paragraph looks in the source, as far as the source tells. */
export interface ParagraphForm {
  /** Empty lines before it. */
  blanks: number;
  /** Set in at its first line, in ideographs. */
  indent: number;
  /** Of most of its letters, in points. */
  size?: number;
  bold?: boolean;
  centred?: boolean;
  /** What its style stands for. */
  style?: 'title' | 'subtitle' | 'heading' | 'subheading' | 'caption';
  /** It goes on in the paragraph of the words before it, on a line of its own. */
  sameParagraph?: boolean;
  /** A column or a page ends before it. */
  breakBefore?: boolean;
  /** In a text box, a table of layout, a foot-note or elsewhere beside the running text. */
  aside?: 'box' | 'note';
}

export interface SourcePicture {
  /** Unique in its document. */
  name: string;
  bytes: Uint8Array;
}

/** Something about a document that is said, not done in silence. */
export interface Remark {
  /** The place of the paragraph in `paragraphs`, where one is meant. */
  paragraph?: number;
  text: string;
  /** Whether a draft has to carry it as an open question: something of the source is not in its text. */
  isOpen?: true;
  /** Words of the source that are not among its paragraphs: those of a deletion, a comment, a page's head. */
  leftOut?: string;
}

/** A document that was read, or why it could not be. */
export type ReadResult = { document: SourceDocument } | { problems: Problem[] };

/** The one way to say that a document cannot be read. */
export const refused = (name: string, problem: string, remedy: string): { problems: Problem[] } => ({
  problems: [{ file: name, field: '', problem, remedy }],
});
