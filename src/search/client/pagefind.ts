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
  search(
    term: string,
    options: { sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  /** With a sort order, the place of the page in it. */
  score: number;
  /** Places of the matched words in the text; for a quoted phrase only those of its first match. */
  words: number[];
  data(): Promise<{ raw_url: string; content: string }>;
}
