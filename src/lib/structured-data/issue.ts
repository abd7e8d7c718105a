import type { Newspaper, Organization, PublicationIssue, WithContext } from 'schema-dts';
import type { ListedArticle } from '../queries/articles.ts';
import type { Issue } from '../queries/issues.ts';
import type { Publication } from '../queries/publication.ts';
import { absolute } from '../urls.ts';

/** schema.org `PublicationIssue` of its newspaper, with the articles that can be read. */
export function issueData(
  issue: Issue,
  articles: readonly ListedArticle[],
  publication: Publication,
): WithContext<PublicationIssue> {
  const parts = articles
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ href, name }) => ({ '@type': 'NewsArticle' as const, '@id': absolute(href), headline: name }));
  return {
    '@context': 'https://schema.org',
    ...issuePart(issue, publication),
    url: absolute(issue.href),
    name: `${issue.dateLabel}版面`,
    inLanguage: publication.language,
    copyrightNotice: publication.rights,
    ...(parts.length > 0 ? { hasPart: parts } : {}),
    publisher: publisherOf(publication),
  };
}

/** An issue as what its articles are part of. */
export function issuePart(
  { href, date, number }: Pick<Issue, 'href' | 'date' | 'number'>,
  publication: Publication,
): Exclude<PublicationIssue, string> {
  return {
    '@type': 'PublicationIssue',
    '@id': absolute(href),
    datePublished: date,
    ...(number ? { issueNumber: number } : {}),
    isPartOf: newspaperOf(publication),
  };
}

const newspaperOf = (publication: Publication): Newspaper => ({
  '@type': 'Newspaper',
  name: publication.newspaper ?? publication.title,
  publisher: publisherOf(publication),
});

export const publisherOf = ({ organisation }: Publication): Organization => ({
  '@type': 'Organization',
  name: organisation,
});
