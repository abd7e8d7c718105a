import { readReport, type ErrorReport } from '../../lib/error-report.ts';
import { KnownParagraphs } from '../../lib/addresses/known-paragraphs.ts';
import type { Ledger } from '../../lib/addresses/ledger.ts';
import { articleParagraphs } from '../../lib/paragraphs/article.ts';
import { Redirects, type Redirect } from '../../lib/addresses/redirects.ts';
import { entryAt } from '../../lib/urls.ts';
import { entryPath } from '../../schema/index.ts';
import { citableBlocks, citableWords } from '../../text/citable.ts';
import { textForm } from '../../text/form.ts';
import { shorten } from '../../text/markup.ts';
import { parseText } from '../../text/parse.ts';
import { plainBlocks } from '../../text/plain.ts';
import { readFields } from '../files/edit.ts';
import { textIn, type Snapshot } from '../files/snapshot.ts';
import { isGroup } from '../files/value.ts';
import { told, type Told } from '../told.ts';
import { findEntry, isEntry, type Entry } from './entry.ts';

/**
 * Finds what a reader's letter about an error speaks of: the article, also where it has moved, and the passage in its paragraph, also
 * where that was changed since.
 */
export function findReported(snapshot: Snapshot, ledger: Ledger, letter: string): Reported | Told {
  const report = readReport(letter);
  if (!report)
    return told('没有认出勘误信', '把整封信粘贴进来，从“【读者勘误】”到“【勘误完】”；别的来信请直接选稿件');
  const redirects = redirectsIn(snapshot);
  const isThere = (id: string) =>
    ['', 'x'].some((more) => snapshot.paths.has(entryPath('articles', id) + more));
  const id = articleAt(report.address, redirects, isThere);
  if (!id)
    return told(`信里的网址不是本站的稿件：${shorten(report.address, 200)}`, '按信里的标题，在下面选稿件');
  const entry = findEntry(snapshot, { collection: 'articles', id });
  if (!isEntry(entry)) return entry;
  const known = new KnownParagraphs(ledger, redirects, isThere).of(id);
  return { id, report, title: String(entry.fields['title'] ?? id), ...findPassage(entry, report, known) };
}

/** The id of the article that a full address leads to. */
function articleAt(
  address: string,
  redirects: Redirects,
  isThere: (id: string) => boolean,
): string | undefined {
  const [path] = /\/articles\/[^/?#]+\/[^/?#]+\//.exec(address) ?? [];
  const isLive = (one: string) => {
    const entry = entryAt(one);
    return entry?.collection === 'articles' && isThere(entry.id);
  };
  const found = path && (isLive(path) ? path : redirects.follow(path, isLive));
  return found && isLive(found) ? entryAt(found)?.id : undefined;
}

function findPassage(
  { fields, path, source }: Entry,
  { paragraph, passage }: ErrorReport,
  known: Parameters<typeof articleParagraphs>[1],
): Pick<Reported, 'state' | 'place'> {
  const photos = Array.isArray(fields['photos']) ? (fields['photos'] as unknown[]) : [];
  const captions = photos.map((photo) => String((isGroup(photo) && photo['caption']) || ''));
  const { root } = parseText(readFields(source).body, textForm(path));
  const addressed = articleParagraphs({ captions, root }, known);
  const texts = [...captions, ...citableBlocks(root).map(citableWords)];
  const headlines = ['kicker', 'title', 'subtitle', 'byline'].map((name) => String(fields[name] ?? ''));
  const meant = [...addressed.captions, ...addressed.text].findIndex(
    ({ id, also }) => paragraph !== '' && (id === paragraph || also.includes(paragraph)),
  );
  const own = meant < 0 ? undefined : cut(texts[meant] ?? '', passage);
  if (own) return { state: 'found', place: own };
  for (const words of [...texts, ...headlines, ...plainBlocks(root)]) {
    const place = cut(words, passage);
    if (place) return { state: paragraph ? 'moved' : 'found', place };
  }
  return meant < 0
    ? { state: 'lost', place: undefined }
    : { state: 'changed', place: { before: texts[meant] ?? '', passage: '', after: '' } };
}

/** Where a passage stands in some words, white space apart; of one over several paragraphs its first line. */
function cut(words: string, passage: string): Place | undefined {
  const wanted = [...(passage.split('\n')[0] ?? '').replace(/\s/g, '')];
  if (wanted.length === 0) return undefined;
  const [found] = [
    ...words.matchAll(new RegExp(wanted.map((sign) => RegExp.escape(sign)).join('\\s*'), 'g')),
  ];
  if (!found) return undefined;
  const end = found.index + found[0].length;
  return { before: words.slice(0, found.index), passage: found[0], after: words.slice(end) };
}

function redirectsIn(snapshot: Snapshot): Redirects {
  const { fields } = readFields(textIn(snapshot, 'redirects.yaml') ?? '');
  const rows = Array.isArray(fields?.['redirects']) ? (fields['redirects'] as unknown[]) : [];
  return new Redirects(
    rows.filter(isGroup).flatMap(({ from, to }: Partial<Redirect>) => (from && to ? [{ from, to }] : [])),
  );
}

/** A letter and what it speaks of. */
export interface Reported {
  /** Of the article. */
  id: string;
  title: string;
  report: ErrorReport;
  /** Whether the passage stands in the paragraph that was meant, elsewhere, not any more, or nothing is known of either. */
  state: 'found' | 'moved' | 'changed' | 'lost';
  place: Place | undefined;
}

/** A paragraph, parted at the passage. */
export interface Place {
  before: string;
  passage: string;
  after: string;
}
