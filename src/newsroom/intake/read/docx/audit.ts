import { shorten } from '../../../../text/markup.ts';
import type { Remark, SourceParagraph } from '../source.ts';
import { UnreadableError } from '../../../unreadable.ts';
import { textOfXml } from '../../../xml-text.ts';

/**
 * Counts the letters of a document once more, in another way than they were read: every one is in a paragraph, or in a remark.
 *
 * @param xml `word/document.xml`.
 * @param remarks those of what lies in it.
 * @throws {UnreadableError} where some are missing.
 */
export function audit(xml: string, paragraphs: readonly SourceParagraph[], remarks: readonly Remark[]): void {
  const once = withoutFallbacks(xml);
  const source = new Map<string, number>();
  for (const { groups } of once.matchAll(
    /<(?<tag>[wma]:t|w:delText)(?:\s[^>]*)?(?<!\/)>(?<words>[\s\S]*?)<\/\k<tag>>/g,
  )) {
    for (const char of textOfXml(groups?.['words'] ?? '')) source.set(char, (source.get(char) ?? 0) + 1);
  }
  // What Word has put before the letters of a document is none of them.
  for (const char of paragraphs.map(({ number = '' }) => number).join(''))
    source.set(char, (source.get(char) ?? 0) + 1);
  // Notes lie elsewhere.
  const texts = paragraphs.filter(({ form }) => form.aside !== 'note').map(({ text }) => text);
  const read = [...texts, ...remarks.map(({ leftOut = '' }) => leftOut)];
  for (const char of read.join('')) source.set(char, (source.get(char) ?? 0) - 1);
  const missing = [...source].filter(([char, count]) => count > 0 && !/\s/.test(char));
  if (missing.length === 0) return;
  const lost = shorten(missing.map(([char, count]) => char.repeat(Math.min(count, 3))).join(''), 20);
  throw new UnreadableError(
    `文档里有些字没有读出来（${lost}），为了不丢字，没有收稿`,
    '在 Word 里全选、复制，粘贴到新的文档，再收稿；或另存为纯文本',
  );
}

/** Fallbacks may lie in each other: the innermost go first. */
function withoutFallbacks(xml: string): string {
  let [before, rest] = ['', xml];
  while (rest !== before) [before, rest] = [rest, rest.replace(innermostFallback, '')];
  return rest;
}

const innermostFallback = /<mc:Fallback\b[^>]*?(?<!\/)>(?:(?!<mc:Fallback\b)[\s\S])*?<\/mc:Fallback>/g;
