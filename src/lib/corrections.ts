import { formatDate } from './dates.ts';

/** A correction as an article's page shows it. */
export interface DatedCorrection {
  /** The fragment of its address on the page: `correction-2024-05-01`, from the second of a day on with a number behind it. */
  id: string;
  /** As far as it is known: `2024-05-01`. */
  date: string;
  dateLabel: string;
  text: string;
}

/** The corrections of an article in their order, with addresses that stay when others are added behind them. */
export function datedCorrections(corrections: readonly { date: string; text: string }[]): DatedCorrection[] {
  const counts = new Map<string, number>();
  return corrections.map(({ date, text }) => {
    const count = (counts.get(date) ?? 0) + 1;
    counts.set(date, count);
    const id = `correction-${date}${count > 1 ? `-${count}` : ''}`;
    return { id, date, dateLabel: formatDate(date), text };
  });
}

/** The days on which an article was changed after it was published: corrected, or left without its pictures. */
export const changeDates = ({ corrections, withdrawal }: Changes): string[] =>
  [...corrections, ...(withdrawal ? [withdrawal] : [])].map(({ date }) => date);

/** When an article was last changed; `undefined` where it never was. */
export const lastChanged = (article: Changes): string | undefined => changeDates(article).sort().at(-1);

/** The list of all corrections holds one year when there are more than these. */
export const correctionsOnOnePage = 100;

/** Of an article that can be read. */
interface Changes {
  corrections: readonly { date: string }[];
  /** That of its pictures. */
  withdrawal?: { date: string } | undefined;
}
