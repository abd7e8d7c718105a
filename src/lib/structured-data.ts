import type { NewsArticle, WithContext } from 'schema-dts';
import type { Article } from './queries/articles.ts';
import type { Publication } from './queries/publication.ts';
import { absolute } from './urls.ts';

/** schema.org `NewsArticle` in its issue and newspaper; what the source does not give is left out. */
export function articleData(article: Article, publication: Publication): WithContext<NewsArticle> {
  const { data, issue, page } = article;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': absolute(article.href),
    url: absolute(article.href),
    headline: data.title,
    ...(data.kicker || data.subtitle ? { alternativeHeadline: data.subtitle ?? data.kicker } : {}),
    ...(data.byline ? { author: { '@type': 'Person', name: data.byline } } : {}),
    datePublished: issue.date,
    inLanguage: publication.language,
    articleSection: data.section,
    description: article.summary,
    copyrightNotice: publication.rights,
    ...(page?.credit ? { creditText: page.credit } : {}),
    ...(page?.number ? { printPage: page.number } : {}),
    isPartOf: {
      '@type': 'PublicationIssue',
      '@id': absolute(issue.href),
      datePublished: issue.date,
      ...(issue.data.number ? { issueNumber: issue.data.number } : {}),
      isPartOf: {
        '@type': 'Newspaper',
        name: publication.newspaper ?? publication.title,
        publisher: { '@type': 'Organization', name: publication.organisation },
      },
    },
    publisher: { '@type': 'Organization', name: publication.organisation },
  };
}
