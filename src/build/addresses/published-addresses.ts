import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KnownFiles } from '../seal/kept-pages.ts';

/**
 * The addresses of a built site that the site promises to keep: of its pages, its data and its feeds; from the root, without the base path.
 * Files whose names are made anew with their bytes are no addresses to keep, and what lies beside an entry's page goes with that.
 *
 * @param site the folder of the site; an absolute path.
 * @param kept files that are there, and the folders that hold them and no others: these are not looked into.
 */
export function publishedAddresses(site: string, kept?: Pick<KnownFiles, 'folders' | 'hashes'>): string[] {
  const found = [...(kept?.hashes.keys() ?? [])].flatMap((path) => addressOf(`/${path}`) ?? []);
  // A pattern takes some ten times as long for the tens of thousands of folders of an old archive.
  const look = (address: string) => {
    for (const entry of readdirSync(join(site, address), { withFileTypes: true })) {
      const own = address + entry.name;
      if (entry.isDirectory()) {
        if (!unkept.has(own) && !kept?.folders.has(own.slice(1))) look(`${own}/`);
      } else {
        found.push(...[addressOf(own) ?? []].flat());
      }
    }
  };
  look('/');
  return [...new Set(found)];
}

/** What a file of the site is asked for by; nothing where its address is none to keep. */
function addressOf(path: string): string | undefined {
  const [top = '', name = ''] = [/^\/[^/]*/.exec(path)?.[0], path.slice(path.lastIndexOf('/') + 1)];
  if (unkept.has(top)) return undefined;
  if (name === 'index.html') return path.slice(0, -name.length);
  const isData = /^\/(data|iiif)\/.*\./.test(path) && !/\.(br|gz)$/.test(name);
  return isData || /^feed\.(xml|json)$/.test(name) ? path : undefined;
}

const unkept = new Set(['/_astro', '/fonts', '/media', '/pagefind', '/share']);
