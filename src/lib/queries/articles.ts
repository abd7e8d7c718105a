import { getCollection, type CollectionEntry } from 'astro:content';
import { renderText, type Segment } from '../../text/html.ts';
import { parseText, type ArticleText } from '../../text/parse.ts';
import { clip, opening } from '../../text/plain.ts';
import { getImage, textImageKey, type SiteImage } from '../images.ts';
import { once } from '../memo.ts';
import { articleUrl, pageUrl } from '../urls.ts';
import { getIssues, type Issue, type IssuePage, type Zone } from './issues.ts';

/** An article with all that a page needs to show it; {@link setArticle} sets its text. */
export interface Article {
  id: string;
  slug: string;
  href: string;
  entry: CollectionEntry<'articles'>;
  data: CollectionEntry<'articles'>['data'];
  issue: Issue;
  page: IssuePage | undefined;
  zone: Zone | undefined;
  photos: Photo[];
  text: ArticleText;
  /** The summary, or the opening of the text, or of the first caption; about 120 characters. */
  summary: string;
  withdrawn: boolean;
  /** The neighbours in the same issue. */
  previous: Article | undefined;
  next: Article | undefined;
}

/** A news photograph; without a picture where none came in, or where it was withdrawn. */
export interface Photo {
  caption: string;
  credit: string | undefined;
  alt: string;
  image: SiteImage | undefined;
}

/** Every article: newest issue first, in the issue's own order. */
export const getArticles = once(async (): Promise<Article[]> => {
  const entries = await getCollection('articles');
  const articles: Article[] = [];
  for (const issue of await getIssues()) {
    const own = entries
      .filter((entry) => entry.id.startsWith(`${issue.id}/`))
      .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
      .map((entry) => describe(entry, issue));
    own.forEach((article, index) => {
      article.previous = own[index - 1];
      article.next = own[index + 1];
    });
    articles.push(...own);
  }
  return articles;
});

/** The articles of one issue by id, in the issue's order. */
export async function getIssueArticles(issueId: string): Promise<Article[]> {
  return (await getArticles()).filter((article) => article.issue.id === issueId);
}

/** The article with this id; throws where there is none. */
export async function getArticle(id: string): Promise<Article> {
  const article = (await getArticles()).find((candidate) => candidate.id === id);
  if (!article) throw new Error(`没有稿件 ${id}：请添加 content/articles/${id}.md。`);
  return article;
}

function describe(entry: CollectionEntry<'articles'>, issue: Issue): Article {
  const page = issue.pages.find(({ zones }) => zones.some(({ articleId }) => articleId === entry.id));
  const text = parseText(entry.body ?? '', entry.filePath?.endsWith('.mdx') ? 'mdx' : 'md');
  return {
    id: entry.id,
    slug: entry.id.split('/').at(-1) ?? entry.id,
    href: articleUrl(entry.id),
    entry,
    data: entry.data,
    issue,
    page,
    zone: page?.zones.find(({ articleId }) => articleId === entry.id),
    photos: entry.data.photos.map(({ caption, credit, alt = '', image }, index) => ({
      caption,
      credit,
      alt,
      image: image && entry.data.status === 'published' ? getImage(`${entry.id}#${index}`) : undefined,
    })),
    text,
    summary: clip(
      entry.data.summary || opening(text.root) || (entry.data.photos[0]?.caption ?? entry.data.title),
      120,
    ),
    withdrawn: entry.data.status === 'withdrawn',
    previous: undefined,
    next: undefined,
  };
}

/** The text of an article as a page sets it; editor's notes stand beside it on the article's own page alone. */
export function setArticle(article: Article, setting: 'article' | 'sheet'): SetSegment[] {
  const { data, id, text } = article;
  const shown = data.status === 'published';
  return renderText(text.root, { setting, notes: data.notes, link: pageUrl }).map((segment) =>
    segment.kind === 'picture'
      ? { ...segment, image: shown ? getImage(textImageKey(id, segment.file)) : undefined }
      : segment,
  );
}

/** A stretch of a text with its picture found; a withdrawn one is `undefined`. */
export type SetSegment =
  | Exclude<Segment, { kind: 'picture' }>
  | (Extract<Segment, { kind: 'picture' }> & { image: SiteImage | undefined });

/** An issue's pages with the article of every zone, in reading order. */
export async function getFilledPages(issue: Issue): Promise<FilledPage[]> {
  return Promise.all(
    issue.pages.map(async (page) => ({
      page,
      zones: await Promise.all(
        page.zones.map(async (zone) => {
          const article = await getArticle(zone.articleId);
          const segments = setArticle(article, 'sheet');
          return { zone, article, segments: segments.filter(({ kind }) => kind !== 'component') };
        }),
      ),
    })),
  );
}

/** A page ready to be set. */
export interface FilledPage {
  page: IssuePage;
  zones: { zone: Zone; article: Article; segments: SetSegment[] }[];
}
