import {
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../../content/whole-file.ts';
import { PlainError } from '../../content/plain-error.ts';
import { sumOfFile, type SiteFiles } from './site-files.ts';

/**
 * The sites that were published, for bringing one back. Each distinct file is kept once, under its sum, so that an edition costs
 * what it changed.
 *
 * @param dir absolute.
 */
export class Editions {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** The newest first. */
  list(): Edition[] {
    if (!existsSync(this.#dir)) return [];
    return readdirSync(this.#dir)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
      .map((name) => JSON.parse(readFileSync(join(this.#dir, name), 'utf8')) as Edition);
  }

  /** Keeps a published site, and of older ones as many as {@link keptEditions} says. */
  async keep(site: string, files: SiteFiles, told: Pick<Edition, 'title' | 'reviews'>): Promise<Edition> {
    for (const [path, sum] of Object.entries(files)) this.#keepFile(join(site, path), sum);
    const at = new Date().toISOString();
    const edition: Edition = { id: at.replace(/[-:.]/g, ''), at, ...told, files };
    await writeWhole(join(this.#dir, `${edition.id}.json`), JSON.stringify(edition));
    this.#sweep();
    return edition;
  }

  /**
   * Puts an edition's files into a folder.
   *
   * @throws a {@link PlainError} when one of them is not what it was.
   */
  async fill(id: string, folder: string): Promise<Edition> {
    const edition = this.list().find((one) => one.id === id);
    if (!edition) throw new PlainError('没有保存这一版网站。\n办法：刷新页面，在列表里重新选。');
    for (const [path, sum] of Object.entries(edition.files)) {
      const kept = this.#fileOf(sum);
      if (!existsSync(kept) || (await sumOfFile(kept)) !== sum) {
        throw new PlainError(`保存的旧网站不完整：${path}。\n办法：恢复更早或更晚的一版，或重新发布。`);
      }
      const place = join(folder, path);
      mkdirSync(dirname(place), { recursive: true });
      copyFileSync(kept, place, constants.COPYFILE_FICLONE);
    }
    return edition;
  }

  #keepFile(file: string, sum: string): void {
    const place = this.#fileOf(sum);
    if (existsSync(place)) return;
    mkdirSync(dirname(place), { recursive: true });
    const unfinished = `${place}.${process.pid}`;
    copyFileSync(file, unfinished, constants.COPYFILE_FICLONE);
    renameSync(unfinished, place);
  }

  #sweep(): void {
    const editions = this.list();
    for (const { id } of editions.slice(keptEditions)) rmSync(join(this.#dir, `${id}.json`));
    const used = new Set(editions.slice(0, keptEditions).flatMap(({ files }) => Object.values(files)));
    const files = join(this.#dir, 'files');
    for (const folder of readdirSync(files)) {
      for (const name of readdirSync(join(files, folder))) {
        if (!used.has(name)) rmSync(join(files, folder, name));
      }
    }
  }

  #fileOf(sum: string): string {
    return join(this.#dir, 'files', sum.slice(0, 2), sum);
  }
}

/** The one that is published and five to go back to. */
export const keptEditions = 6;

export interface Edition {
  /** Sorts by time. */
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  /** What it changed, in plain Chinese. */
  title: string;
  /** Who had checked what was new in it: `三审 张三 2026-11-26`. */
  reviews: string[];
  files: SiteFiles;
}
