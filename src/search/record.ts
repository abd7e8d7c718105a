/** One page that can be found. */
export interface SearchRecord {
  /** The address that a result leads to, base path included, without a fragment. */
  url: string;
  /** The index that the record belongs to, in general its year; a folder name. */
  volume: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when it is not known. */
  date: string;
  /** In the order of the page. */
  fields: Field[];
  /** Values by key, as the site names them; a record may have several values of a key. */
  facets: Record<string, string[]>;
  /** The addresses of values that have a page of their own to lead to, by key and value. */
  pages?: Record<string, Record<string, string>>;
  /** What is shown beside a result. */
  meta: Record<string, string>;
}

/** A stretch of its own: no phrase reaches across fields, and across the blocks of one only where a hard mark is typed. */
export interface Field {
  name: string;
  blocks: string[];
  /** Its numbers are found with zeros before them, and without those that it has. */
  isNumber?: true;
}
