import type { Cited } from './types.ts';

/**
 * GB/T 7714—2025, in force since 2026-07-01: `作者. 题名[N/OL]. 报纸名，2022-08-16（17）. URL.` A work is a picture on the web:
 * `作者. 题名[EB/OL]. （2024-03）. URL.`
 *
 * @param accessed the day on which the reader has seen it; asked for where something on the web is cited that is no newspaper.
 */
export function gbt7714(cited: Cited, accessed?: string): string {
  const { kind, title, source, date, page, url } = cited;
  if (kind === 'work') {
    const seen = accessed ? `[${accessed}]` : '';
    return sentence([namesOf(cited, '，'), `${title}[EB/OL]`, `${date && `（${date}）`}${seen}`, url]);
  }
  return sentence([
    namesOf(cited, '，'),
    `${title}[N/OL]`,
    `${[source, date].filter(Boolean).join('，')}${page ? `（${page}）` : ''}`,
    url,
  ]);
}

/** GB/T 7714—2015: `作者. 题名[N/OL]. 报纸名, 2024-03-19(03)[2026-11-27]. URL.`; `accessed` is asked for throughout. A work is `[EB/OL]. (2024-03)[2026-11-27]. URL.` */
export function gbt7714of2015(cited: Cited, accessed?: string): string {
  const { kind, title, source, date, page, url } = cited;
  const seen = accessed ? `[${accessed}]` : '';
  if (kind === 'work')
    return sentence([namesOf(cited, ', '), `${title}[EB/OL]`, `${date && `(${date})`}${seen}`, url]);
  const where = `${[source, date].filter(Boolean).join(', ')}${page ? `(${page})` : ''}${seen}`;
  return sentence([namesOf(cited, ', '), `${title}[N/OL]`, where, url]);
}

/** Of more than three authors the first three are named. */
function namesOf({ authors }: Cited, comma: string): string {
  const names = authors.map(({ name }) => name);
  return (names.length > 3 ? [...names.slice(0, 3), '等'] : names).join(comma);
}

const sentence = (parts: readonly string[]) => `${parts.filter(Boolean).join('. ')}.`;
