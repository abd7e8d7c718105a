import { globSync } from 'node:fs';

/**
 * The addresses of a built site that the site promises to keep: of its pages, its data and its feeds; from the root, without the base path.
 * Files whose names are made anew with their bytes are no addresses to keep, and what lies beside an entry's page goes with that.
 *
 * @param site the folder of the site; an absolute path.
 */
export function publishedAddresses(site: string): string[] {
  const files = globSync(['**/index.html', '{data,iiif}/**/*.*', '**/feed.{xml,json}'], {
    cwd: site,
    exclude: (path) => unkept.has(String(path)),
  });
  return files
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`)
    .filter((address) => !/\.(br|gz)$/.test(address));
}

const unkept = new Set(['_astro', 'fonts', 'media', 'pagefind', 'share']);
