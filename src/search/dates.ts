/** Whether a text is a year, a month or a day that the calendar has: `2023`, `2023-03`, `2023-03-19`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

/** Whether a range ends before it begins; neither end does where one of them is open, or part of the other. */
export const isReversed = (from: string, to: string): boolean => Boolean(to) && from.slice(0, to.length) > to;
