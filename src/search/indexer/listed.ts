import { createHash } from 'node:crypto';
import type { SearchRecord } from '../record.ts';

/** What of a record is needed where its volume has not changed. */
export interface ListedRecord extends Pick<SearchRecord, 'url' | 'volume' | 'date' | 'facets' | 'pages'> {
  /** A hash of the whole record. */
  print: string;
  /** The text of the first heading field. */
  title: string;
  /** The whole record. */
  read: () => SearchRecord;
}

/** @param heading the name of the field that holds the title. */
export function listRecord(record: SearchRecord, heading: string): ListedRecord {
  const { url, volume, date, facets, pages, fields } = record;
  const title = fields.find(({ name }) => name === heading)?.blocks.join('') ?? '';
  // As one text it takes a fraction of the memory: the records of a whole archive wait for their volumes.
  const text = JSON.stringify(record);
  const print = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const own = pages ? { pages } : {};
  return { url, volume, date, facets, ...own, print, title, read: () => JSON.parse(text) as SearchRecord };
}

/** The name of the field that holds a record's title: the first that ranks first. */
export const titleField = ([first = 'title']: readonly string[] = []) => first;
