import { renderText, type Segment, type TextOptions } from '../../text/html.ts';
import type { NameLinks } from '../../text/mentions.ts';
import { withBand } from '../issue/band.ts';
import { getImage, textImageKey, type SiteImage } from '../images.ts';
import type { Zone } from '../issue/page-layout.ts';
import { absolute, pageUrl } from '../urls.ts';
import { getArticle, type Article, type ListedArticle } from './articles.ts';
import type { Issue } from './issues.ts';
import type { IssuePage } from './pages.ts';

/** An issue's pages with the article of every zone, in reading order. */
export async function getFilledPages(issue: Issue): Promise<FilledPage[]> {
  return Promise.all(
    issue.pages.map(async (page) => ({
      page,
      zones: await Promise.all(
        page.layout.zones.map(async (zone) => {
          const article = await getArticle(zone.articleId);
          const segments = setArticle(article, 'sheet');
          return { zone, article, segments: segments.filter(({ kind }) => kind !== 'component') };
        }),
      ),
    })),
  );
}

/** The same with a band across the first page. */
export function withBandAcross([first, ...others]: FilledPage[]): FilledPage[] {
  if (!first) return [];
  const layout = withBand(first.page.layout);
  const zones = first.zones.map((filled, index) => ({ ...filled, zone: layout.zones[index] ?? filled.zone }));
  return [{ page: { ...first.page, layout }, zones }, ...others];
}

/**
 * The text of an article as a page sets it, nothing of a withdrawn one; editor's notes stand beside it on the article's
 * own page alone.
 *
 * @param names finds those whom the words name; the newspaper page links to nobody.
 */
export function setArticle(
  article: ListedArticle,
  setting: 'article' | 'sheet',
  names?: NameLinks,
): SetSegment[] {
  if (article.withdrawn) return [];
  const words = (line: string) => article.partsOf(line).flat();
  const addresses = setting === 'article' ? article.paragraphs.text : [];
  return withPictures(article, {
    setting,
    notes: article.data.notes,
    addresses,
    words,
    link: pageUrl,
    ...(names && { names }),
  });
}

/** The text of an article for other places than this site, such as a feed: all its addresses hold everywhere. */
export const setForElsewhere = (article: Article): SetSegment[] =>
  withPictures(article, {
    setting: 'article',
    link: (path) => absolute(pageUrl(path)),
    page: absolute(article.href),
  });

function withPictures({ data, id, text }: Article, options: TextOptions): SetSegment[] {
  const shown = data.status === 'published';
  return renderText(text.root, options).map((segment) =>
    segment.kind === 'picture'
      ? { ...segment, image: shown ? getImage(textImageKey(id, segment.file)) : undefined }
      : segment,
  );
}

/** A stretch of a text with its picture found; a withdrawn one is `undefined`. */
export type SetSegment =
  | Exclude<Segment, { kind: 'picture' }>
  | (Extract<Segment, { kind: 'picture' }> & { image: SiteImage | undefined });

/** A page ready to be set. */
export interface FilledPage {
  page: IssuePage;
  zones: { zone: Zone; article: ListedArticle; segments: SetSegment[] }[];
}
