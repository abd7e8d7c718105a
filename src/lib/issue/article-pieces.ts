import type { z } from 'astro/zod';
import type { articleSchema } from '../../schema/article.ts';
import type { ArticleText } from '../../text/parse.ts';
import { plainBlocks, wordBlocks, wordsOf } from '../../text/plain.ts';
import type { TextBlock } from '../../text/tree.ts';
import { creditOf } from '../subjects/credit.ts';
import { wordsOfHeadline } from './headline-words.ts';
import { creditOnPage } from './photo-credit.ts';
import { shownFirst } from './photo-order.ts';
import type { Block, Piece } from '../make-up/piece.ts';

/**
 * What make-up has to know of the articles of a page.
 *
 * @param pageCredit what the page says of all its pictures.
 * @param proportionOf width by height of a picture: of the photograph with a number from 0, or of a file that the text places.
 */
export function piecesOf(
  articles: readonly PieceSource[],
  pageCredit: string | undefined,
  proportionOf: ProportionOf,
): Piece[] {
  return articles.map((article) =>
    article.withdrawn ? withdrawnPiece(article.id) : pieceOf(article, pageCredit, proportionOf),
  );
}

/** About the room that an article takes on a page, in characters. */
export function weightOf(article: PieceSource | undefined): number {
  if (!article || article.withdrawn) return 60;
  return 160 + plainBlocks(article.text().root).join('').length + article.data.photos.length * 250;
}

/** An article as it may be shown. */
export type PieceSource = { id: string; withdrawn: true } | ReadablePiece;

interface ReadablePiece {
  id: string;
  withdrawn: false;
  data: z.infer<ReturnType<typeof articleSchema>>;
  text: () => ArticleText;
}

export type ProportionOf = (articleId: string, picture: number | string) => number;

/** What a withdrawn article leaves on the page: a line. */
const withdrawnPiece = (id: string): Piece => ({
  id,
  rank: 'brief',
  kicker: undefined,
  title: withdrawnTitle,
  titleLines: undefined,
  titleWords: [withdrawnTitle],
  subtitle: undefined,
  byline: undefined,
  blocks: [{ kind: 'paragraph', text: '本稿已于撤回日期撤回。原因见稿件页。' }],
  photos: [],
});

const withdrawnTitle = '第10篇稿件已撤回';

function pieceOf(article: ReadablePiece, pageCredit: string | undefined, proportionOf: ProportionOf): Piece {
  const { id, data } = article;
  const { root } = article.text();
  const { byline, bylineInText, dateline } = creditOf(data, plainBlocks(root).join(''));
  const blocks = root.children.flatMap((block) => blocksOf(block, article, proportionOf));
  return {
    id,
    rank: data.rank,
    kicker: data.kicker,
    title: data.title,
    titleLines: data.titleLines,
    titleWords: wordsOfHeadline(data.title),
    subtitle: data.subtitle,
    byline: bylineInText ? undefined : byline,
    blocks: dateline ? [{ kind: 'paragraph', text: dateline }, ...blocks] : blocks,
    photos: shownFirst(data.photos.map((photo, index) => ({ ...photo, index }))).map(
      ({ caption, credit, image, index }) => ({
        proportion: image ? proportionOf(id, index) : undefined,
        caption: [caption, creditOnPage(credit, pageCredit)].filter(Boolean).join(gap),
      }),
    ),
  };
}

/** About the room between a caption and its credit. */
const gap = '\u3000';

function blocksOf(block: TextBlock, { id, data }: ReadablePiece, proportionOf: ProportionOf): Block[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: wordsOf(block) }];
    case 'heading':
      return [{ kind: 'subheading', text: wordsOf(block) }];
    case 'image':
      return data.status === 'published'
        ? [{ kind: 'picture', proportion: proportionOf(id, decodeURI(block.url)), caption: '' }]
        : [];
    case 'table':
      return [{ kind: 'table', rows: block.children.map((row) => row.children.map(wordsOf)) }];
    case 'mdxJsxFlowElement':
      return [];
    default: {
      const rows = wordBlocks({ type: 'root', children: [block] }).map(wordsOf);
      return [{ kind: 'set', rows, inset: block.type === 'blockquote' ? 1.6 : 1.2, gap: 1.2 }];
    }
  }
}
