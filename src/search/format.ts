/** The files that this package adds to Pagefind's own, as the indexer writes them and the browser reads them. */

/** `volumes.json`, beside the folders of the volumes. */
export interface Manifest {
  /** Newest first. */
  volumes: VolumeEntry[];
}

export interface VolumeEntry {
  id: string;
  /** Changes whenever a file of the volume does. */
  hash: string;
  records: number;
  /** The earliest and the latest date in it, both may be empty. */
  from: string;
  to: string;
}

/** `<volume>/table.json`: what must be known of every record before its text is loaded. Records are numbered by date. */
export interface VolumeTable {
  /** Names of the fields; a field's place here is its number in the text. */
  fields: string[];
  /** `[date, count]` runs, earliest first. */
  dates: [date: string, count: number][];
  /** Words in the headings of each record, which come first in its text. */
  heads: number[];
  /** Words in the text of each record, in sixteens. */
  lengths: number[];
  /** For every key and value the numbers of its records, each as the distance from the one before. */
  facets: Record<string, Record<string, number[]>>;
  /** Where Pagefind's index files begin, when it is in the middle of the words with one first character. */
  starts: string[];
}

/** `suggestions.json`, beside the manifest. */
export interface Suggestions {
  /** Characters by their pinyin syllable. */
  pinyin: Record<string, string>;
  entries: SuggestionEntry[];
}

/** The text, its kind (a facet key or `title`), the address of a title, and its syllables where they are not the usual ones. */
export type SuggestionEntry = [text: string, kind: string, url?: string, syllables?: string];
