import { toCsv } from '../csv.ts';
import { bibtex } from './bibtex.ts';
import { cslItem } from './csl-json.ts';
import { gbt7714 } from './gbt7714.ts';
import { ris } from './ris.ts';
import type { CitedRecord } from './types.ts';

/** The forms in which a list of records can be taken along, as files. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'RIS',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: (all) => all.map(ris).join(''),
  },
  { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: (all) => all.map(bibtex).join('\n') },
  {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (all) => `${JSON.stringify(all.map(cslItem), null, 2)}\n`,
  },
  { name: 'CSV', ending: 'csv', type: 'text/csv', write: (all) => toCsv([columns, ...all.map(rowOf)]) },
  { name: '纯文本', ending: 'txt', type: 'text/plain', write: (all) => all.map(inWords).join('\n') },
];

const columns = ['题名', '作者', '出处', '日期', '版次', '引文', '附注', '网址', 'GB/T 7714—2025'];

const rowOf = (record: CitedRecord) => [
  record.title,
  record.authors.map(({ name }) => name).join('；'),
  record.source,
  record.date,
  record.page,
  record.quote,
  record.note,
  record.url,
  gbt7714(record),
];

const inWords = (record: CitedRecord, index: number) =>
  [
    `[${index + 1}] ${gbt7714(record)}`,
    record.quote && `“${record.quote}”`,
    record.note && `附注：${record.note}`,
  ]
    .filter(Boolean)
    .map((line) => `${line}\n`)
    .join('');

export interface ExportFormat {
  name: string;
  ending: string;
  /** Its media type. */
  type: string;
  /** @param all their keys must differ. */
  write: (all: readonly CitedRecord[]) => string;
}
