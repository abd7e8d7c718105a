import { articleFields, type ArticleRow } from '../open-data/articles.ts';
import { recordsCsv, recordsJson } from '../open-data/field.ts';
import { figureFields } from '../open-data/figures.ts';
import { issueFields, type IssueRow } from '../open-data/issues.ts';
import { isYearMade } from '../settings.ts';
import { absolute, dataUrl, worksDataUrl } from '../urls.ts';
import { getIssueArticles, type Article } from './articles.ts';
import { getExhibitions } from './exhibitions.ts';
import { getFigureYears, type FigureYear } from './figures.ts';
import { getPublication } from './publication.ts';
import { getSubjectsOf } from './subjects.ts';
import { getYears, type Year } from './years.ts';

/** The years whose files are made in this build, as `getStaticPaths` returns them. */
export const dataPaths = async () =>
  (await getYears())
    .filter(({ year }) => isYearMade(year))
    .map((year) => ({ params: { year: year.year }, props: { year } }));

/** The same for the files of figures. */
export const figurePaths = async () =>
  (await getFigureYears())
    .filter(({ year }) => isYearMade(year))
    .map((year) => ({ params: { year: year.year }, props: { year } }));

export const articlesJson = async (year: Year) =>
  recordsJson(articleFields, 'articles', await articleRows(year), await headOf(year));
export const articlesCsv = async (year: Year) => recordsCsv(articleFields, await articleRows(year));
export const issuesJson = async (year: Year) =>
  recordsJson(issueFields, 'issues', await issueRows(year), await headOf(year));
export const issuesCsv = async (year: Year) => recordsCsv(issueFields, await issueRows(year));

export const figuresJson = async (year: FigureYear) =>
  recordsJson(figureFields, 'figures', year.figures, await headOf(year));
export const figuresCsv = async ({ figures }: FigureYear) => recordsCsv(figureFields, figures);

/** The files of each set of open data that has any, by its id, newest first. */
export async function getDataFiles(): Promise<Map<string, DataFile[]>> {
  const years = await getYears();
  const ofYears = (place: string, years: readonly { year: string }[]) =>
    years.map(({ year }) => ({
      label: `${year}年`,
      json: dataUrl(`${place}/${year}.json`),
      csv: dataUrl(`${place}/${year}.csv`),
    }));
  const works = (await getExhibitions()).map(({ id, data }) => ({
    label: data.title,
    json: worksDataUrl(id, 'json'),
    csv: worksDataUrl(id, 'csv'),
  }));
  return new Map([
    ['articles', ofYears('articles', years)],
    ['issues', ofYears('issues', years)],
    ['works', works],
    ['figures', ofYears('figures', await getFigureYears())],
  ]);
}

interface DataFile {
  /** What it holds: `2024年`, or an exhibition. */
  label: string;
  json: string;
  csv: string;
}

const articleRows = async ({ articles }: Year): Promise<ArticleRow[]> =>
  Promise.all(
    articles.filter(isReadable).map(async (article) => ({ article, ...(await getSubjectsOf(article)) })),
  );

const issueRows = async ({ issues }: Year): Promise<IssueRow[]> =>
  Promise.all(
    issues.map(async (issue) => ({ issue, articles: (await getIssueArticles(issue.id)).filter(isReadable) })),
  );

const isReadable = (article: { withdrawn: boolean }): article is Article => !article.withdrawn;

/** What stands at the head of every file of JSON. */
async function headOf({ year }: { year: string }) {
  const { title, rights } = await getPublication();
  return { publication: title, year, rights, format: absolute(dataUrl()) };
}
