import { datePrecision } from '../dates.ts';
import { chinese, context, dataset, pair, pairs, provider, rightsOf, webPage } from './parts.ts';
import type { ListedArticle } from '../queries/articles.ts';
import type { Exhibition } from '../queries/exhibitions.ts';
import type { Issue } from '../queries/issues.ts';
import type { Publication } from '../queries/publication.ts';
import {
  absolute,
  articleTextUrl,
  collectionUrl,
  dataUrl,
  issueManifestUrl,
  issuePdfUrl,
  issuesUrl,
  manifestUrl,
  yearUrl,
} from '../urls.ts';

/**
 * An issue as a IIIF Presentation 3 manifest: a canvas a page, of the printed sheet's proportions, and a range an article. Nothing is
 * painted on a canvas, for the sheet is live text and no picture of it exists: the words lie with it as transcripts, the sheet as PDF.
 *
 * @param articles of the issue, in its order.
 */
export function issueManifest(
  issue: Issue,
  articles: readonly ListedArticle[],
  publication: Publication,
  hasPdf: boolean,
) {
  const canvases = issue.pages.map((page, index) => ({
    page,
    id: partOf(issue, `canvas-${index + 1}`),
    own: articles.filter((article) => article.page === page),
    index,
  }));
  return {
    '@context': context,
    id: absolute(issueManifestUrl(issue.id)),
    type: 'Manifest',
    label: chinese(`${publication.newspaper ?? publication.title} ${issue.dateLabel}`),
    metadata: pairs({ 出版日期: issue.dateLabel, 日期说明: issue.dateNote, 期号: issue.number }),
    requiredStatement: pair('权利', publication.rights),
    ...rightsOf(publication.rights),
    ...navDate(issue.date),
    provider: provider(publication),
    homepage: [webPage(issue.href, `${issue.dateLabel}版面`)],
    ...(hasPdf ? { rendering: [pdf(issue)] } : {}),
    seeAlso: [
      dataset(dataUrl(`articles/${issue.year}.json`), 'application/json', `${issue.year}年稿件 JSON`),
      dataset(dataUrl(`issues/${issue.year}.json`), 'application/json', `${issue.year}年各期 JSON`),
    ],
    partOf: [{ id: absolute(collectionUrl(issue.year)), type: 'Collection' }],
    items: canvases.map(({ page, id, own, index }) => ({
      id,
      type: 'Canvas',
      ...sheet,
      label: chinese(page.label || issue.dateLabel),
      ...(page.credit ? { summary: chinese(page.credit) } : {}),
      items: [],
      annotations: transcripts(issue, own, id, index),
    })),
    structures: [
      {
        id: partOf(issue, 'contents'),
        type: 'Range',
        label: chinese('目录'),
        items: canvases.flatMap(({ id, own }) => own.map((article) => range(article, id))),
      },
    ].filter(({ items }) => items.length > 0),
  };
}

/** A3, upright, in tenths of a millimetre, as the sheet is printed. */
const sheet = { width: 2970, height: 4200 };

const range = (article: ListedArticle, canvas: string) => ({
  id: `${absolute(article.href)}?iiif=range`,
  type: 'Range',
  label: chinese(article.name),
  homepage: [webPage(article.href, article.name)],
  items: [{ id: canvas, type: 'Canvas' }],
});

/** The words of the articles that can be read, as they stand on a page. */
function transcripts(issue: Issue, articles: readonly ListedArticle[], canvas: string, index: number) {
  const items = articles
    .filter(({ withdrawn }) => !withdrawn)
    .map((article) => ({
      id: `${absolute(article.href)}?iiif=transcript`,
      type: 'Annotation',
      motivation: 'supplementing',
      body: {
        id: absolute(articleTextUrl(article.id)),
        type: 'Text',
        format: 'text/plain',
        language: 'zh-CN',
      },
      target: canvas,
    }));
  return items.length > 0
    ? [{ id: partOf(issue, `transcripts-${index + 1}`), type: 'AnnotationPage', items }]
    : [];
}

const pdf = (issue: Issue) => ({
  id: absolute(issuePdfUrl(issue.id)),
  type: 'Text',
  label: chinese(`${issue.dateLabel}版面 PDF`),
  format: 'application/pdf',
});

/** The issues of a year as a collection. */
export const yearCollection = (year: string, issues: readonly Issue[], publication: Publication) => ({
  '@context': context,
  id: absolute(collectionUrl(year)),
  type: 'Collection',
  label: chinese(`${publication.newspaper ?? publication.title} ${year}年`),
  provider: provider(publication),
  homepage: [webPage(yearUrl(year), `${year}年各期`)],
  partOf: [{ id: absolute(collectionUrl()), type: 'Collection' }],
  items: issues.map((issue) => ({
    id: absolute(issueManifestUrl(issue.id)),
    type: 'Manifest',
    label: chinese(issue.dateLabel),
    ...navDate(issue.date),
  })),
});

/** Everything that the site has of IIIF: its years, and its exhibitions. */
export const siteCollection = (
  years: readonly string[],
  exhibitions: readonly Exhibition[],
  publication: Publication,
) => ({
  '@context': context,
  id: absolute(collectionUrl()),
  type: 'Collection',
  label: chinese(publication.newspaper ?? publication.title),
  requiredStatement: pair('权利', publication.rights),
  ...rightsOf(publication.rights),
  provider: provider(publication),
  homepage: [webPage(issuesUrl(), '往期目录')],
  items: [
    ...years.map((year) => ({
      id: absolute(collectionUrl(year)),
      type: 'Collection',
      label: chinese(`${year}年`),
    })),
    ...exhibitions.map(({ id, data }) => ({
      id: absolute(manifestUrl(id)),
      type: 'Manifest',
      label: chinese(data.title),
    })),
  ],
});

/** A day that is known; a month or a year is no `navDate`, which is an instant. */
const navDate = (date: string) =>
  datePrecision(date) === 'day' ? { navDate: `${date}T00:00:00+08:00` } : {};

/** Names a part by an address that leads to the issue's page; fragments are not allowed here. */
const partOf = (issue: Issue, part: string) => `${absolute(issue.href)}?iiif=${part}`;
