/** The part of Pagefind's browser script that this package uses. */
export interface PagefindModule {
  createInstance(options: {
    basePath: string;
    baseUrl: string;
    metaCacheTag: string;
    noWorker: boolean;
  }): PagefindInstance;
}

export interface PagefindInstance {
  /** Waits until the index is loaded, as the others do; `init` of Pagefind does not. */
  filters(): Promise<unknown>;
  preload(term: string): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** The name of the page's file. */
  id: string;
  /** Places of the matched words in the text; for a quoted phrase only those of its first match. */
  words: number[];
}
