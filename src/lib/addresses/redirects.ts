import { entryAt } from '../urls.ts';

/** A published address that is gone, and where its readers are led; both from the root, without the base path. */
export interface Redirect {
  from: string;
  to: string;
}

/** Says where the readers of an address that is gone are led. */
export class Redirects {
  readonly #targets: ReadonlyMap<string, string>;

  constructor(redirects: readonly Redirect[]) {
    this.#targets = new Map(redirects.map(({ from, to }) => [from, to]));
  }

  /**
   * Where an address that is gone leads by what editors wrote: as it is written, or along with what it belonged to: an article and the
   * manifest go with their issue, works and data with their exhibition, a list with the page that it is a part of.
   *
   * @param isLive whether there is something at an address.
   */
  follow(address: string, isLive: (address: string) => boolean): string | undefined {
    const written = this.#targets.get(address);
    if (written !== undefined) return written;
    const withNewId = (old: string) => (id: string) => address.replace(`/${old}/`, `/${id}/`);
    const [, issue] = /^\/(?:articles|iiif\/issues)\/([^/]+)\/./.exec(address) ?? [];
    if (issue) return this.#along(`/issues/${issue}/`, withNewId(issue), isLive);
    for (const owner of ownersOf(address)) {
      const to = this.#targets.get(owner);
      const moved = to && address.replace(owner, to);
      if (moved && isLive(moved)) return moved;
      // A part of a page is looked for on the page; no file is replaced by one.
      if (to && address.startsWith(owner) && address.endsWith('/')) return to;
    }
    const [, show] = /^\/iiif\/([^/]+)\//.exec(address) ?? [];
    return show && this.#along(`/exhibitions/${show}/`, withNewId(show), isLive);
  }

  /** What lies at the place that an entry's new id gives, where its page was moved and something is there. */
  #along(
    page: string,
    place: (id: string) => string,
    isLive: (address: string) => boolean,
  ): string | undefined {
    const to = this.#targets.get(page);
    const moved = to && entryAt(to) && place(to.split('/').at(-2) ?? '');
    return moved && isLive(moved) ? moved : undefined;
  }
}

/**
 * Where readers of a list that has nothing to show any more are led for now: the nearest list above it, and of a file the same file there;
 * from figures, of which there may be none, to the first page, from the manifest of an exhibition without pictures to the collection of all.
 * Pages of entries are no such lists: what an editor has written does not vanish by itself.
 */
export function listAbove(address: string, isLive: (address: string) => boolean): string | undefined {
  if (entryAt(address)) return undefined;
  const [, name = ''] = /\/([^/]*)$/.exec(address) ?? [];
  const file = /^\/iiif\/[^/]+\/manifest\.json$/.test(address) ? 'collection.json' : name;
  const least = file || /^\/figures\//.test(address) ? 0 : 1;
  const names = address.split('/').slice(1, file ? -1 : -2);
  for (let length = file ? names.length - 1 : names.length; length >= least; length -= 1) {
    const above = `/${names
      .slice(0, length)
      .map((name) => `${name}/`)
      .join('')}${file}`;
    if (isLive(above)) return above;
  }
  return undefined;
}

/** The pages that an address may belong to, the nearest first; of data those that they tell of: `/data/exhibitions/a/works.csv`. */
function ownersOf(address: string): string[] {
  const [, path = address] = /^\/data(\/.*)$/.exec(address) ?? [];
  const names = path.split('/').slice(1, -1);
  const folders = names.map((_, index) => `/${names.slice(0, index + 1).join('/')}/`);
  return folders.filter((folder) => folder !== address).reverse();
}
