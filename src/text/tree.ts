import type { BlockContent, FootnoteDefinition, Image, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';

/** The two forms that an article's text may have: `.md`, and `.mdx`, which adds the project's components. */
export type TextForm = 'md' | 'mdx';

/** What stands at the top of an article's text. Pictures and components are never inside another block. */
export type TextBlock = BlockContent | FootnoteDefinition | Image | MdxJsxFlowElement;

/** An article's text as a remark tree; every block knows its lines. */
export interface TextRoot extends Omit<Root, 'children'> {
  children: TextBlock[];
}

/** Something in a text that cannot be shown as it is written. Texts are plain Chinese. */
export interface TextProblem {
  /** Counted from 1 at the first line below the front matter. */
  line: number;
  problem: string;
  remedy: string;
}

/** What the parts of the parser share while they read one text. */
export interface Reading {
  form: TextForm;
  problems: TextProblem[];
}

/** One line of the source without the white space at its ends. */
export interface Line {
  text: string;
  /** Counted from 1. */
  number: number;
  /** The width of the white space before the text: 1 for a space, 2 for an ideographic one, 4 for a tab. */
  indent: number;
}
