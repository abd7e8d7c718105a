import type { CollectionEntry } from 'astro:content';
import { parseText, type ArticleText } from '../../text/parse.ts';

/**
 * What may be shown of an article. A withdrawn one keeps what says where it stood and why it went, not a word of its
 * own; one whose pictures were withdrawn keeps its words and loses its pictures with all that was said of them.
 */
export function redactArticle({ id, data, body, filePath }: CollectionEntry<'articles'>): ArticleRecord {
  const { status, withdrawal } = data;
  if (status === 'withdrawn') return { id, withdrawn: true, order: data.order, withdrawal };
  const text = parseText(body ?? '', filePath?.endsWith('.mdx') ? 'mdx' : 'md');
  if (status === 'published') return { id, withdrawn: false, order: data.order, data, text };
  const shown = { ...data, photos: [] };
  return { id, withdrawn: false, order: data.order, data: shown, text: withoutPictures(text) };
}

/** What may be shown of a work; one whose picture was withdrawn loses the description of it, too. */
export function redactWork({ id, data }: CollectionEntry<'works'>): WorkRecord {
  const { status, withdrawal } = data;
  if (status === 'withdrawn') return { id, withdrawn: true, order: data.number, withdrawal };
  const shown = status === 'published' ? data : { ...data, alt: '' };
  return { id, withdrawn: false, order: data.number, data: shown };
}

/** The places of the pictures stay, so that a page can say what is missing there. */
const withoutPictures = ({ root, problems }: ArticleText): ArticleText => ({
  root: {
    ...root,
    children: root.children.map((block) => (block.type === 'image' ? { type: 'image', url: '' } : block)),
  },
  problems,
});

/** When and why a piece or its pictures were taken back. */
export type Withdrawal = NonNullable<CollectionEntry<'articles'>['data']['withdrawal']>;

/** All that is handed out of a withdrawn article or work. */
export interface WithdrawnRecord {
  id: string;
  withdrawn: true;
  /** Its place among the others. */
  order: number;
  withdrawal: Withdrawal | undefined;
}

export type ArticleRecord = WithdrawnRecord | ReadableArticle;

export interface ReadableArticle {
  id: string;
  withdrawn: false;
  order: number;
  data: CollectionEntry<'articles'>['data'];
  text: ArticleText;
}

export type WorkRecord = WithdrawnRecord | ReadableWork;

export interface ReadableWork {
  id: string;
  withdrawn: false;
  order: number;
  data: CollectionEntry<'works'>['data'];
}
