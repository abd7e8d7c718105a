import { z } from 'astro/zod';
import { isoDay } from './tools.ts';

/** A date known to the year, the month or the day: `2024`, `2024-03` or `2024-03-19`. */
export const partialDate = () =>
  z.preprocess(
    isoDay,
    z
      .string()
      .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: '日期要写成 2024、2024-03 或 2024-03-19 的样子' })
      .refine(isRealDate, { error: '日历上没有这一天，请核对' }),
  );

/** Whether the month and the day exist; a shorter date is judged by what it has. */
export function isRealDate(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const real = new Date(Date.UTC(year, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}
