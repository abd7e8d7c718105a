import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { unfinishedEnding } from '../../content/whole-file.ts';
import type { YearSeal } from './year-seals.ts';

/**
 * The finished pages of years, kept between builds under the names of their seals. A list beside the pages of a year tells
 * the length and the hash of each: what was cut short or changed, in the site too, whose files these are, is not taken.
 */
export class KeptPages {
  readonly #root: string;

  /** @param cacheDir an absolute path. */
  constructor(cacheDir: string) {
    this.#root = join(cacheDir, 'pages');
  }

  /** The seals whose pages are here, all of them as they were made. */
  whole(seals: readonly YearSeal[]): string[] {
    return seals.filter(({ name }) => this.#isWhole(name)).map(({ name }) => name);
  }

  /** The hash of each page that is kept under some seals, by its path in the site. */
  hashes(names: readonly string[]): Map<string, string> {
    return new Map(names.flatMap((name) => this.#list(name).map(({ path, hash }) => [path, hash])));
  }

  /** Puts the pages kept under some seals into a site. */
  take(names: readonly string[], site: string): void {
    const made = new Set<string>();
    for (const name of names) {
      for (const { path } of this.#list(name))
        place(join(this.#root, name, 'site', path), join(site, path), made);
    }
  }

  /** Keeps the pages of years, from a site that is sound. */
  keep(seals: readonly YearSeal[], site: string): void {
    mkdirSync(this.#root, { recursive: true });
    for (const { name, places } of seals) {
      const unfinished = join(this.#root, `${name}${unfinishedEnding}`);
      rmSync(unfinished, { recursive: true, force: true });
      const made = new Set<string>();
      const list = places
        .flatMap((path) => filesBelow(site, path))
        .sort()
        .map((path): KeptFile => {
          place(join(site, path), join(unfinished, 'site', path), made);
          return { path, ...sumOf(readFileSync(join(site, path))) };
        });
      const text = JSON.stringify(list);
      mkdirSync(unfinished, { recursive: true });
      writeFileSync(join(unfinished, listName), `${sumOf(text).hash}\n${text}`);
      rmSync(join(this.#root, name), { recursive: true, force: true });
      renameSync(unfinished, join(this.#root, name));
    }
  }

  /** Removes what was not used by the latest builds: of each year all but two, the second for builds with other settings. */
  sweep(used: readonly YearSeal[]): void {
    if (!existsSync(this.#root)) return;
    const now = new Date();
    for (const { name } of used) utimesSync(join(this.#root, name, listName), now, now);
    const usedAt = (name: string) =>
      statSync(join(this.#root, name, listName), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const byYear = Map.groupBy(readdirSync(this.#root), (name) => name.slice(0, 4));
    const years = new Set(used.map(({ name }) => name.slice(0, 4)));
    for (const [year, names] of byYear) {
      const staying = years.has(year) ? names.sort((a, b) => usedAt(b) - usedAt(a)).slice(0, 2) : [];
      for (const name of names) {
        if (!staying.includes(name)) rmSync(join(this.#root, name), { recursive: true, force: true });
      }
    }
  }

  #isWhole(name: string): boolean {
    try {
      return this.#list(name).every(({ path, bytes, hash }) => {
        const sum = sumOf(readFileSync(join(this.#root, name, 'site', path)));
        return sum.bytes === bytes && sum.hash === hash;
      });
    } catch {
      return false;
    }
  }

  #list(name: string): KeptFile[] {
    const [sum = '', text = ''] = readFileSync(join(this.#root, name, listName), 'utf8').split('\n', 2);
    if (sumOf(text).hash !== sum) throw new Error(`${name}: the list of its pages was cut short.`);
    return JSON.parse(text) as KeptFile[];
  }
}

const listName = 'pages.json';

/** A file of the site, or all in a folder of it, where it is there. */
function filesBelow(site: string, place: string): string[] {
  const found = statSync(join(site, place), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found ? [place] : [];
  return readdirSync(join(site, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name).slice(join(site, '/').length).replaceAll('\\', '/'),
    );
}

/** One file under a second name; a copy where the disk does not allow that. `made` holds the folders that are there. */
function place(from: string, to: string, made: Set<string>): void {
  const folder = dirname(to);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

const sumOf = (data: string | Uint8Array) => ({
  bytes: data.length,
  hash: createHash('sha256').update(data).digest('hex'),
});

interface KeptFile {
  /** From the site's folder on, with slashes. */
  path: string;
  bytes: number;
  /** SHA-256, in hexadecimal. */
  hash: string;
}
