import { formatDate } from '../../../lib/dates.ts';

/** A date as it is kept in the address: `2023`, `2023-03`, `2023-03-19`. Undefined where it is none. */
export function parseDate(typed: string): string | undefined {
  const parts = typed.normalize('NFKC').trim().match(datePattern)?.slice(1).filter(Boolean);
  if (!parts) return undefined;
  const [year = '', ...rest] = parts;
  const [month = 1, day = 1] = rest.map(Number);
  const isReal = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Number(year), month, 0).getDate();
  return isReal ? [year, ...rest.map((part) => part.padStart(2, '0'))].join('-') : undefined;
}

const datePattern = /^(\d{4})(?:年|(?:[-./年]?(\d\d?))(?:月|(?:[-./月]?(\d\d?))日?)?)?$/;

/** Whether a range ends before it begins; neither end does where one of them is open, or part of the other. */
export const isReversed = (from: string, to: string): boolean => Boolean(to) && from.slice(0, to.length) > to;

/** A range of dates in words, each of which may be open. */
export function sayRange(from: string, to: string): string {
  if (from === to) return formatDate(from);
  if (!to) return `${formatDate(from)}起`;
  return from ? `${formatDate(from)}至${formatDate(to)}` : `${formatDate(to)}止`;
}
