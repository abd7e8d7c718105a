import type { NewsArticle, Organization, Person, WithContext } from 'schema-dts';
import { authorsOf, type Contributor } from '../subjects/byline.ts';
import { lastChanged } from '../corrections.ts';
import type { Article } from '../queries/articles.ts';
import type { Publication } from '../queries/publication.ts';
import type { Subject } from '../queries/listed-subject.ts';
import { absolute } from '../urls.ts';
import { issuePart, publisherOf } from './issue.ts';

/**
 * schema.org `NewsArticle` in its issue and newspaper; what the source does not give is left out.
 *
 * @param about the people whom it is about.
 */
export function articleData(
  article: Article,
  publication: Publication,
  about: readonly Subject[] = [],
): WithContext<NewsArticle> {
  const { data, credit, issue, page } = article;
  const lines = [data.kicker, data.subtitle].filter((line) => line !== undefined);
  const changed = lastChanged(data);
  const authors = authorsOf(credit.contributors).map(authorData);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': absolute(article.href),
    url: absolute(article.href),
    headline: data.title,
    ...(lines.length > 0 ? { alternativeHeadline: lines.length === 1 ? lines[0]! : lines } : {}),
    ...(authors.length > 0 ? { author: authors.length === 1 ? authors[0]! : authors } : {}),
    datePublished: issue.date,
    ...(changed ? { dateModified: changed } : {}),
    inLanguage: publication.language,
    articleSection: data.section,
    description: article.summary,
    copyrightNotice: publication.rights,
    ...(page?.credit ? { creditText: page.credit } : {}),
    ...(page?.number ? { printPage: page.number } : {}),
    ...(about.length > 0
      ? { about: about.map(({ href, name }) => ({ '@type': 'Person', '@id': absolute(href), name })) }
      : {}),
    isPartOf: issuePart(issue, publication),
    publisher: publisherOf(publication),
  };
}

/** One whom the by-line names, with the roles that are printed. */
function authorData({ name, kind, roles }: Contributor): Person | Organization {
  if (kind === 'organization') return { '@type': 'Organization', name };
  return { '@type': 'Person', name, ...(roles.length > 0 ? { jobTitle: roles.join('、') } : {}) };
}
