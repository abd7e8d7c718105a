import { keyOf, type CitedRecord } from './types.ts';

/** A RIS record: of type NEWS, of a work ART. */
export function ris(record: CitedRecord): string {
  const { kind, title, authors, source, publisher, date, page, url, quote, note } = record;
  const [year, month = '', day = ''] = date.split('-');
  const rows: [string, string | undefined][] = [
    ['TY', kind === 'work' ? 'ART' : 'NEWS'],
    ['ID', keyOf(record)],
    ...authors.map(({ name }): [string, string] => ['AU', name]),
    ['TI', title],
    ['T2', source],
    ['PB', publisher],
    ['PY', year],
    ['DA', month && `${year}/${month}/${day}/`],
    ['SP', page],
    ['LA', 'zh-CN'],
    ['UR', url],
    ['N1', quote && `“${quote}”`],
    ['N1', note],
  ];
  return `${rows.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])).join('\r\n')}\r\nER  - \r\n`;
}
