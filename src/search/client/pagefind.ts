/**
 * An index of Pagefind's below an address, loaded. Pagefind itself looks only every 50 milliseconds whether it is, so it is
 * asked again and again while that is likely to be soon.
 */
export async function openInstance(
  { createInstance }: PagefindModule,
  basePath: string,
  metaCacheTag: string,
): Promise<PagefindInstance> {
  const pages = createInstance({ basePath, baseUrl: '/', metaCacheTag, noWorker: true });
  for (let attempt = 0; attempt < 20; attempt++) {
    const loaded = pages.filters().then(() => true);
    if (await Promise.race([loaded, pause(4)])) return pages;
    loaded.catch(() => undefined);
  }
  await pages.filters();
  return pages;
}

const pause = (milliseconds: number) =>
  new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds));

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
