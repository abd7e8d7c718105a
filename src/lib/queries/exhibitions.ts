import type { CollectionEntry } from 'astro:content';
import { groupBy } from '../calendar.ts';
import { byDateDescending, formatDate, formatWeekday, yearOf } from '../dates.ts';
import { specimenNote } from '../exhibition/specimen-note.ts';
import { wallFilters, type WallFilter } from '../exhibition/wall-filters.ts';
import { orderWall } from '../exhibition/wall-order.ts';
import { once } from '../memo.ts';
import { exhibitionUrl, stopUrl } from '../urls.ts';
import { getReadableArticles } from './articles.ts';
import { entriesOf } from './entries.ts';
import { getWorkRecords } from './records.ts';
import { describeWork, isShown, type ListedWork, type ShownWork, type Work } from './work.ts';

export type { ListedWork, ShownWork, WithdrawnWork, Work } from './work.ts';

/** An exhibition with its works in the catalogue's order, but for those on the wall. */
export interface Exhibition {
  id: string;
  href: string;
  data: Omit<CollectionEntry<'exhibitions'>['data'], 'specimenNote' | 'route'>;
  /** The title with the date of opening, which tells it apart from others of the same title. */
  fullName: string;
  year: string;
  openingLabel: string;
  openingWeekday: string;
  /** The article that reports it. */
  report: { href: string; title: string } | undefined;
  /** All works that have a page, withdrawn ones too. */
  listed: ListedWork[];
  /** Those that may be shown, some without a picture. */
  works: Work[];
  /** Those with a picture. */
  shown: ShownWork[];
  /** The same in the order in which they hang. */
  onWall: ShownWork[];
  /** The one that opens the exhibition, full width. */
  lead: ShownWork | undefined;
  /** The guided route, where it has a stop. */
  route: Route | undefined;
  filters: WallFilter[];
  /** What is said of the specimens on the wall, their number as it is; nothing where there is none. */
  specimenNote: string | undefined;
}

/** Works chosen to be seen one after another, each with its lines. */
export interface Route {
  title: string | undefined;
  stops: RouteStop[];
}

export interface RouteStop {
  /** Of the work while the route is followed. */
  href: string;
  work: ShownWork;
  text: string;
}

/** Every exhibition, newest first. */
export const getExhibitions = once(async (): Promise<Exhibition[]> => {
  const records = new Map(groupBy(await getWorkRecords(), ({ id }) => id.split('/')[0]));
  const articles = new Map((await getReadableArticles()).map((article) => [article.id, article]));
  return (await entriesOf('exhibitions'))
    .sort((a, b) => byDateDescending(a.data.opening, b.data.opening))
    .map((entry) => {
      const listed = (records.get(entry.id) ?? []).sort((a, b) => a.order - b.order).map(describeWork);
      const works = listed.filter((work) => !work.withdrawn);
      const walk = orderWall(works.map(hung), entry.data.wallOrder).map(({ work }) => work);
      linkNeighbours(walk);
      setInSeries(works, entry.data.series);
      const shown = works.filter(isShown);
      const report = articles.get(entry.data.article?.id ?? '');
      const { specimenNote: note, route, ...data } = entry.data;
      return {
        id: entry.id,
        href: exhibitionUrl(entry.id),
        data,
        fullName: `${data.title}（${formatDate(data.opening)}）`,
        year: yearOf(data.opening),
        openingLabel: formatDate(data.opening),
        openingWeekday: formatWeekday(data.opening),
        report: report && { href: report.href, title: report.data.title },
        listed,
        works,
        shown,
        onWall: walk.filter(isShown),
        lead: shown.find((work) => work.data.number === data.lead) ?? shown[0],
        route: routeThrough(shown, route, data.routeTitle),
        filters: wallFilters(
          shown.map(({ data }) => data),
          {
            series: data.series.map(({ id, title }) => ({ value: id, label: title })),
            award: data.awards.map(({ name }) => ({ value: name, label: name })),
          },
        ),
        specimenNote: specimenNote(note, shown.filter(({ specimen }) => specimen).length),
      };
    });
});

/** The paths of what each exhibition has, as `getStaticPaths` returns them. */
export const exhibitionPaths = async () =>
  (await getExhibitions()).map((exhibition) => ({
    params: { exhibition: exhibition.id },
    props: { exhibition },
  }));

/** A few works for a strip of pictures at one height: those that hang first, and neither tall nor very wide ones while there are others. */
export function worksForStrip({ onWall }: Exhibition): ShownWork[] {
  const isEven = ({ image: { width, height } }: ShownWork) => width > height && width < height * 1.8;
  const even = onWall.filter(isEven);
  return (even.length >= fewestInStrip ? even : onWall).slice(0, mostInStrip);
}

const fewestInStrip = 3;
const mostInStrip = 5;

const byArticle = once(
  async () => new Map((await getExhibitions()).map((shown) => [shown.data.article?.id, shown])),
);

/** The exhibition that an article reports. */
export const getExhibitionOf = async (articleId: string) => (await byArticle()).get(articleId);

/** Every work that may be shown, by its id. */
export const getWorks = once(
  async () => new Map((await getExhibitions()).flatMap(({ works }) => works).map((work) => [work.id, work])),
);

const hung = (work: Work) => ({ number: work.data.number, series: work.data.series, work });

/** The stops whose pictures may be shown: what is said of another has gone with it. */
function routeThrough(
  shown: ShownWork[],
  route: CollectionEntry<'exhibitions'>['data']['route'],
  title: string | undefined,
): Route | undefined {
  const stops = route.flatMap(({ work: number, text }) => {
    const work = shown.find(({ data }) => data.number === number);
    return work ? [{ href: stopUrl(work.id), work, text }] : [];
  });
  return stops.length > 0 ? { title, stops } : undefined;
}

function linkNeighbours(walk: Work[]): void {
  walk.forEach((work, index) => {
    work.previous = walk[index - 1];
    work.next = walk[index + 1];
  });
}

function setInSeries(works: Work[], series: Exhibition['data']['series']): void {
  for (const { id, title, text } of series) {
    const members = works.filter(({ data }) => data.series === id);
    members.forEach((work, index) => {
      work.series = { id, title, text, place: index + 1, count: members.length };
    });
  }
}
