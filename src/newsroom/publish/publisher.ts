import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordAddresses } from '../../build/addresses/record-addresses.ts';
import { publish } from '../../build/publish/index.ts';
import { withLocks } from '../../build/publish/lock.ts';
import { projectFolders } from '../../build/publish/project-folders.ts';
import { siteMark } from '../../build/publish/target.ts';
import { stateOf } from '../../build/seal/keep-years.ts';
import { PlainError } from '../../content/plain-error.ts';
import { writeWhole } from '../../content/whole-file.ts';
import { compareSites, describeChanges, goneAddresses, type SiteChange } from './compare.ts';
import { Editions, type Edition } from './editions.ts';
import { reviewsOf } from './reviews.ts';
import { readSite, type SiteFiles } from './site-files.ts';

/** Makes a site beside the published one, says what it would change, puts it in its place, and brings older ones back. */
export class Publisher {
  readonly #folders: PublisherFolders;
  readonly #editions: Editions;
  readonly #next: string;

  constructor(folders: PublisherFolders) {
    this.#folders = folders;
    this.#editions = new Editions(join(folders.newsroomDir, 'editions'));
    this.#next = join(folders.newsroomDir, 'next');
  }

  /**
   * Makes the site by `build` and compares it with the published one, which stays as it is.
   *
   * @param build fills the folder that it is given, or says why it cannot.
   */
  async prepare(build: (folder: string) => Promise<void>): Promise<Prepared> {
    return this.#alone(async () => {
      const { contentDir, outDir } = this.#folders;
      rmSync(this.#record, { force: true });
      const state = stateOf(contentDir);
      await build(this.#next);
      const [published, files] = [await readSite(outDir), await readSite(this.#next)];
      const changes = compareSites(published, files);
      const prepared: Prepared = {
        id: new Date().toISOString(),
        state,
        published: sumOf(published),
        isFirst: Object.keys(published).length === 0,
        changes,
        gone: goneAddresses(changes),
        summary: describeChanges(changes),
        reviews: reviewsOf(contentDir, changes),
      };
      await writeWhole(this.#record, JSON.stringify({ ...prepared, files }));
      return prepared;
    });
  }

  /**
   * Puts the site that was prepared in the place of the published one, and keeps that.
   *
   * @param id of what the editor has seen.
   * @param allowGone whether the editor agreed that pages vanish.
   * @throws a {@link PlainError} when something else was prepared, the content has changed since, or pages would vanish.
   */
  async publishPrepared(id: string, { allowGone = false }: { allowGone?: boolean } = {}): Promise<Edition> {
    return this.#alone(async () => {
      const { contentDir, cacheDir, outDir } = this.#folders;
      const prepared = this.#prepared();
      if (!prepared || prepared.id !== id)
        throw new PlainError('要发布的网站已经不在了。\n办法：重新建站，再发布。');
      if (stateOf(contentDir) !== prepared.state)
        throw new PlainError('建站以后内容又有改动，这次建成的网站不是最新的。\n办法：重新建站，再发布。');
      const published = await readSite(outDir);
      if (sumOf(published) !== prepared.published)
        throw new PlainError('建站以后，已发布的网站换过，列出的改动不对了。\n办法：重新建站，再发布。');
      if (prepared.gone.length > 0 && !allowGone) throw new PlainError(goneMessage(prepared.gone));
      await this.#keepPublished(published);
      await this.#swap(async (staging) => move(this.#next, staging));
      await recordAddresses({ contentDir, cacheDir, site: outDir });
      rmSync(this.#record, { force: true });
      const told = { title: prepared.summary, reviews: prepared.reviews.flatMap(({ lines }) => lines) };
      return this.#editions.keep(this.#folders.outDir, prepared.files, told);
    });
  }

  /** Brings back an edition; what is published now can be brought back as well. The content stays as it is. */
  async restore(id: string): Promise<Edition> {
    return this.#alone(async () => {
      let edition: Edition | undefined;
      await this.#swap(async (staging) => {
        edition = await this.#editions.fill(id, staging);
        // Only now, for what is kept may push the oldest out.
        await this.#keepPublished(await readSite(this.#folders.outDir));
      });
      // What was made since was compared with another site.
      rmSync(this.#record, { force: true });
      const { at, files, reviews } = edition!;
      const title = `恢复${new Date(at).toLocaleString('zh-CN')}的网站`;
      return this.#editions.keep(this.#folders.outDir, files, { title, reviews });
    });
  }

  /** What can be brought back, the newest first; the first may be what is published. */
  editions(): Edition[] {
    return this.#editions.list();
  }

  /** What was made and not published yet, if it is still what the content says. */
  prepared(): Prepared | undefined {
    const prepared = this.#prepared();
    return prepared && stateOf(this.#folders.contentDir) === prepared.state ? prepared : undefined;
  }

  /** Whether the content was changed since what was made and not published yet. */
  isOutdated(): boolean {
    return this.#prepared() !== undefined && this.prepared() === undefined;
  }

  #prepared(): (Prepared & { files: SiteFiles }) | undefined {
    if (!existsSync(this.#record) || !existsSync(join(this.#next, siteMark))) return undefined;
    return JSON.parse(readFileSync(this.#record, 'utf8')) as Prepared & { files: SiteFiles };
  }

  /** A site that a command line has published can be brought back as well. */
  async #keepPublished(files: SiteFiles): Promise<void> {
    const [newest] = this.#editions.list();
    if (Object.keys(files).length === 0 || (newest && isSame(newest.files, files))) return;
    await this.#editions.keep(this.#folders.outDir, files, { title: '编辑部以外发布的网站', reviews: [] });
  }

  async #swap(fill: (staging: string) => Promise<void>): Promise<void> {
    const { root, outDir, cacheDir } = this.#folders;
    await publish(
      {
        target: outDir,
        workDir: join(root, '.astro'),
        cacheDir,
        protectedFolders: projectFolders(root),
        onWait: () => {},
      },
      fill,
    );
  }

  #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const options = { onWait: () => {}, patience: 5000, task: '另一次发布' };
    return withLocks([join(this.#folders.newsroomDir, 'publish.lock')], options, work);
  }

  get #record() {
    return `${this.#next}.json`;
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    // On another disk.
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

const goneMessage = (gone: readonly string[]) =>
  [
    `发布后有${gone.length}个已经公开的网址会打不开：`,
    ...gone.slice(0, 20).map((address) => `  ${address}`),
    ...(gone.length > 20 ? ['  ……'] : []),
    '办法：要撤下一篇，用“更正与撤回”，网址会留下一页说明；改了文件名的，改回原名；确实不要这些网址的，勾选后再发布。',
  ].join('\n');

const isSame = (one: SiteFiles, other: SiteFiles) => JSON.stringify(one) === JSON.stringify(other);

const sumOf = (files: SiteFiles) => hash('sha256', JSON.stringify(files));

export interface PublisherFolders {
  /** The project; absolute, as the others are. */
  root: string;
  contentDir: string;
  outDir: string;
  cacheDir: string;
  newsroomDir: string;
}

export interface Prepared {
  id: string;
  /** Of the content that it was made from. */
  state: string;
  /** Of the site that it was compared with. */
  published: string;
  /** Whether nothing was published before. */
  isFirst: boolean;
  changes: SiteChange[];
  /** Addresses of pages that would vanish. */
  gone: string[];
  /** All of it in a line of Chinese. */
  summary: string;
  /** Of each issue that is new or changed, who has checked it. */
  reviews: { issue: string; lines: string[] }[];
}
