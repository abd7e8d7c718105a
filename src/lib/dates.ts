const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** How much of a date is known. */
export type DatePrecision = 'year' | 'month' | 'day';

/** `2024-03` → `month`. */
export function datePrecision(date: string): DatePrecision {
  return date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year';
}

/** A date for readers, no more exact than it is known: `2024-03` → `2024年3月`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

/** `2024-03-19` → `星期二`; empty where the day is not known. */
export function formatWeekday(date: string): string {
  return datePrecision(date) === 'day' ? `星期${weekdays[new Date(`${date}T00:00Z`).getUTCDay()]}` : '';
}

/** The year of a date, as four digits. */
export const yearOf = (date: string) => date.slice(0, 4);

/** The month of an issue or an article by its id: `2024-03`; `2024-00` where no more than the year is known. */
export const monthSet = (id: string) => /^\d{4}-\d{2}/.exec(id)?.[0] ?? `${yearOf(id)}-00`;

/** The date of the issue that an article's id names. */
export const issueDateOf = (articleId: string) => articleId.slice(0, articleId.lastIndexOf('/'));

/** The month of a date from 1 to 12, or 0 where it is not known. */
export const monthOf = (date: string) => Number(date.slice(5, 7));

/** Newest first; of two dates that begin alike the more exact one comes first. */
export const byDateDescending = (a: string, b: string) => (a < b ? 1 : a > b ? -1 : 0);
