/** Whether the month and the day exist; a shorter date is judged by what it has. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

/** The date that was meant by another way of writing it: `2024年3月9日`, `2024/3/9`, `20240309`; `undefined` where none is plain. */
export function meantDate(written: string): string | undefined {
  const date = dateParts(written)?.join('-');
  return date !== undefined && isRealDate(date) ? date : undefined;
}

/** Year, month and day of a date in whatever form, whether or not a calendar has it. */
export function dateParts(written: string): string[] | undefined {
  const words = written.normalize('NFKC').trim();
  const [, year, month, day] = parted.exec(words) ?? unparted.exec(words) ?? [];
  if (year === undefined) return undefined;
  return [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
}

const between = String.raw`\s*[年月./、\s–—-]\s*`;
const parted = new RegExp(
  String.raw`^([12]\d{3})(?:${between}(\d{1,2})(?:${between}(\d{1,2})\s*[日号]?)?)?\s*[年月]?(?:[\sT]\s*\d{1,2}:.*)?$`,
);
const unparted = /^([12]\d{3})(\d{2})(\d{2})?$/;
