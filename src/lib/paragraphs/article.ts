import { citableBlocks, citableWords } from '../../text/citable.ts';
import type { TextRoot } from '../../text/tree.ts';
import { addressParagraphs, type AddressedParagraph, type ParagraphRecord } from './index.ts';

/** An article's paragraphs with their addresses. */
export interface ArticleParagraphs {
  /** One for each photograph. */
  captions: AddressedParagraph[];
  /** One for each citable block of the text, as `citableBlocks` gives them. */
  text: AddressedParagraph[];
  /** What the ledger keeps of all of them. */
  records: ParagraphRecord[];
}

/**
 * Gives the captions of an article's photographs and the paragraphs of its text their addresses.
 *
 * @param known what the ledger has of the article.
 */
export function articleParagraphs(
  { captions, root }: ParagraphTexts,
  known: readonly ParagraphRecord[] = [],
): ArticleParagraphs {
  const texts = [...captions, ...citableBlocks(root).map(citableWords)];
  const { paragraphs, records } = addressParagraphs(texts, known);
  return {
    captions: paragraphs.slice(0, captions.length),
    text: paragraphs.slice(captions.length),
    records,
  };
}

export interface ParagraphTexts {
  captions: readonly string[];
  root: TextRoot;
}
