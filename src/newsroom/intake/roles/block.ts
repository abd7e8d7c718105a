/** What a paragraph is on a page, with its name for editors. */
export const roles = {
  kicker: '引题',
  title: '标题',
  subtitle: '副题',
  byline: '作者',
  dateline: '电头',
  body: '正文',
  subheading: '小标题',
  caption: '图片说明',
  picture: '图片',
  pageCredit: '版面署名',
  pageInfo: '版面信息',
  ignored: '忽略',
} as const;

export type Role = keyof typeof roles;

/** A role for a paragraph, with what speaks against it. */
export interface Proposal {
  role: Role;
  /** Plain Chinese. */
  doubt?: string;
}

/** A piece of a document in its role: a paragraph, or several that a column, a page or a line's end had parted. */
export interface Block {
  /** Unique in its document; a block that is parted gives its parts new ones. */
  id: string;
  role: Role;
  /** The source's paragraphs that it is made of, in order. */
  parts: Part[];
  /** An article begins here. */
  starts?: true;
  /** Why the role, or the joint, should be looked at; plain Chinese. */
  doubt?: string;
  /** The name of the picture that stands here. */
  picture?: string;
  /** The cells of a table, row by row. */
  table?: string[][];
}

/** A paragraph of the source. */
export interface Part {
  /** Its place in the document's `paragraphs`. */
  paragraph: number;
  text: string;
}

/** The words of a block as they are set: what was parted goes on without a space, but between words of Latin letters. */
export function textOf({ parts }: Pick<Block, 'parts'>): string {
  // Looking at the whole of what is joined at each joint would take a list of thousands of lines minutes.
  let [whole, last] = ['', ''];
  for (const { text } of parts) {
    whole += (latinEnd.test(last) && latinStart.test(text) ? ' ' : '') + text;
    if (text) last = text;
  }
  return whole;
}

/** The same in one line: an editor may take a table for anything. */
export const lineOf = (block: Pick<Block, 'parts'>): string => textOf(block).replace(/\s*\n\s*/g, ' ');

const latinEnd = /[A-Za-z0-9,.;:!?%)]$/;
const latinStart = /^[A-Za-z0-9(]/;

/** A block without some of what need not be there. */
export function without(block: Block, ...names: ('starts' | 'doubt')[]): Block {
  const rest = { ...block };
  for (const name of names) delete rest[name];
  return rest;
}

/** The roles of a headline, from top to bottom. */
export const isHeadline = ({ role }: Pick<Block, 'role'>) =>
  role === 'kicker' || role === 'title' || role === 'subtitle';

/** Roles that belong to the page, not to an article. */
export const isOfPage = ({ role }: Pick<Block, 'role'>) =>
  role === 'pageCredit' || role === 'pageInfo' || role === 'ignored';
