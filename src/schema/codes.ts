import { z } from 'astro/zod';

/** A word that stands for something (a choice, a date, a number): quotation marks around it are not part of it. */
export const code = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(withoutQuotes, schema);

/** A whole number. Fields come as text: digits alone are a number, whatever zeros they begin with. */
export const wholeNumber = (least = 0, most = Number.MAX_SAFE_INTEGER) =>
  z.preprocess((value) => toNumber(withoutQuotes(value)), z.int().min(least).max(most));

/** Text without the quotation marks around the whole of it; any other value as it is, `“五一”与“五四”` too. */
export function withoutQuotes(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return (
    /^[“”‘’「」『』"']+([^“”‘’「」『』"']*)[“”‘’「」『』"']+$/.exec(value.trim())?.[1]?.trim() ?? value.trim()
  );
}

const toNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
