/**
 * The files of an index, as the indexer writes them and the browser reads them:
 *
 * - `volumes.json`, the only name whose content changes, and `suggestions.json` beside it;
 * - `engine-<version>-<hash>/`, Pagefind's script and its WebAssembly;
 * - `<id>-<hash>/` for each volume, with `table.bin`, `index/<number>.pf_index` and `text/<number>.bin`, all sealed (`seal.ts`).
 *
 * What lies under a hash never changes. A change of what stands in these files needs another number of the format.
 */
export const format = 4;

/** `volumes.json`. */
export interface Manifest {
  format: number;
  /** The folder of Pagefind's script. */
  engine: string;
  /** Newest first. */
  volumes: VolumeEntry[];
}

export interface VolumeEntry {
  id: string;
  /** What it is a part of, where that has another name. */
  volume?: string;
  /** Of the content of all files of the volume. */
  hash: string;
  records: number;
  /** The earliest and the latest date in it, both may be empty. */
  from: string;
  to: string;
}

export const folderOf = ({ id, hash }: Pick<VolumeEntry, 'id' | 'hash'>) => `${id}-${hash}`;

export const engineName = (version: string, hash: string) => `engine-${version}-${hash}`;

/** The version of Pagefind that a folder of `engineName` holds. */
export const engineVersion = (folder: string) => /^engine-(.*)-/.exec(folder)?.[1] ?? '';

/** Names of the files of a volume, below its folder. */
export const fileNames = {
  table: 'table.bin',
  index: (number: number) => `index/${number}.pf_index`,
  text: (number: number) => `text/${number}.bin`,
};

/** Pagefind's script and its WebAssembly, as it names them. */
export const engineFiles = { script: 'pagefind.js', wasm: 'wasm.unknown.pagefind' };

/**
 * What must be known of a volume before its texts are loaded. Records are numbered by date. Columns hold one number for each
 * record (`columns.ts`).
 */
export interface VolumeTable {
  /** The version of Pagefind that built the volume. */
  pagefind: string;
  records: number;
  /** How many records share a file of texts: that of record n has the number n / group, rounded down. */
  group: number;
  /** `[date, count]` runs, earliest first. */
  dates: [date: string, count: number][];
  /** A column: places of words that belong to the headings of each record, which are indexed first. */
  heads: string;
  /** A column: words in the text of each record, in the steps of `writeLength`. */
  lengths: string;
  facets: Record<string, FacetColumn>;
  /** Words that part the index files: each is the first that may stand in the next file. */
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

/** A file of texts: what is shown of some records that follow one another. */
export interface TextFile {
  /** Of the characters in it those that fold, each followed by the one that it folds to. */
  fold: string;
  records: RecordText[];
}

export interface RecordText {
  url: string;
  meta: Record<string, string>;
  /** Names and blocks, in the order of the page. */
  fields: [name: string, ...blocks: string[]][];
  /** The places of those fields whose numbers are found with zeros and without. */
  numbers?: number[];
}

/** `suggestions.json`. */
export interface Suggestions {
  /** Characters by their pinyin syllable. */
  pinyin: Record<string, string>;
  entries: SuggestionEntry[];
}

/** The text, its kind (a facet key or `title`), the address that it leads to, where it is not searched for, and its syllables where they are not the usual ones. */
export type SuggestionEntry = [text: string, kind: string, url?: string, syllables?: string];
