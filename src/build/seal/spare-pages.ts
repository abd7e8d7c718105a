import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { liesAs, settledState, stateOf } from '../../content/file-state.ts';
import { mayNotMove as isBound } from '../publish/rename.ts';
import type { KeptFile, KeptFolder, KeptPlace } from './kept-list.ts';

/**
 * Second names of the kept files of a month or a year, in the folders of a site that was replaced: whole folders of it are moved into the next site,
 * where to link every file into new folders, and to remove as many of the old site, takes the system longest.
 */
export class SparePages {
  readonly #kept: string;
  readonly #spare: string;

  /** @param folder of the year in the cache. */
  constructor(folder: string) {
    this.#kept = join(folder, 'site');
    this.#spare = join(folder, 'spare');
  }

  /** Whether a place holds the kept files, as far as they are known without being read, and no others. {@link move} then does not look again. */
  isSound(place: string, kept: KeptPlace): boolean {
    const sound = kept.files.every(({ state }) => state !== undefined) && this.#isWhole(place, kept);
    if (sound) found.add(join(this.#spare, place));
    return sound;
  }

  /**
   * Moves a place into a site where it holds the kept files and no others.
   *
   * @returns whether it did.
   */
  move(place: string, kept: KeptPlace, site: string): boolean {
    const from = join(this.#spare, place);
    if (!found.delete(from)) {
      if (!existsSync(from)) return false;
      if (!this.#isWhole(place, kept)) {
        // Somebody has changed the site that it comes from.
        rmSync(from, { recursive: true, force: true });
        return false;
      }
    }
    const isMoved = renameInto(from, join(site, place));
    if (isMoved) moved.add(from);
    return isMoved;
  }

  /** Takes places out of a site that was replaced, where they may be moved. */
  bring(places: Iterable<string>, site: string): void {
    for (const place of places) {
      const to = join(this.#spare, place);
      found.delete(to);
      if (!moved.delete(to)) rmSync(to, { recursive: true, force: true });
      renameInto(join(site, place), to);
    }
  }

  /** Takes places back out of a site that was given up, as far as they are as they were when {@link move} put them there. */
  giveBack(places: ReadonlyMap<string, KeptPlace>, site: string): void {
    for (const [place, kept] of places) {
      const to = join(this.#spare, place);
      if (existsSync(to) || !renameInto(join(site, place), to)) continue;
      moved.delete(to);
      // Made anew by the build that failed, or kept under another seal.
      if (!this.#isWhole(place, kept)) renameInto(to, join(site, place));
    }
  }

  #isWhole(place: string, { files, folders }: KeptPlace): boolean {
    if (!this.#holdsAsMany(place, files, folders)) return false;
    return files.every(({ path, state }) =>
      liesAs(join(this.#spare, path), state ?? stateOf(join(this.#kept, path))),
    );
  }

  /** To look into every folder takes longer than to ask whether something was put into it or taken out. */
  #holdsAsMany(place: string, files: readonly KeptFile[], folders: readonly KeptFolder[]): boolean {
    const areAsTheyLay =
      folders.some(({ path }) => path === place) &&
      folders.every(({ path, state }) => liesAs(join(this.#spare, path), state));
    return areAsTheyLay || filesBelow(this.#spare, place).length === files.length;
  }
}

/** The places that were sound when the build began. */
const found = new Set<string>();

/** The places that {@link SparePages.move} has taken away. */
const moved = new Set<string>();

/** A file of a folder, or all in a folder of it, where it is there; from the folder on, with slashes. */
export function filesBelow(folder: string, place: string): string[] {
  const here = statSync(join(folder, place), { throwIfNoEntry: false });
  if (!here?.isDirectory()) return here ? [place] : [];
  return readdirSync(join(folder, place), { withFileTypes: true }).flatMap((entry) => {
    const path = `${place}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** A place and all folders in it, where it is one; none where one was changed just now, so that it cannot be told how they lie. */
export function settledFolders(site: string, place: string): KeptFolder[] {
  const states = foldersBelow(site, place).map((path) => ({ path, state: settledState(join(site, path)) }));
  return states.every((folder): folder is KeptFolder => folder.state !== undefined) ? states : [];
}

function foldersBelow(site: string, place: string): string[] {
  if (!statSync(join(site, place), { throwIfNoEntry: false })?.isDirectory()) return [];
  const inner = readdirSync(join(site, place), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return [place, ...inner.flatMap(({ name }) => foldersBelow(site, `${place}/${name}`))];
}

/**
 * Moves a file or a folder. To look first what is there takes as long as to rename, and the folder above is nearly always there.
 *
 * @returns whether it did: not where there is nothing to move, or the system does not let it be moved, as to another disk.
 */
function renameInto(from: string, to: string): boolean {
  try {
    try {
      renameSync(from, to);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      mkdirSync(dirname(to), { recursive: true });
      renameSync(from, to);
    }
    return true;
  } catch (error) {
    if (['ENOENT', 'EXDEV'].includes(codeOf(error)) || isBound(error)) return false;
    throw error;
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';
