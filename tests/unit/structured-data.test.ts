import { describe, expect, test } from 'vitest';
import { creditOf } from '../../src/lib/subjects/credit.ts';
import type { Article } from '../../src/lib/queries/articles.ts';
import type { Exhibition, Work } from '../../src/lib/queries/exhibitions.ts';
import type { Publication } from '../../src/lib/queries/publication.ts';
import { articleData } from '../../src/lib/structured-data/article.ts';
import { workData } from '../../src/lib/structured-data/exhibition.ts';

const publication = {
  title: '某专版',
  organisation: '某工会',
  rights: '权利',
  language: 'zh-CN',
} as Publication;

/** An article with no more than a page of it needs; `data` and `page` are what a test is about. */
const article = (data: { byline?: string; [field: string]: unknown }, page: object = {}) =>
  ({
    href: '/articles/2024-03/a/',
    summary: '摘要',
    data: { title: '标题', section: '要闻', corrections: [], ...data },
    credit: creditOf(data, ''),
    issue: { href: '/issues/2024-03/', date: '2024-03', data: {} },
    page,
  }) as unknown as Article;

describe('The structured data of an article', () => {
  test.each([
    [{ kicker: '引题' }, '引题'],
    [{ subtitle: '——副题' }, '——副题'],
    [{ kicker: '引题', subtitle: '——副题' }, ['引题', '——副题']],
  ])('hold every line of its headline: %o', (lines, alternativeHeadline) => {
    expect(articleData(article(lines), publication)).toMatchObject({ headline: '标题', alternativeHeadline });
  });

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

  test('names several people with the roles that are printed, and a body as a body', () => {
    expect(articleData(article({ byline: '本报记者 李明 通讯员 张三 王芳/图' }), publication).author).toEqual(
      [
        { '@type': 'Person', name: '李明', jobTitle: '记者' },
        { '@type': 'Person', name: '张三', jobTitle: '通讯员' },
        { '@type': 'Person', name: '王芳', jobTitle: '通讯员、图片' },
      ],
    );
    expect(articleData(article({ byline: '本报评论员' }), publication).author).toEqual({
      '@type': 'Organization',
      name: '本报评论员',
    });
  });

  test('says when it was last corrected, or its pictures were withdrawn', () => {
    const corrections = [
      { date: '2024-05-02', text: '' },
      { date: '2024-04', text: '' },
    ];
    expect(articleData(article({ corrections }), publication)).toMatchObject({ dateModified: '2024-05-02' });
    expect(articleData(article({}), publication)).not.toHaveProperty('dateModified');
    const withdrawal = { date: '2024-06', reason: '' };
    const withoutPictures = articleData(article({ corrections, withdrawal }), publication);
    expect(withoutPictures).toMatchObject({ dateModified: '2024-06' });
    expect(articleData(article({ withdrawal }), publication)).toMatchObject({ dateModified: '2024-06' });
  });

  test('prefers the name of the newspaper where it is known', () => {
    const data = JSON.stringify(
      articleData(article({}), { ...publication, newspaper: '某日报' } as Publication),
    );
    expect(data).toContain('"name":"某日报"');
  });
});

const exhibition = { href: '/exhibitions/show/', data: { title: '影展' } } as Exhibition;

/** A work with no more than its page needs; `data` is what a test is about. */
const work = (data: object, more: object = {}) =>
  ({
    number: '001',
    href: '/exhibitions/show/001/',
    data: { title: '标题', alt: '画面', rights: '权利', ...data },
    image: {
      largest: { url: '/media/show/001/9.jpg', width: 9, height: 6 },
      fallback: { url: '/media/show/001/3.jpg' },
    },
    ...more,
  }) as unknown as Work;

describe('The structured data of a work', () => {
  test('is of a photograph with its photographer, unit and picture, in the exhibition', () => {
    const data = workData(
      work({ photographer: '王民峰', unit: '某矿', award: '一等奖' }),
      exhibition,
      publication,
    );
    expect(data).toMatchObject({
      '@type': 'Photograph',
      '@id': 'http://localhost:4321/exhibitions/show/001/',
      creator: { '@type': 'Person', name: '王民峰' },
      creditText: '某矿 王民峰',
      copyrightNotice: '权利',
      award: '一等奖',
      isPartOf: { '@type': 'ImageGallery', '@id': 'http://localhost:4321/exhibitions/show/' },
      image: {
        '@type': 'ImageObject',
        contentUrl: 'http://localhost:4321/media/show/001/9.jpg',
        creditText: '某矿 王民峰',
        copyrightNotice: '权利',
        creator: { '@type': 'Person', name: '王民峰' },
      },
    });
  });

  test('is for a specimen that of a work of the site, which says so, and names no photographer', () => {
    const data = workData(work({}, { specimen: true }), exhibition, publication);
    expect(data).toMatchObject({
      '@type': 'VisualArtwork',
      name: '标题（样张）',
      artform: '样张',
      creator: { '@type': 'Organization', name: '某专版' },
      image: { '@type': 'ImageObject', creditText: '某专版' },
    });
    expect(JSON.stringify(data)).not.toContain('Person');
  });

  test('names its series, and every fact that its record has', () => {
    const facts = {
      photographer: '王民峰',
      unit: '某矿',
      place: '某市',
      taken: '2023-11',
      camera: '某相机',
      description: '说明',
    };
    const series = { id: 'night', title: '夜班', place: 2, count: 6 };
    expect(workData(work(facts, { series }), exhibition, publication)).toMatchObject({
      isPartOf: [
        { '@type': 'ImageGallery', name: '影展' },
        {
          '@type': 'CreativeWorkSeries',
          name: '夜班',
          isPartOf: { '@id': 'http://localhost:4321/exhibitions/show/' },
        },
      ],
      creator: { affiliation: { '@type': 'Organization', name: '某矿' } },
      contentLocation: { '@type': 'Place', name: '某市' },
      dateCreated: '2023-11',
      description: '说明',
      image: { exifData: { name: '相机', value: '某相机' } },
    });
    const specimen = JSON.stringify(workData(work({}, { specimen: true, series }), exhibition, publication));
    expect(specimen).toContain('"name":"夜班"');
  });

  test('invents no credit, and has no picture where it was withdrawn', () => {
    const data = workData(work({}, { image: undefined }), exhibition, publication);
    for (const field of ['creator', 'creditText', 'image']) expect(data).not.toHaveProperty(field);
  });
});
