import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateOf } from '../../content/file-state.ts';
import { mayNotMove as isBound } from '../publish/rename.ts';
import type { KeptFile } from './kept-list.ts';

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
  isSound(place: string, files: readonly KeptFile[]): boolean {
    const sound = files.every(({ state }) => state !== undefined) && this.#isWhole(place, files);
    if (sound) found.add(join(this.#spare, place));
    return sound;
  }

  /**
   * Moves a place into a site where it holds the kept files and no others.
   *
   * @returns whether it did.
   */
  move(place: string, files: readonly KeptFile[], site: string): boolean {
    const from = join(this.#spare, place);
    if (!existsSync(from)) return false;
    if (!found.delete(from) && !this.#isWhole(place, files)) {
      // Somebody has changed the site that it comes from.
      rmSync(from, { recursive: true, force: true });
      return false;
    }
    try {
      renameInto(from, join(site, place));
      return true;
    } catch (error) {
      if (!mayNotMove(error)) throw error;
      return false;
    }
  }

  /** Takes places out of a site that was replaced, where they may be moved. */
  bring(places: readonly string[], site: string): void {
    for (const place of places) {
      const [from, to] = [join(site, place), join(this.#spare, place)];
      if (!existsSync(from)) continue;
      rmSync(to, { recursive: true, force: true });
      found.delete(to);
      try {
        renameInto(from, to);
      } catch (error) {
        if (!mayNotMove(error)) throw error;
      }
    }
  }

  #isWhole(place: string, files: readonly KeptFile[]): boolean {
    const paths = filesBelow(this.#spare, place);
    if (paths.length !== files.length) return false;
    const known = new Map(files.map((file) => [file.path, file]));
    return paths.every((path) => {
      const file = known.get(path);
      const state = file && (file.state ?? stateOf(join(this.#kept, path)));
      return state === stateOf(join(this.#spare, path));
    });
  }
}

/** The places that were sound when the build began. */
const found = new Set<string>();

/** A file of a folder, or all in a folder of it, where it is there; from the folder on, with slashes. */
export function filesBelow(folder: string, place: string): string[] {
  const here = statSync(join(folder, place), { throwIfNoEntry: false });
  if (!here?.isDirectory()) return here ? [place] : [];
  return readdirSync(join(folder, place), { withFileTypes: true }).flatMap((entry) => {
    const path = `${place}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, path) : [path];
  });
}

/** Whether the system does not let a folder be moved where it lies, or it lies on another disk. */
const mayNotMove = (error: unknown) => isBound(error) || (error as NodeJS.ErrnoException).code === 'EXDEV';

/** The folder above is nearly always there, and to ask each time takes as long as to rename. */
function renameInto(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
}
