import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { KeptMentions } from '../../content/kept-mentions.ts';
import { openContentFolder } from '../../content/folder.ts';
import { byDateDescending, monthSet, yearOf } from '../../lib/dates.ts';
import { monthsOf } from '../../lib/months.ts';
import type { Content } from '../checks/content.ts';
import { sitemapOf } from '../sitemap.ts';
import { ledgerState } from './ledger-steps.ts';
import { readLists } from './lists.ts';
import { subjectsByMonth } from './subjects.ts';
import { toldByArticles } from './told.ts';

/**
 * The seals of the issues of each month, newest first, each with the articles in it, and of what tells of each year as a whole: a hash
 * of everything that their pages show. Rather too much is in it than too little, for a page is not made again while its seal holds.
 *
 * @param content of which the check found nothing wrong.
 * @param common what all pages depend on: code and settings.
 * @param mentions what articles tell of people and topics, as far as it is known.
 * @param opened what lies in the content folder.
 */
export function sealsOf(
  content: Content,
  common: string,
  mentions = new KeptMentions(),
  { files } = openContentFolder(content.folder),
): Seal[] {
  const known = new Map(content.all.map((entry) => [entry.path, entry.hash]));
  const sumOf = (path: string) => known.get(path) ?? hash(readFileSync(files.get(path)!));
  const sums = (belongs: (path: string) => boolean) =>
    hash([...files.keys()].filter(belongs).map((path) => [path, sumOf(path)]));
  const everywhere = hash([
    common,
    sums((path) => /^(publication|redirects)\b/.test(path)),
    // Every page leads to the page of figures where there is one.
    hasFigures(content),
  ]);
  let works: string | undefined;
  const worksSum = () => (works ??= sums((path) => /^(exhibitions|works)\//.test(path)));
  const withWorks = monthsWithWorks(content);
  const told = toldByArticles(content, mentions);
  const lists = readLists(content, told);
  const subjects = subjectsByMonth(content, told, lists, sumOf);
  const sources = sourcesByMonth(content, sumOf);
  const issues = content.sound('issues').sort((a, b) => byDateDescending(a.id, b.id));
  const places = new Map(issues.map(({ id }, index) => [id, [issues[index - 1]?.id, issues[index + 1]?.id]]));
  const calendar = calendarByMonth(issues);
  const months = [...Map.groupBy(issues, ({ id }) => monthSet(id))].map(([month, own]) => ({
    month,
    ids: own.map(({ id }) => id),
    // The year's seal holds it, too, and those of the years beside.
    shown: hash([month, subjects.get(month), withWorks.has(month) && worksSum(), sources.get(month)]),
  }));
  const ledger = (year: string) => {
    const file = files.get(`ledger/${year}.txt`);
    return ledgerState(file === undefined ? undefined : readFileSync(file));
  };
  const name = (set: string, shown: unknown) =>
    `${set}-${hash([everywhere, shown]).slice(0, 32)}-${ledger(/\d{4}/.exec(set)![0])}`;

  return [...Map.groupBy(months, ({ month }) => yearOf(month))].flatMap(([year, own], index, years) => {
    const beside = [years[index - 1], years[index + 1]].map((one) => one?.[0]);
    const parts = lists.parts.get(year) ?? [];
    const rest = sources.get(year);
    const ofMonths = own.map(({ month, ids, shown }): Seal => {
      const around = calendar.get(month);
      const neighbours = ids.map((id) => places.get(id));
      const offered = lists.offered.get(month);
      return {
        name: name(`${ofIssues}${month}`, [shown, rest, neighbours, around, offered]),
        places: ids.flatMap((id) => [
          `issues/${id}`,
          `iiif/issues/${id}`,
          `articles/${id}`,
          `share/issues/${id}`,
        ]),
      };
    });
    const ofYear = {
      name: name(year, [own, rest, beside, parts]),
      places: [...wholeYear(year), ...parts.map(({ list, key }) => `${list}/${key}`)],
    };
    return [ofYear, ...ofMonths];
  });
}

/** Whether a seal is that of the issues of a month, not of a year as a whole. */
export const isOfIssues = (name: string) => name.startsWith(ofIssues);

/** What the names of such seals begin with. */
const ofIssues = 'issues-';

/** Where the pages and files lie that tell of a year as a whole. */
const wholeYear = (year: string): string[] => [
  sitemapOf(year),
  ...['articles', 'issues', 'figures'].flatMap((set) => [
    `data/${set}/${year}.json`,
    `data/${set}/${year}.csv`,
  ]),
  `iiif/years/${year}`,
  `issues/years/${year}`,
  `figures/${year}`,
  `share/figures/${year}`,
  `share/issues/years/${year}`,
];

/** The months of the archive's calendar that show an issue of a month, by the latter. */
function calendarByMonth(issues: readonly { id: string }[]): Map<string, unknown[]> {
  const around = new Map<string, unknown[]>();
  for (const shown of monthsOf(issues.map(({ id }) => ({ id, date: id })))) {
    for (const month of new Set(shown.issues.map(({ id }) => monthSet(id))))
      around.set(month, [...(around.get(month) ?? []), shown]);
  }
  return around;
}

/** The hash of each file that belongs to the issues of a month; under a year those of which no more is known. */
function sourcesByMonth(content: Content, sumOf: (path: string) => string): Map<string, [string, string][]> {
  const sources = new Map<string, [string, string][]>();
  const add = (set: string, path: string) => {
    const known = sources.get(set) ?? [];
    sources.set(set, known);
    known.push([path, sumOf(path)]);
  };
  for (const path of content.files) {
    const [, kind, id = ''] = /^(issues|articles|figures)\/(\d{4}[^/]*)/.exec(path) ?? [];
    // Figures may be shown by any article of the year that their folder names.
    if (kind) add(kind === 'figures' ? yearOf(id) : monthSet(id), path);
  }
  for (const { path, data } of content.sound('figures')) add(yearOf(data.article.id), path);
  return sources;
}

/** Whether an article that can be read has figures. */
function hasFigures(content: Content): boolean {
  const withFigures = new Set(content.sound('figures').map(({ data }) => data.article.id));
  return content.sound('articles').some(({ id, data }) => withFigures.has(id) && data.status !== 'withdrawn');
}

/** The months in whose pages exhibitions or their works are shown. */
function monthsWithWorks(content: Content): Set<string> {
  const reports = content.sound('exhibitions').flatMap(({ data }) => data.article?.id ?? []);
  const placing = content.sound('articles').filter(({ path }) => path.endsWith('.mdx'));
  return new Set([...reports, ...placing.map(({ id }) => id)].map(monthSet));
}

function hash(value: unknown): string {
  const data = value instanceof Uint8Array ? value : JSON.stringify(value);
  return createHash('sha256').update(data).digest('hex');
}

export interface Seal {
  /**
   * The month or the year, the hash of what its pages show, and the state of the year's ledger; no two states of its pages share a
   * name.
   */
  name: string;
  /** The folders and files of the site that are its own. */
  places: string[];
}
