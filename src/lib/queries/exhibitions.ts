import { getCollection, type CollectionEntry } from 'astro:content';
import { byDateDescending, formatDate, formatWeekday } from '../dates.ts';
import { once } from '../memo.ts';
import { exhibitionUrl, workUrl } from '../urls.ts';

/** A work with all that a page needs to show it. */
export interface Work {
  id: string;
  /** The number with three digits, as in its address: `001`. */
  number: string;
  href: string;
  data: CollectionEntry<'works'>['data'];
  /** The title of its series. */
  series: string;
  specimen: boolean;
  /** Whether the picture may be shown. */
  visible: boolean;
  previous: Work | undefined;
  next: Work | undefined;
}

/** An exhibition with its works in the catalogue's order. */
export interface Exhibition {
  id: string;
  href: string;
  data: CollectionEntry<'exhibitions'>['data'];
  openingLabel: string;
  openingWeekday: string;
  works: Work[];
  hasSpecimens: boolean;
}

/** Every exhibition, newest first. */
export const getExhibitions = once(async (): Promise<Exhibition[]> => {
  const works = await getCollection('works');
  return (await getCollection('exhibitions'))
    .sort((a, b) => byDateDescending(a.data.opening, b.data.opening))
    .map((entry) => {
      const own = works
        .filter((work) => work.id.startsWith(`${entry.id}/`))
        .sort((a, b) => a.data.number - b.data.number)
        .map((work) => describe(work, entry.data.series));
      own.forEach((work, index) => {
        work.previous = own[index - 1];
        work.next = own[index + 1];
      });
      return {
        id: entry.id,
        href: exhibitionUrl(entry.id),
        data: entry.data,
        openingLabel: formatDate(entry.data.opening),
        openingWeekday: formatWeekday(entry.data.opening),
        works: own,
        hasSpecimens: own.some(({ specimen }) => specimen),
      };
    });
});

function describe(entry: CollectionEntry<'works'>, series: { id: string; title: string }[]): Work {
  return {
    id: entry.id,
    number: entry.id.split('/').at(-1) ?? entry.id,
    href: workUrl(entry.id),
    data: entry.data,
    series: series.find(({ id }) => id === entry.data.series)?.title ?? entry.data.series,
    specimen: entry.data.kind === 'specimen',
    visible: entry.data.status === 'published',
    previous: undefined,
    next: undefined,
  };
}
