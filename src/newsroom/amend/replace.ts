import { entryPath } from '../../schema/index.ts';
import { readFields, setBody } from '../files/edit.ts';
import { textIn, type Snapshot } from '../files/snapshot.ts';
import { told, type Told } from '../told.ts';
import type { Entry } from './entry.ts';

/** Words of an article's text, and others in their place. */
export interface Replacing {
  from: string;
  to: string;
}

/** The article with the words replaced, where they stand in its text once; else what is wrong. */
export function replaced(source: string, { from, to }: Replacing): string | Told {
  const { body } = readFields(source);
  const count = from.trim() === '' ? 0 : body.split(from).length - 1;
  if (count === 0)
    return told(`正文里没有“${from}”`, '照正文一字不差地写；标题和图片说明、带记号的文字，到“校稿”里改');
  if (count > 1) return told(`“${from}”在正文里有${count}处`, '多写前后几个字，让它只有一处');
  if (!body.replace(addresses, '').includes(from))
    return told(`“${from}”不是正文的文字，是图片的文件名或链接的网址`, '到“校稿”里改');
  if (/[\n\r]/.test(to)) return told('改成的文字分成了几行', '写成一行');
  return setBody(
    source,
    body.replace(from, () => to),
  );
}

/** Of links and pictures, and what components are told. */
const addresses = /(?<=\])\([^()\n]*\)|<[A-Z][^<>\n]*>/g;

/** What quotes words that are replaced, and has to be mended with them. */
export function staleQuotes(
  snapshot: Snapshot,
  { fields, id }: Entry,
  { from }: Pick<Replacing, 'from'>,
): string[] {
  const figures = readFields(textIn(snapshot, entryPath('figures', id)) ?? '').fields?.['figures'];
  return [
    ...quotesIn(fields['notes'], from).map((quote) => `校注引的“${quote}”也要改：到“校稿”里改`),
    ...quotesIn(figures, from).map((quote) => `数字引的“${quote}”也要改：到“校稿”的“这一篇的数字”里改`),
  ];
}

const quotesIn = (groups: unknown, words: string): string[] =>
  (Array.isArray(groups) ? groups : []).flatMap((group: { quote?: unknown } | null) => {
    const quote = group?.quote;
    return typeof quote === 'string' && quote.includes(words) ? [quote] : [];
  });
