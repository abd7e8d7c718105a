import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openContentFolder } from '../../content/folder.ts';
import { yearOf } from '../../lib/dates.ts';
import { KeptMentions } from '../../content/kept-mentions.ts';
import type { Content } from '../checks/content.ts';
import { sitemapOf } from '../sitemap.ts';
import { ledgerState } from './ledger-steps.ts';
import { listsByYear } from './lists-by-year.ts';

/**
 * The seal of each year that has an issue, oldest first: a hash of everything that the year's own pages show. Rather too much
 * is in it than too little, for a page is not made again while the seal holds.
 *
 * @param content of which the check found nothing wrong.
 * @param common what all pages depend on: code and settings.
 * @param mentions whom articles name, as far as it is known.
 */
export function yearSeals(content: Content, common: string, mentions = new KeptMentions()): YearSeal[] {
  const { files } = openContentFolder(content.folder);
  const known = new Map(content.all.map((entry) => [entry.path, entry.hash]));
  const sum = ([path, source]: [string, string]) => [path, known.get(path) ?? hash(readFileSync(source))];
  const hashOf = (belongs: (path: string) => boolean) =>
    hash([...files].filter(([path]) => belongs(path)).map(sum));
  const everywhere = hash([
    common,
    hashOf((path) => /^(publication|people|topics|redirects)\b/.test(path)),
    // Every page leads to the page of figures where there is one.
    hasFigures(content),
  ]);
  let works: string | undefined;
  const worksHash = () => (works ??= hashOf((path) => /^(exhibitions|works)\//.test(path)));
  const withWorks = yearsWithWorks(content);

  const filesOf = Map.groupBy(
    files,
    ([path]) => /^(?:issues|articles|figures)\/(\d{4})/.exec(path)?.[1] ?? '',
  );
  const issues = content
    .sound('issues')
    .sort((a, b) => compare(a.data.date, b.data.date) || compare(a.id, b.id));
  const years = [...Map.groupBy(issues, ({ data }) => yearOf(data.date))];
  const lists = listsByYear(content, mentions);
  return years.map(([year, own], index) => {
    const edges = [years[index - 1]?.[1].at(-1), years[index + 1]?.[1][0]].map((issue) => issue?.data.date);
    const sources = (filesOf.get(year) ?? []).map(sum);
    const listed = lists.get(year) ?? [];
    const key = hash([everywhere, withWorks.has(year) && worksHash(), edges, sources, listed]).slice(0, 32);
    const ledger = files.get(`ledger/${year}.txt`);
    return {
      name: `${year}-${key}-${ledgerState(ledger === undefined ? undefined : readFileSync(ledger))}`,
      places: [
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
        ...own.flatMap(({ id }) => [
          `issues/${id}`,
          `iiif/issues/${id}`,
          `articles/${id}`,
          `share/issues/${id}`,
        ]),
        ...listed.flatMap(({ list, parts }) => parts.map(({ key }) => `${list}/${key}`)),
      ],
    };
  });
}

/** Whether an article that can be read has figures. */
function hasFigures(content: Content): boolean {
  const withFigures = new Set(content.sound('figures').map(({ data }) => data.article.id));
  return content.sound('articles').some(({ id, data }) => withFigures.has(id) && data.status !== 'withdrawn');
}

/** The years in whose pages exhibitions or their works are shown. */
function yearsWithWorks(content: Content): Set<string> {
  const reports = content.sound('exhibitions').flatMap(({ data }) => data.article?.id ?? []);
  const placing = content.sound('articles').filter(({ path }) => path.endsWith('.mdx'));
  return new Set([...reports, ...placing.map(({ id }) => id)].map(yearOf));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function hash(value: unknown): string {
  const data = value instanceof Uint8Array ? value : JSON.stringify(value);
  return createHash('sha256').update(data).digest('hex');
}

export interface YearSeal {
  /** The year, the hash of what its pages show, and the state of its ledger; no two states of its pages share a name. */
  name: string;
  /** The folders and files of the site that are the year's alone. */
  places: string[];
}
