import { suitsYear } from '../../build/checks/rules/figure-values.ts';
import { articleUrl, issueUrl } from '../../lib/urls.ts';
import type { Ledger } from '../../lib/addresses/ledger.ts';
import { meantDate } from '../../schema/meant-date.ts';
import { dateFault } from '../date-fault.ts';
import { entryPath } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/tools.ts';
import { refused, type Amendment } from '../amend/entry.ts';
import { readFields, setFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import { redirectsChange, redirectsIn } from '../files/redirects.ts';
import { changeTo, sourceIn, textIn, type Snapshot } from '../files/snapshot.ts';
import { isGroup, type Fields, type FieldValue } from '../files/value.ts';
import type { Change } from '../store/change.ts';
import { told } from '../told.ts';

/**
 * Gives an issue another date. Its address is made of it: its file, its articles, their pictures and figures move along, whatever names them
 * is written anew, and readers of addresses that were published are led on. No word of an article changes.
 */
export function changeDate(snapshot: Snapshot, ledger: Ledger, issue: string, written: string): Amendment {
  const date = meantDate(written);
  if (date === undefined)
    return refused(told(dateFault(written) ?? '', '写成 2024-04-16 的样子；只知道月份或年份，就写到月或年'));
  if (!snapshot.paths.has(entryPath('issues', issue)))
    return refused(told(`没有 ${issue} 这一期`, '它可能已经改过日期，请刷新页面'));
  if (date === issue) return refused(told('与现在的日期一样', '写上新的日期'));
  const taken = [...snapshot.paths].some(
    (path) => path === entryPath('issues', date) || path.startsWith(`articles/${date}/`),
  );
  if (taken) return refused(told(`${date} 这一期已经有了`, '换一个日期；两期要合成一期，请重新收稿'));
  const moved = movedFiles(snapshot, issue, date);
  const isPublished = [...ledger.addresses].some(
    (address) => address === issueUrlFromRoot(issue) || address.startsWith(`/articles/${issue}/`),
  );
  const isLinked = [...snapshot.paths].some(
    (path) => path.startsWith('articles/') && /\.mdx?$/.test(path) && linksTo(snapshot, path, issue),
  );
  const changes = [
    ...moved,
    ...ofExhibitions(snapshot, issue, date),
    ...ofRedirects(snapshot, issue, date, isPublished || isLinked),
  ];
  const articles = moved.filter(({ path, content }) => content !== null && /\.mdx?$/.test(path));
  return {
    title: `改日期：${issue} 改为 ${date}`,
    changes,
    effects: [
      { where: '版面', address: issueUrl(issue), what: `网址改成 ${issueUrlFromRoot(date)}` },
      ...articles.map(({ path }) => {
        const slug = path.replace(/^.*\/|\.mdx?$/g, '');
        const address = articleUrl(`${issue}/${slug}`);
        return { where: `稿件 ${slug}`, address, what: `网址改成 /articles/${date}/${slug}/` };
      }),
    ],
    notes: [
      isPublished
        ? '发布过的旧网址都留着：打开它的读者自动转到新网址，旧的引文不失效。'
        : '这一期还没有发布过，没有读者用旧网址。',
      '稿件的文字、图片、顺序和数字都不变，跟着搬过去。',
      ...misdated(snapshot, issue, date),
      ...([...snapshot.paths].some((path) => path.startsWith(`issues/${issue}.`) && path.endsWith('.pdf'))
        ? ['版面的 PDF 上印着日期，要重做：发布以前运行 npm run pdf。']
        : []),
    ],
    problems: [],
  };
}

/** Figures that an article of the new year cannot give. */
function misdated(snapshot: Snapshot, issue: string, date: string): string[] {
  const own = [...snapshot.paths].filter((path) => path.startsWith(`figures/${issue}/`));
  const figures = own.flatMap((path) => readFields(textIn(snapshot, path) ?? '').fields?.['figures'] ?? []);
  return figures.filter(isGroup).flatMap((figure) => {
    const [kind, year, indicator] = ['kind', 'year', 'indicator'].map((name) => String(figure[name] ?? ''));
    if ((kind !== 'actual' && kind !== 'target') || !year) return [];
    const [before, now] = [issue, date].map((one) => suitsYear({ kind, year }, one.slice(0, 4)));
    if (!before || now) return [];
    const what = kind === 'actual' ? '实绩' : '目标';
    return [
      `“${indicator}”记作${year}年的${what}，${date.slice(0, 4)}年的稿件里不会有：写入以后，到“校稿”的“这一篇的数字”里改。`,
    ];
  });
}

const issueUrlFromRoot = (issue: string) => `/issues/${issue}/`;

/** The files of the issue at their new places, and none at the old ones. */
function movedFiles(snapshot: Snapshot, issue: string, date: string): Change[] {
  const own = [...snapshot.paths].filter(
    (path) =>
      path === entryPath('issues', issue) ||
      path.startsWith(`articles/${issue}/`) ||
      path.startsWith(`figures/${issue}/`),
  );
  return own.flatMap((path) => {
    const to = path.replace(`/${issue}`, `/${date}`);
    const text = () => sourceIn(snapshot, path) ?? '';
    const content = path.startsWith('issues/')
      ? renamed(text(), 'issues', issue, date, { date })
      : path.startsWith('figures/')
        ? renamed(text(), 'figures', issue, date)
        : (snapshot.read(path) ?? null);
    return [changeTo(snapshot, to, content), changeTo(snapshot, path, null)].filter(
      (change) => change !== undefined,
    );
  });
}

/** A record in which articles of the issue are named by their new ids. */
function renamed(
  source: string,
  collection: CollectionName,
  issue: string,
  date: string,
  more: Fields = {},
): string {
  const { fields = {} } = readFields(source);
  const changed = withNewIds(fields as Fields, issue, date) as Fields;
  return setFields(source, { ...changed, ...more }, fieldOrder(collection));
}

function withNewIds(value: FieldValue, issue: string, date: string): FieldValue {
  if (typeof value === 'string')
    return value.startsWith(`${issue}/`) ? date + value.slice(issue.length) : value;
  if (Array.isArray(value)) return value.map((one: FieldValue) => withNewIds(one, issue, date));
  if (!isGroup(value)) return value;
  // Only what names articles: words of an editor may begin with a date and a slash.
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      naming.has(name) ? withNewIds(field as FieldValue, issue, date) : (field as FieldValue),
    ]),
  );
}

