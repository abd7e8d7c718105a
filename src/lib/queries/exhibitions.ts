import { getCollection, type CollectionEntry } from 'astro:content';
import { byDateDescending, formatDate, formatWeekday, yearOf } from '../dates.ts';
import { getImage, type SiteImage } from '../images.ts';
import { once } from '../memo.ts';
import { exhibitionUrl, workUrl } from '../urls.ts';
import { wallFilters, type WallFilter } from '../wall-filters.ts';
import { getArticles } from './articles.ts';

/** A work with all that a page needs to show it. */
export interface Work {
  id: string;
  /** The number with at least three digits, as in its address: `001`. */
  number: string;
  href: string;
  data: CollectionEntry<'works'>['data'];
  /** The title of its series, and its place in it from 1. */
  series: { id: string; title: string; place: number; count: number } | undefined;
  specimen: boolean;
  /** Whether the picture may be shown. */
  visible: boolean;
  withdrawn: boolean;
  /** The encoded picture; withdrawn ones have none. */
  image: SiteImage | undefined;
  /** The neighbours in the catalogue, withdrawn works passed over. */
  previous: Work | undefined;
  next: Work | undefined;
}

/** A work whose picture is shown. */
export type ShownWork = Work & { image: SiteImage };

/** An exhibition with its works in the catalogue's order. */
export interface Exhibition {
  id: string;
  href: string;
  data: CollectionEntry<'exhibitions'>['data'];
  year: string;
  openingLabel: string;
  openingWeekday: string;
  /** The article that reports it. */
  report: { href: string; title: string } | undefined;
  /** All works that have a page, withdrawn ones too. */
  works: Work[];
  /** Those on the wall. */
  shown: ShownWork[];
  filters: WallFilter[];
  hasSpecimens: boolean;
}

/** Every exhibition, newest first. */
export const getExhibitions = once(async (): Promise<Exhibition[]> => {
  const works = await getCollection('works');
  const articles = await getArticles();
  return (await getCollection('exhibitions'))
    .sort((a, b) => byDateDescending(a.data.opening, b.data.opening))
    .map((entry) => {
      const own = worksOf(entry, works);
      const shown = own.filter(isShown);
      const report = articles.find(({ id, withdrawn }) => !withdrawn && id === entry.data.article?.id);
      return {
        id: entry.id,
        href: exhibitionUrl(entry.id),
        data: entry.data,
        year: yearOf(entry.data.opening),
        openingLabel: formatDate(entry.data.opening),
        openingWeekday: formatWeekday(entry.data.opening),
        report: report && { href: report.href, title: report.data.title },
        works: own,
        shown,
        filters: wallFilters(
          shown.map(({ data }) => data),
          {
            series: entry.data.series.map(({ id, title }) => ({ value: id, label: title })),
            award: entry.data.awards.map(({ name }) => ({ value: name, label: name })),
          },
        ),
        hasSpecimens: shown.some(({ specimen }) => specimen),
      };
    });
});

const isShown = (work: Work): work is ShownWork => work.image !== undefined;

function worksOf(exhibition: CollectionEntry<'exhibitions'>, works: CollectionEntry<'works'>[]): Work[] {
  const own = works
    .filter((work) => work.id.startsWith(`${exhibition.id}/`))
    .sort((a, b) => a.data.number - b.data.number)
    .map(describe);
  const present = own.filter(({ withdrawn }) => !withdrawn);
  present.forEach((work, index) => {
    work.previous = present[index - 1];
    work.next = present[index + 1];
  });
  for (const { id, title } of exhibition.data.series) {
    const members = present.filter(({ data }) => data.series === id);
    members.forEach((work, index) => {
      work.series = { id, title, place: index + 1, count: members.length };
    });
  }
  return own;
}

function describe(entry: CollectionEntry<'works'>): Work {
  const visible = entry.data.status === 'published';
  return {
    id: entry.id,
    number: entry.id.split('/').at(-1) ?? entry.id,
    href: workUrl(entry.id),
    data: entry.data,
    series: undefined,
    specimen: entry.data.kind === 'specimen',
    visible,
    withdrawn: entry.data.status === 'withdrawn',
    image: visible ? getImage(entry.id) : undefined,
    previous: undefined,
    next: undefined,
  };
}
