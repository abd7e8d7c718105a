import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiles, checkFolder } from '../../../build/checks/check-content.ts';
import type { Content } from '../../../build/checks/content.ts';
import { unexpected } from '../../../build/checks/guard.ts';
import { checkMasters } from '../../../build/images/check-masters.ts';
import { describeMaster, type Picture } from '../../../build/images/describe.ts';
import type { Master } from '../../../build/images/masters.ts';
import { openContentFolder, type ContentFolder } from '../../../content/folder.ts';
import { KeptEntries } from '../../../content/kept-entries.ts';
import { findOrRead } from '../../../content/kept-file.ts';
import type { Problem } from '../../../content/problem.ts';
import type { ContentFile } from '../../../content/read-file.ts';
import type { DeskFolders } from './folders.ts';
import { keptFolder } from './kept.ts';
import { stampOf, Stamps } from './stamps.ts';

/**
 * What the content folder holds and what is wrong with it, as it is on the disk now. Files that have not changed since they were last looked
 * at are neither read nor checked again; pictures, which take longest, are checked while the desk goes on with what they were before.
 */
export class KnownContent {
  readonly #folders: DeskFolders;
  readonly #onNews: () => void;
  readonly #stamps = new Stamps();
  #kept: KeptEntries;
  #last: { stamp: string; found: Promise<Found> } | undefined;
  #pictures: { stamp: string; problems: Problem[] } | undefined;
  #isChecking = false;
  readonly #described = new Map<string, { stamp: string; picture: Picture }>();

  /** @param onNews hears when another look would find something else, though no file has changed. */
  constructor(folders: DeskFolders, onNews: () => void) {
    this.#folders = folders;
    this.#onNews = onNews;
    this.#kept = KeptEntries.open(keptFolder(folders.cacheDir), folders.code);
  }

  /** All of it; whoever asks while nothing has changed gets the same answer. */
  look(): Promise<Found> {
    const { contentDir } = this.#folders;
    if (!existsSync(contentDir)) return checkFolder(contentDir);
    const opened = openContentFolder(contentDir);
    const stamp = this.#stamps.of(opened.files);
    if (this.#last?.stamp !== stamp) this.#last = { stamp, found: this.#check(opened, stamp) };
    return this.#last.found;
  }

  /** The files of the folder, read where they have changed. */
  files(opened: ContentFolder): ContentFile[] {
    this.#stamps.of(opened.files);
    return [...findOrRead(opened, this.#kept.again(), undefined, this.#stamps.hashOf)];
  }

  async #check(opened: ContentFolder, stamp: string): Promise<Found> {
    const { contentDir, cacheDir, code } = this.#folders;
    const kept = this.#kept.again();
    const files = [...findOrRead(opened, kept, undefined, this.#stamps.hashOf)];
    const { content, problems } = checkFiles(opened, files, kept);
    this.#kept = kept.again();
    // For the next start and for builds; a disk that is full says so elsewhere.
    void kept.save(keptFolder(cacheDir), code).catch(() => {});
    const first = this.#pictures === undefined;
    const checking = this.#checkPictures(contentDir, stamp);
    if (first) await checking;
    return { content, problems: [...problems, ...(this.#pictures?.problems ?? [])] };
  }

  /** A picture is opened again where it has changed, or what is said in it. */
  readonly #describe = async (master: Master): Promise<Picture> => {
    const stamp = `${stampOf(master.image)} ${JSON.stringify(master)}`;
    const known = this.#described.get(master.key);
    if (known?.stamp === stamp) return known.picture;
    const picture = await describeMaster(master, join(this.#folders.cacheDir, 'images'));
    this.#described.set(master.key, { stamp, picture });
    return picture;
  };

  /** One after the other; the last one tells what it found where that is something else. */
  async #checkPictures(contentDir: string, stamp: string): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    const before = this.#pictures;
    const problems = await checkMasters(contentDir, this.#describe).catch((error: unknown) => [
      unexpected(contentDir, error),
    ]);
    this.#isChecking = false;
    this.#pictures = { stamp, problems };
    if (!this.#last) return;
    // The first time who asked has waited for it.
    const isOther = before !== undefined && JSON.stringify(problems) !== JSON.stringify(before.problems);
    const isLate = this.#last.stamp !== stamp;
    if (!isOther && !isLate) return;
    this.#last = undefined;
    this.#onNews();
  }
}

interface Found {
  content: Content;
  problems: Problem[];
}
