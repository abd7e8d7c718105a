import { isDate } from '../../../search/dates.ts';
import { formatDate } from '../../../lib/dates.ts';

/** A date as it is kept in the address: `2023`, `2023-03`, `2023-03-19`. Undefined where it is none. */
export function parseDate(typed: string): string | undefined {
  const parts = typed.normalize('NFKC').trim().match(datePattern)?.slice(1).filter(Boolean) ?? [];
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return isDate(date) ? date : undefined;
}

const datePattern = /^(\d{4})(?:年|(?:[-./年]?(\d\d?))(?:月|(?:[-./月]?(\d\d?))日?)?)?$/;

/** A range of dates in words, each of which may be open. */
export function sayRange(from: string, to: string): string {
  if (from === to) return formatDate(from);
  if (!to) return `${formatDate(from)}起`;
  return from ? `${formatDate(from)}至${formatDate(to)}` : `${formatDate(to)}止`;
}
