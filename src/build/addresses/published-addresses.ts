import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The addresses of a built site that the site promises to keep: of its pages, its data and its feeds; from the root, without the base path.
 * Files whose names are made anew with their bytes are no addresses to keep, and what lies beside an entry's page goes with that.
 *
 * @param site the folder of the site; an absolute path.
 */
export function publishedAddresses(site: string): string[] {
  const found: string[] = [];
  // A pattern takes some ten times as long for the tens of thousands of folders of an old archive.
  const look = (address: string) => {
    for (const entry of readdirSync(join(site, address), { withFileTypes: true })) {
      const own = address + entry.name;
      if (entry.isDirectory()) {
        if (!unkept.has(own)) look(`${own}/`);
      } else if (entry.name === 'index.html') found.push(address);
      else if (isKept(own, entry.name)) found.push(own);
    }
  };
  look('/');
  return found;
}

const isKept = (address: string, name: string) =>
  /^feed\.(xml|json)$/.test(name) || (/^\/(data|iiif)\/.*\./.test(address) && !/\.(br|gz)$/.test(name));

const unkept = new Set(['/_astro', '/fonts', '/media', '/pagefind', '/share']);
