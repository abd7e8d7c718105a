import { creditOf } from '../credit.ts';
import { wordsOfHeadline } from '../headline-words.ts';
import { getImage, textImageKey } from '../images.ts';
import { makeUp, type MadeUp } from '../make-up/index.ts';
import type { Block, Piece } from '../make-up/piece.ts';
import { plainBlocks, wordBlocks, wordsOf } from '../../text/plain.ts';
import type { TextBlock } from '../../text/tree.ts';
import type { ArticleRecord, ReadableArticle } from './redaction.ts';

/**
 * Makes up a page of these articles, in reading order.
 *
 * @param showCredits whether photographs carry their own credit, since the page has none for all.
 */
export function makeUpPage(records: readonly ArticleRecord[], showCredits: boolean): MadeUp | undefined {
  return makeUp(
    records.map((record) => (record.withdrawn ? withdrawnPiece(record.id) : pieceOf(record, showCredits))),
  );
}

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

function pieceOf(record: ReadableArticle, showCredits: boolean): Piece {
  const { id, data } = record;
  const { root } = record.text();
  const { byline, bylineInText, dateline } = creditOf(data, plainBlocks(root).join(''));
  const blocks = root.children.flatMap((block) => blocksOf(block, record));
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
    photos: data.photos.map(({ caption, credit, image }, index) => ({
      proportion: image ? proportionOf(`${id}#${index}`) : undefined,
      caption: showCredits && credit ? `${caption}${gap}${credit}` : caption,
    })),
  };
}

/** About the room between two cells of a table, and between a caption and its credit. */
const gap = '\u3000';

function blocksOf(block: TextBlock, { id, data }: ReadableArticle): Block[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', text: wordsOf(block) }];
    case 'heading':
      return [{ kind: 'subheading', text: wordsOf(block) }];
    case 'image':
      return data.status === 'published'
        ? [{ kind: 'picture', proportion: proportionOf(textImageKey(id, decodeURI(block.url))), caption: '' }]
        : [];
    case 'table':
      return [
        {
          kind: 'set',
          rows: block.children.map((row) => row.children.map(wordsOf).join(gap)),
          inset: 2,
          gap: 3,
        },
      ];
    case 'mdxJsxFlowElement':
      return [];
    default: {
      const rows = wordBlocks({ type: 'root', children: [block] }).map(wordsOf);
      return [{ kind: 'set', rows, inset: 2, gap: 1.2 }];
    }
  }
}

function proportionOf(key: string): number {
  const { width, height } = getImage(key);
  return width / height;
}
