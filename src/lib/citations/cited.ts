import { authorsOf, type Contributor } from '../subjects/byline.ts';
import type { Article } from '../queries/articles.ts';
import type { Exhibition, Work } from '../queries/exhibitions.ts';
import type { Issue } from '../queries/issues.ts';
import type { Publication } from '../queries/publication.ts';
import { citedUrl } from '../urls.ts';
import type { Cited } from './types.ts';

/** What a citation says of an article of this publication. */
export function cite({ id, data, credit, issue, page, href }: Article, publication: Publication): Cited {
  return {
    kind: 'article',
    id,
    title: titleOf(data),
    authors: authorsOf(credit.contributors).map(named),
    source: paperOf(publication),
    publisher: publication.organisation,
    date: issue.date,
    page: page?.number,
    url: citedUrl(href, publication.address),
  };
}

/** The same of all pages of an issue. */
export function citeIssue({ id, href, date, dateLabel, pages }: Issue, publication: Publication): Cited {
  return {
    kind: 'issue',
    id,
    title: `${dateLabel}版面`,
    authors: [],
    source: paperOf(publication),
    publisher: publication.organisation,
    date,
    page: pages.length === 1 ? pages[0]?.number : undefined,
    url: citedUrl(href, publication.address),
  };
}

/** The same of a work of an exhibition; a specimen is said to be one. */
export function citeWork(
  { id, data, href, specimen }: Work,
  exhibition: Exhibition,
  publication: Publication,
): Cited {
  return {
    kind: 'work',
    id,
    title: specimen ? `${data.title}（样张）` : data.title,
    authors: data.photographer ? [{ name: data.photographer, kind: 'person' }] : [],
    source: exhibition.data.title,
    publisher: publication.organisation,
    date: exhibition.data.opening,
    url: citedUrl(href, publication.address),
  };
}

/**
 * Title and subtitle in a line: as they stand where a mark parts them, else with the colon that GB/T 7714 sets before what explains a title.
 */
export function titleOf({ title, subtitle = '' }: { title: string; subtitle?: string | undefined }): string {
  const isParted = !subtitle || /[。！？!?…—：:；;.]$/.test(title) || /^[—─－–\-…：:（(]/.test(subtitle);
  return isParted ? title + subtitle : `${title}：${subtitle}`;
}

/** The newspaper, or the publication where the newspaper's name is not known. */
const paperOf = ({ newspaper, title }: Publication) => newspaper ?? title;

const named = ({ name, kind }: Contributor) => ({ name, kind });
