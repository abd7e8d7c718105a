import { isDeepStrictEqual } from 'node:util';
import { articleParagraphs, type ArticleParagraphs, type ParagraphTexts } from './article.ts';
import { writeRecords } from './records.ts';

/** What the ledger gets of an article's paragraphs as they are shown. */
export function ledgerLine(texts: ParagraphTexts, shown: ArticleParagraphs): LedgerLine {
  const again = articleParagraphs(texts, shown.records);
  return { line: writeRecords(shown.records), isSettled: isDeepStrictEqual(again, shown) };
}

export interface LedgerLine {
  line: string;
  /** Whether all addresses stay as they are shown once they are recorded. */
  isSettled: boolean;
}

/**
 * The lines of articles whose pages this process has made, by the articles' ids: so the ledger need not read them once more. Pages are
 * loaded apart from what is done with their files.
 */
export function shownLines(): Map<string, LedgerLine> {
  const process = globalThis as { [lines]?: Map<string, LedgerLine> };
  return (process[lines] ??= new Map());
}

const lines = Symbol.for('shown-paragraphs');
