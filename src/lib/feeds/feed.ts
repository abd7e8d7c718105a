/** What a feed says, in whatever format. */
export interface FeedData {
  title: string;
  description: string;
  /** The page that it follows. */
  href: string;
  /** Its own addresses. */
  atomHref: string;
  jsonHref: string;
  language: string;
  organisation: string;
  rights: string;
  /** Newest first. */
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** The permanent address of the page, without the site. */
  href: string;
  title: string;
  summary: string;
  /** The whole text as HTML, with addresses that hold everywhere. */
  html: string;
  /** When it was published, as far as it is known: `2024-03`. */
  date: string;
  dateLabel: string;
  /** Days of corrections and withdrawn pictures. */
  changes: string[];
  authors: string[];
  category: string | undefined;
}

/** No feed is longer: readers have the rest in the archive. */
export const mostEntries = 50;

/**
 * A date as the instant that a format wants: noon in China of the day, which is the same day nearly everywhere; of a month or a year
 * its first day, before which the piece cannot have appeared.
 */
export function instantOf(date: string): Date {
  const [year, month = '01', day = '01'] = date.split('-');
  return new Date(`${year}-${month}-${day}T12:00:00+08:00`);
}

/** When an entry was last changed, as far as it is known; else the beginning of the time in which it was published. */
export const updatedAt = ({ date, changes }: FeedEntry): Date => latest([date, ...changes].map(instantOf));

export const latest = (instants: readonly Date[]): Date =>
  new Date(Math.max(0, ...instants.map((instant) => instant.getTime())));
