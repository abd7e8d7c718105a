import { resolve } from 'node:path';
import type { CollectionEntry } from 'astro:content';
import { readBody } from '../../content/read-body.ts';
import { lazy } from '../memo.ts';
import { textForm } from '../../text/form.ts';
import { parseText, type ArticleText } from '../../text/parse.ts';
import { plainSource } from '../../text/plain-source.ts';

/**
 * What may be shown of an article. A withdrawn one keeps what says where it stood and why it went, not a word of its
 * own; one whose pictures were withdrawn keeps its words and loses its pictures with all that was said of them.
 */
export function redactArticle({ id, data, body, filePath }: CollectionEntry<'articles'>): ArticleRecord {
  const { status, withdrawal } = data;
  if (status === 'withdrawn') return { id, withdrawn: true, order: data.order, withdrawal };
  const source = () => body ?? readBody(resolve(filePath ?? ''));
  const read = () => parseText(source(), textForm(filePath ?? ''));
  const own = {
    id,
    withdrawn: false as const,
    order: data.order,
    isKept: body === undefined,
    source: () => plainSource(source()),
  };
  if (status === 'published') return { ...own, data, text: lazy(read) };
  return { ...own, data: { ...data, photos: [] }, text: lazy(() => withoutPictures(read())) };
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
  /** Read when it is asked for: most articles of an archive stand in lists alone. */
  text: () => ArticleText;
  /** Whether its file is as the check of this build has read it. */
  isKept: boolean;
  /** The words of the text without pictures, read much faster and each time. */
  source: () => string;
}

export type WorkRecord = WithdrawnRecord | ReadableWork;

export interface ReadableWork {
  id: string;
  withdrawn: false;
  order: number;
  data: CollectionEntry<'works'>['data'];
}
