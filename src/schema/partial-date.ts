import { z } from 'astro/zod';
import { code } from './codes.ts';
import { dateParts, isRealDate } from './meant-date.ts';

/** A date known to the year, the month or the day: `2024`, `2024-03` or `2024-03-19`. */
export const partialDate = () =>
  date(/^[12]\d{3}(-\d{2}(-\d{2})?)?$/, '写成 2024-03-19 的样子；只知道月份写 2024-03，只知道年份写 2024');

/** A date known to the day: `2024-03-19`. */
export const fullDate = () => date(/^[12]\d{3}-\d{2}-\d{2}$/, '写成 2024-03-19 的样子，写到日');

/** One wrong date is one issue, with the date that was meant where it can be told. */
function date(form: RegExp, remedy: string) {
  return code(
    z.string().superRefine((written, context) => {
      if (form.test(written) && isRealDate(written)) return;
      const { message, remedy: told } = faultOf(written, form) ?? {
        message: `日期“${written}”的写法不对`,
        remedy,
      };
      context.addIssue({ code: 'custom', message, params: { remedy: told } });
    }),
  );
}

/** What is wrong with a date that can be read all the same; `undefined` where it cannot, or lacks a part. */
function faultOf(written: string, form: RegExp): { message: string; remedy: string } | undefined {
  const [, year] = /^(\d{4})(?:-\d{2}){0,2}$/.exec(written) ?? [];
  if (year !== undefined && !/^[12]/.test(year)) {
    return { message: `年份 ${year} 不在 1000 到 2999 之间`, remedy: correct };
  }
  const date = dateParts(written)?.join('-');
  if (date === undefined) return undefined;
  if (!isRealDate(date)) return { message: `日历上没有 ${date} 这一天`, remedy: correct };
  return form.test(date) ? { message: `日期“${written}”的写法不对`, remedy: `改成 ${date}` } : undefined;
}

const correct = '对照原件，改正日期';
