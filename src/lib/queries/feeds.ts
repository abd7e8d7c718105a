import { authorsOf } from '../subjects/byline.ts';
import { changeDates } from '../corrections.ts';
import { byDateDescending } from '../dates.ts';
import { articleHtml, correctionHtml, exhibitionHtml, workHtml } from '../feeds/entry-html.ts';
import { mostEntries, type FeedData, type FeedEntry } from '../feeds/feed.ts';
import { once } from '../memo.ts';
import { correctionsUrl, exhibitionUrl, feedUrl, homeUrl } from '../urls.ts';
import { getReadableArticles, type Article } from './articles.ts';
import { getCorrections, type Correction } from './corrections.ts';
import { getExhibitions, getWorks, type Exhibition, type Work } from './exhibitions.ts';
import { getPublication } from './publication.ts';
import { getSections } from './sections.ts';
import { setForElsewhere } from './set-pages.ts';

/** A feed with the path of the page that it follows; none for the whole site. */
export interface PlacedFeed {
  place: string | undefined;
  feed: FeedData;
}

/** The feeds of the site, of every section and of corrections, which are always there, and of every exhibition with a work. */
export const getFeeds = once(async (): Promise<PlacedFeed[]> => {
  const exhibitions = await getExhibitions();
  const { title } = await getPublication();
  const newest = await newestOf(await getReadableArticles(), exhibitions);
  const whole = await feedOf(undefined, title, `${title}：最新的稿件和影展，全文`, homeUrl(), newest);
  const shows = exhibitions
    .filter(({ works }) => works.length > 0)
    .map((exhibition) =>
      feedOf(
        `exhibitions/${exhibition.id}`,
        `${exhibition.data.title}　${title}`,
        `影展“${exhibition.data.title}”的作品`,
        exhibitionUrl(exhibition.id),
        exhibition.works.toReversed().map((work) => workEntry(work, exhibition)),
      ),
    );
  const corrections = await feedOf(
    'corrections',
    `更正　${title}`,
    `${title}稿件的更正`,
    correctionsUrl(),
    (await getCorrections()).map(correctionEntry),
  );
  const works = await getWorks();
  const sections = (await getSections()).map(({ id, name, href, articles }) => {
    const entries = articles.slice(0, mostEntries).map((article) => articleEntry(article, works));
    return feedOf(`sections/${id}`, `${name}　${title}`, `“${name}”栏目的稿件，全文`, href, entries);
  });
  return [whole, corrections, ...(await Promise.all([...sections, ...shows]))];
});

async function feedOf(
  place: string | undefined,
  title: string,
  description: string,
  href: string,
  entries: readonly FeedEntry[],
): Promise<PlacedFeed> {
  const { organisation, rights, language } = await getPublication();
  const addresses = { href, atomHref: feedUrl(place, 'xml'), jsonHref: feedUrl(place, 'json') };
  const own = entries.slice(0, mostEntries);
  return { place, feed: { title, description, ...addresses, language, organisation, rights, entries: own } };
}

/** Articles and exhibitions, newest first; an exhibition stands before the articles of its day. */
async function newestOf(
  articles: readonly Article[],
  exhibitions: readonly Exhibition[],
): Promise<FeedEntry[]> {
  const works = await getWorks();
  const entries = [
    ...exhibitions.map(exhibitionEntry),
    ...articles.slice(0, mostEntries).map((article) => articleEntry(article, works)),
  ];
  return entries.sort((a, b) => byDateDescending(a.date, b.date));
}

function articleEntry(article: Article, works: ReadonlyMap<string, Work>): FeedEntry {
  const { data, credit, issue } = article;
  return {
    href: article.href,
    title: data.title,
    summary: article.summary,
    html: articleHtml(article, setForElsewhere(article), works),
    date: issue.date,
    dateLabel: issue.dateLabel,
    changes: changeDates(data),
    authors: authorsOf(credit.contributors).map(({ name }) => name),
    category: data.section,
  };
}

const exhibitionEntry = (exhibition: Exhibition): FeedEntry => ({
  href: exhibition.href,
  title: exhibition.data.title,
  summary: `${exhibition.openingLabel}开展，共${exhibition.works.length}幅`,
  html: exhibitionHtml(exhibition),
  date: exhibition.data.opening,
  dateLabel: exhibition.openingLabel,
  changes: [],
  authors: [exhibition.data.organiser],
  category: '影展',
});

const correctionEntry = ({ href, date, dateLabel, text, article }: Correction): FeedEntry => ({
  href,
  title: `更正：${article.data.title}`,
  summary: text,
  html: correctionHtml(text, article),
  date,
  dateLabel,
  changes: [],
  authors: [],
  category: article.data.section,
});

function workEntry(work: Work, exhibition: Exhibition): FeedEntry {
  const { data, href, number, specimen, pictureWithdrawn } = work;
  return {
    href,
    title: `${number} ${data.title}${specimen ? '（样张）' : ''}`,
    summary: data.description ?? data.alt,
    html: workHtml(work, exhibition),
    date: exhibition.data.opening,
    dateLabel: exhibition.openingLabel,
    changes: pictureWithdrawn ? [pictureWithdrawn.date] : [],
    authors: data.photographer ? [data.photographer] : [],
    category: work.series?.title,
  };
}
