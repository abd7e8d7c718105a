import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/lib/queries/articles.ts';
import type { Publication } from '../../src/lib/queries/publication.ts';
import { articleData } from '../../src/lib/structured-data.ts';

const publication = {
  title: '某专版',
  organisation: '某工会',
  rights: '权利',
  language: 'zh-CN',
} as Publication;

/** An article with no more than a page of it needs; `data` and `page` are what a test is about. */
const article = (data: object, page: object = {}) =>
  ({
    href: '/articles/2024-03/a/',
    summary: '摘要',
    data: { title: '标题', section: '要闻', ...data },
    issue: { href: '/issues/2024-03/', date: '2024-03', data: {} },
    page,
  }) as unknown as Article;

describe('The structured data of an article', () => {
  test('names its issue and its newspaper', () => {
    expect(
      articleData(
        article({ byline: '王民峰', subtitle: '——副题' }, { number: '03', credit: '署名' }),
        publication,
      ),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': 'http://localhost:4321/articles/2024-03/a/',
      url: 'http://localhost:4321/articles/2024-03/a/',
      headline: '标题',
      alternativeHeadline: '——副题',
      author: { '@type': 'Person', name: '王民峰' },
      datePublished: '2024-03',
      inLanguage: 'zh-CN',
      articleSection: '要闻',
      description: '摘要',
      copyrightNotice: '权利',
      creditText: '署名',
      printPage: '03',
      isPartOf: {
        '@type': 'PublicationIssue',
        '@id': 'http://localhost:4321/issues/2024-03/',
        datePublished: '2024-03',
        isPartOf: {
          '@type': 'Newspaper',
          name: '某专版',
          publisher: { '@type': 'Organization', name: '某工会' },
        },
      },
      publisher: { '@type': 'Organization', name: '某工会' },
    });
  });

  test('leaves out what the source does not give', () => {
    const data = articleData(article({}), publication);
    for (const field of ['author', 'alternativeHeadline', 'printPage', 'creditText'])
      expect(data).not.toHaveProperty(field);
  });

  test('prefers the name of the newspaper where it is known', () => {
    const data = JSON.stringify(
      articleData(article({}), { ...publication, newspaper: '某日报' } as Publication),
    );
    expect(data).toContain('"name":"某日报"');
  });
});