const naming = new Set(['pages', 'zones', 'article', 'articles']);

function ofExhibitions(snapshot: Snapshot, issue: string, date: string): Change[] {
  return [...snapshot.paths].flatMap((path) => {
    const source = /^exhibitions\/[^/]+\.yaml$/.test(path) ? sourceIn(snapshot, path) : undefined;
    const article = source?.includes(`${issue}/`) ? readFields(source).fields?.['article'] : undefined;
    if (source === undefined || typeof article !== 'string' || !article.startsWith(`${issue}/`)) return [];
    const now = setFields(source, { article: date + article.slice(issue.length) }, fieldOrder('exhibitions'));
    return changeTo(snapshot, path, now) ?? [];
  });
}

/** Redirects that led to the issue lead to its new place; where it had readers, its old address does too. */
function ofRedirects(snapshot: Snapshot, issue: string, date: string, isLed: boolean): Change[] {
  const parts = [`/issues/${issue}/`, `/articles/${issue}/`];
  const kept = redirectsIn(snapshot)
    // What stands there again leads nowhere else.
    .filter(({ from }) => ![`/issues/${date}/`, `/articles/${date}/`].some((part) => from.startsWith(part)))
    .map(({ from, to }) => ({
      from,
      to: parts.some((part) => to.startsWith(part)) ? to.replace(`/${issue}/`, `/${date}/`) : to,
    }));
  const added = isLed ? [{ from: issueUrlFromRoot(issue), to: issueUrlFromRoot(date) }] : [];
  return redirectsChange(snapshot, [...kept, ...added]);
}

const linksTo = (snapshot: Snapshot, path: string, issue: string) => {
  const text = textIn(snapshot, path) ?? '';
  return text.includes(`/issues/${issue}/`) || text.includes(`/articles/${issue}/`);
};
