import { getImage, type SiteImage } from '../images.ts';
import { workUrl } from '../urls.ts';
import type { ReadableWork, Withdrawal, WorkRecord } from './redaction.ts';

/** A work as lists and pages have it, but for its series and its neighbours. */
export function describeWork(record: WorkRecord): ListedWork {
  const { id } = record;
  const place = { id, number: id.split('/').at(-1) ?? id, href: workUrl(id) };
  if (record.withdrawn) return { ...place, withdrawn: true, withdrawal: record.withdrawal };
  const { data } = record;
  return {
    ...place,
    withdrawn: false,
    data,
    series: undefined,
    specimen: data.kind === 'specimen',
    image: data.status === 'published' ? getImage(id) : undefined,
    pictureWithdrawn: data.withdrawal,
    previous: undefined,
    next: undefined,
  };
}

export const isShown = (work: Work): work is ShownWork => work.image !== undefined;

/** A work that may be shown, with all that a page needs. */
export interface Work extends WorkPlace {
  withdrawn: false;
  data: ReadableWork['data'];
  /** The title of its series, and its place in it from 1. */
  series: { id: string; title: string; text: string | undefined; place: number; count: number } | undefined;
  specimen: boolean;
  /** The encoded picture; nothing where it was withdrawn. */
  image: SiteImage | undefined;
  /** When and why the picture was withdrawn. */
  pictureWithdrawn: Withdrawal | undefined;
  /** The neighbours on the way along the wall, withdrawn works passed over. */
  previous: Work | undefined;
  next: Work | undefined;
}

/** What is left of a withdrawn work. */
export interface WithdrawnWork extends WorkPlace {
  withdrawn: true;
  withdrawal: Withdrawal | undefined;
}

/** A work as lists have it. */
export type ListedWork = Work | WithdrawnWork;

interface WorkPlace {
  id: string;
  /** The number with at least three digits, as in its address: `001`. */
  number: string;
  href: string;
}

/** A work whose picture is shown. */
export type ShownWork = Work & { image: SiteImage };
