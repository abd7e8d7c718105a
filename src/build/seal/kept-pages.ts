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
} from 'node:fs';
import { dirname, join } from 'node:path';
import { unfinishedEnding } from '../../content/whole-file.ts';
import { settledState, stateOf } from '../../content/file-state.ts';
import { byPlace, listName, readList, sumOf, writeList, type KeptFile, type KeptList } from './kept-list.ts';
import { readLedgerSteps } from './ledger-steps.ts';
import { filesBelow, settledFolders, SparePages } from './spare-pages.ts';
import type { Seal } from './seals.ts';

/**
 * The finished pages of months and years, kept between builds under the names of their seals. A list beside the pages of each tells
 * the length and the hash of each: what was cut short or changed, in the site too, whose files these are, is not taken.
 */
export class KeptPages {
  readonly #root: string;
  readonly #cacheDir: string;

  /** @param cacheDir an absolute path. */
  constructor(cacheDir: string) {
    this.#cacheDir = cacheDir;
    this.#root = join(cacheDir, 'pages');
  }

  /** The seals whose pages are here, all of them as they were made. */
  whole(seals: readonly Seal[]): string[] {
    this.#followLedger(seals);
    return seals.filter(({ name }) => this.#isWhole(name)).map(({ name }) => name);
  }

  /** What is known of the files that are kept under some seals, by their paths in the site; found once for all who ask in a build. */
  files(names: readonly string[]): KnownFiles {
    const key = JSON.stringify([this.#root, names]);
    if (known?.key === key) return known.files;
    const lists = names.map((name) => this.#list(name));
    const files = lists.flatMap(({ files }) => files);
    known = {
      key,
      files: {
        folders: new Set(lists.flatMap(({ places }) => places)),
        hashes: new Map(files.map(({ path, hash }) => [path, hash])),
        sums: new Map(files.map((file) => [file.path, file])),
      },
    };
    return known.files;
  }

  /** Puts the pages kept under some seals into a site that has nothing at their places. */
  take(names: readonly string[], site: string): void {
    const made = new Set<string>();
    for (const name of names) {
      const spare = new SparePages(join(this.#root, name));
      for (const [place, kept] of byPlace(this.#list(name))) {
        if (spare.move(place, kept, site)) continue;
        for (const { path } of kept.files) link(join(this.#root, name, 'site', path), join(site, path), made);
      }
    }
  }

  /** Keeps the folders of a site that was replaced: {@link take} moves them, and links what it does not find. */
  bring(names: readonly string[], site: string): void {
    for (const name of names)
      new SparePages(join(this.#root, name)).bring(byPlace(this.#list(name)).keys(), site);
  }

  /** Takes the folders that {@link take} has moved back out of a site that was given up, so that the next one need not link their files. */
  giveBack(site: string): void {
    if (!existsSync(this.#root)) return;
    for (const name of readdirSync(this.#root).filter((name) => setOf(name) !== undefined)) {
      try {
        new SparePages(join(this.#root, name)).giveBack(byPlace(this.#list(name)), site);
      } catch {
        // A list that was cut short, or a disk that is full: what is not given back is linked.
      }
    }
  }

  /** Keeps the pages of months and years, from a site that is sound. */
  keep(seals: readonly Seal[], site: string): void {
    known = undefined;
    mkdirSync(this.#root, { recursive: true });
    for (const { name, places } of seals) {
      const unfinished = join(this.#root, `${name}${unfinishedEnding}`);
      rmSync(unfinished, { recursive: true, force: true });
      const made = new Set<string>();
      const files = places
        .flatMap((path) => filesBelow(site, path))
        .sort()
        .map((path): KeptFile => {
          const kept = join(unfinished, 'site', path);
          link(join(site, path), kept, made);
          return { path, ...sumOf(readFileSync(kept)), state: settledState(kept) };
        });
      const folders = places.flatMap((place) => settledFolders(site, place));
      mkdirSync(unfinished, { recursive: true });
      writeList(unfinished, { places, files, folders });
      rmSync(join(this.#root, name), { recursive: true, force: true });
      renameSync(unfinished, join(this.#root, name));
    }
  }

  /** Removes what was not used by the latest builds: of each month and year all but two, the second for builds with other settings. */
  sweep(used: readonly Seal[]): void {
    if (!existsSync(this.#root)) return;
    // Later than all that was written so far, whose times disks tell to parts of a millisecond.
    const now = new Date(Date.now() + 1);
    for (const { name } of used) utimesSync(join(this.#root, name, listName), now, now);
    const usedAt = (name: string) =>
      statSync(join(this.#root, name, listName), { throwIfNoEntry: false })?.mtimeMs ?? 0;
    const kept = readdirSync(this.#root).filter((name) => setOf(name) !== undefined);
    const bySet = Map.groupBy(kept, setOf);
    const sets = new Set(used.map(({ name }) => setOf(name)));
    for (const [set, names] of bySet) {
      const staying = sets.has(set) ? names.sort((a, b) => usedAt(b) - usedAt(a)).slice(0, 2) : [];
      for (const name of names) {
        if (!staying.includes(name)) rmSync(join(this.#root, name), { recursive: true, force: true });
      }
    }
  }

  /** Gives the pages whose year’s ledger was written when they were published the names that they have with it. */
  #followLedger(seals: readonly Seal[]): void {
    const steps = readLedgerSteps(this.#cacheDir);
    for (const { name } of seals) {
      const step = steps[/\d{4}/.exec(name)?.[0] ?? ''];
      if (!step || !name.endsWith(`-${step.to}`)) continue;
      const before = join(this.#root, `${name.slice(0, -step.to.length)}${step.from}`);
      if (existsSync(before) && !existsSync(join(this.#root, name)))
        renameSync(before, join(this.#root, name));
    }
  }

  #isWhole(name: string): boolean {
    try {
      const spare = new SparePages(join(this.#root, name));
      return [...byPlace(this.#list(name))].every(
        ([place, kept]) =>
          spare.isSound(place, kept) || kept.files.every((file) => this.#isAsMade(name, file)),
      );
    } catch {
      return false;
    }
  }

  #isAsMade(name: string, { path, bytes, hash, state }: KeptFile): boolean {
    const kept = join(this.#root, name, 'site', path);
    if (state !== undefined && state === stateOf(kept)) return true;
    const sum = sumOf(readFileSync(kept));
    return sum.bytes === bytes && sum.hash === hash;
  }

  #list(name: string): KeptList {
    return readList(join(this.#root, name));
  }
}

/** Of the last who asked. */
let known: { key: string; files: KnownFiles } | undefined;

export interface KnownFiles {
  /** Folders that hold these files and no others. */
  folders: ReadonlySet<string>;
  hashes: ReadonlyMap<string, string>;
  /** The length and the hash of each. */
  sums: ReadonlyMap<string, Pick<KeptFile, 'bytes' | 'hash'>>;
}

/** What a seal is of: the issues of a month or a year as a whole; nothing for other names. */
const setOf = (name: string) => /^(?:issues-\d{4}-\d{2}|\d{4})(?=-)/.exec(name)?.[0];

/** One file under a second name; a copy where the disk does not allow that. `made` holds the folders that are there. */
function link(from: string, to: string, made: Set<string>): void {
  const folder = dirname(to);
  if (!made.has(folder)) mkdirSync(folder, { recursive: true });
  made.add(folder);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
