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

/**
 * `<volume>/table.json`: what must be known of a volume before its texts are loaded. Records are numbered by date; a record's
 * text is `fragment/<number>.pf_fragment`. Columns hold one number for each record (`columns.ts`).
 */
export interface VolumeTable {
  /** The version of Pagefind that built the volume. */
  pagefind: string;
  records: number;
  /** Names of the fields; a field's place here is its number in the text. */
  fields: string[];
  /** `[date, count]` runs, earliest first. */
  dates: [date: string, count: number][];
  /** A column: words in the headings of each record, which come first in its text. */
  heads: string;
  /** A column: words in the text of each record, in the steps of `writeLength`. */
  lengths: string;
  facets: Record<string, FacetColumn>;
  /** Words that part the index files `index/0.pf_index`, `1`, `2` …: each is the first that may stand in the next file. */
  starts: string;
}

/** The values of one facet. */
export interface FacetColumn {
  values: string[];
  /** The choices of several values that occur, as places in `values`. */
  sets: number[][];
  /** A column: of each record nothing (0), one value (its place and 1), or several (behind the values, by their place in `sets`). */
  column: string;
}

/** `suggestions.json`, beside the manifest. */
export interface Suggestions {
  /** Characters by their pinyin syllable. */
  pinyin: Record<string, string>;
  entries: SuggestionEntry[];
}

/** The text, its kind (a facet key or `title`), the address of a title, and its syllables where they are not the usual ones. */
export type SuggestionEntry = [text: string, kind: string, url?: string, syllables?: string];
