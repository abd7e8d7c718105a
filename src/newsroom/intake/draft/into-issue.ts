import { PlainError } from '../../../content/plain-error.ts';
import { readFields, setFields } from '../../files/edit.ts';
import { fieldOrder } from '../../files/order.ts';
import { isGroup, type Fields, type FieldValue } from '../../files/value.ts';
import { pageFields, type Sheet } from './sheet.ts';

/** An issue that is there, into which more is taken. */
export interface ExistingIssue {
  /** Its file. */
  source: string;
  /** The ids of its articles, the first first. */
  articles: readonly string[];
  /** The largest number in its order. */
  lastOrder: number;
  /** The page that the articles go on, from 0; pages of their own where none is given. */
  page?: number | undefined;
}

/**
 * The record of an issue that is there, with more articles on one of its pages or on new pages behind them.
 *
 * @param placed the ids of the new articles, by sheet.
 * @throws a {@link PlainError} for a page that is laid out by hand: no program knows where an article belongs on it.
 */
export function issueWith(
  { source, articles, page }: ExistingIssue,
  sheets: readonly Sheet[],
  placed: readonly string[][],
  questions: readonly string[],
): string {
  const { fields = {} } = readFields(source);
  const pages = pagesOf(fields);
  const toVerify = [...[fields['toVerify'] ?? []].flat(), ...questions] as FieldValue[];
  const all =
    page === undefined
      ? withNewPages(pages, articles, sheets, placed)
      : withMore(pages, page, sheets, placed);
  return setFields(source, { pages: all as Fields[], toVerify }, fieldOrder('issues'));
}

/** What the pages' credits say when more is taken in. */
export function creditsWith({ source, page }: ExistingIssue, sheets: readonly Sheet[]): string {
  const added = sheets.flatMap(({ credits }) => credits).join('');
  const old = pagesOf(readFields(source).fields ?? {}).map(({ credit = '' }) => credit);
  if (page === undefined) return [...old, added].join('');
  return (old.length > 0 ? old : [''])
    .map((credit, index) => (index === page ? credit + added : credit))
    .join('');
}

/**
 * The first page need not be written while it is the only one.
 *
 * @throws a {@link PlainError} where one is written wrongly: what it says would be lost.
 */
function pagesOf(fields: Record<string, unknown>): Page[] {
  const pages = fields['pages'] ?? [];
  if (Array.isArray(pages) && pages.every(isPage)) return pages;
  throw new PlainError(
    '这一期的“版面”有写错的地方，再收就会丢掉它写的。\n办法：先到“校稿”的“这一期”里照提示改好。',
  );
}

const isPage = (page: unknown): page is Page =>
  isGroup(page) &&
  Array.isArray(page['articles'] ?? []) &&
  Array.isArray(page['zones'] ?? []) &&
  ((page['zones'] ?? []) as unknown[]).every(isGroup);

function withMore(
  pages: readonly Page[],
  page: number,
  sheets: readonly Sheet[],
  placed: readonly string[][],
): Page[] {
  const old = pages.length > 0 ? pages : [{}];
  const own = old[page];
  if (!own) throw new PlainError('没有这一版。\n办法：刷新页面，再选一次。');
  if (own.grid)
    throw new PlainError(
      '这一版是手工排的，程序不知道新稿件放在哪里。\n办法：收成新的一版；或者先到“校稿”里删去这一版的网格和区域，改为自动组版。',
    );
  const credit = [own.credit, ...sheets.flatMap(({ credits }) => credits)].filter(Boolean).join('\u3000');
  return old.with(page, {
    ...own,
    ...(credit ? { credit } : {}),
    // A page that names none takes whatever is left.
    ...(own.articles ? { articles: [...own.articles, ...placed.flat()] } : {}),
  });
}

/** What a page took as the rest it names from now on, lest it take the new articles too. */
function withNewPages(
  pages: readonly Page[],
  articles: readonly string[],
  sheets: readonly Sheet[],
  placed: readonly string[][],
): Page[] {
  const old = pages.length > 0 ? pages : [{}];
  const named = new Set(
    old.flatMap((own) => [...(own.articles ?? []), ...(own.zones ?? []).map(({ article }) => article)]),
  );
  const rest = articles.filter((id) => !named.has(id));
  const first = old.findIndex(({ grid, articles: own }) => !grid && !own);
  const fresh = pageFields(sheets, placed).map((one, index) => ({ ...one, articles: placed[index] }));
  return [
    ...old.map((own, index) => (index === first && rest.length > 0 ? { ...own, articles: rest } : own)),
    ...(fresh as Page[]),
  ];
}

interface Page {
  number?: string;
  credit?: string;
  articles?: string[];
  grid?: string[];
  zones?: { article: string }[];
}
