import { dateParts, meantDate } from '../schema/meant-date.ts';

/** What is wrong with a date that an editor has written; nothing where it says a day, a month or a year that the calendar has. */
export function dateFault(written: string): string | undefined {
  if (written.trim() === '') return '没有写日期';
  const parts = dateParts(written);
  if (parts === undefined) return `日期“${written}”的写法不对`;
  return meantDate(written) === undefined
    ? `日历上没有 ${parts.join('-')}${parts.length === 3 ? ' 这一天' : ''}`
    : undefined;
}
