import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRedirectPage } from '../../../src/build/addresses/redirect-page.ts';
import { basePath, outDir } from '../../../src/lib/settings.ts';

/** Every page of the built site, in the order of its addresses; those that only lead on are none. */
export function builtPages(): BuiltPage[] {
  return globSync('**/*.html', { cwd: outDir })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !leadsOn(join(outDir, file)))
    .sort()
    .map(builtPage);
}

/**
 * One page of each kind that the built site has, the largest, for it holds most of what that kind can show.
 * The kind is where the page lies: `articles/2024-03/a/` and `articles/2024-03/b/` are one kind.
 */
export function onePageOfEachKind(): BuiltPage[] {
  const largest = new Map<string, BuiltPage>();
  for (const page of builtPages()) {
    const known = largest.get(page.kind);
    if (!known || statSync(page.file).size > statSync(known.file).size) largest.set(page.kind, page);
  }
  return [...largest.values()];
}

function builtPage(path: string): BuiltPage {
  const route = path.replace(/(^|\/)index\.html$/, '$1');
  const [section = '', ...rest] = route.split('/').filter(Boolean);
  return {
    kind:
      section === '' ? 'home' : [section, ...rest.map((part) => (ownKinds.has(part) ? part : '*'))].join('/'),
    address: basePath + route,
    file: join(outDir, path),
    path,
    html: () => readFileSync(join(outDir, path), 'utf8'),
  };
}

const leadsOn = (file: string) => statSync(file).size < 2000 && isRedirectPage(readFileSync(file, 'utf8'));

/** Parts of an address that stand for themselves, not for one of many. */
const ownKinds = new Set(['catalogue']);

export interface BuiltPage {
  /** `home`, `404.html`, or the first part of the address and a star for each further part that stands for one of many. */
  kind: string;
  /** Its address on its own host, base path included. */
  address: string;
  /** The absolute path of its file. */
  file: string;
  /** The path of its file below the built site. */
  path: string;
  html: () => string;
}
