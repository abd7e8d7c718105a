import { dateParts, keyOf, remarksOf, type CitedRecord } from './types.ts';

/** An item as CSL processors take it. Names stay whole: nobody can tell for certain where a Chinese surname ends. */
export function cslItem(record: CitedRecord): Record<string, unknown> {
  const { kind, title, authors, source, publisher, page, url } = record;
  const remarks = remarksOf(record);
  return {
    id: keyOf(record),
    type: kind === 'work' ? 'graphic' : 'article-newspaper',
    title,
    ...(authors.length > 0 ? { author: authors.map(({ name }) => ({ literal: name })) } : {}),
    'container-title': source,
    publisher,
    ...(record.date ? { issued: { 'date-parts': [dateParts(record)] } } : {}),
    ...(page ? { page } : {}),
    URL: url,
    language: 'zh-CN',
    ...(remarks ? { note: remarks } : {}),
  };
}
