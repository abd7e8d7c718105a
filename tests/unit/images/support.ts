import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { onTestFinished } from 'vitest';
import { buildImages, copyImages, type ImageBuild } from '../../../src/build/images/build-images.ts';
import { imageManifestPath, type ImageManifest } from '../../../src/lib/images.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** A content folder of its own for one test, with a cache and a site beside it; gone when the test is over. */
export async function project(): Promise<Project> {
  const root = temporaryFolder('images-test-');
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [contentDir, cacheDir, siteDir] = ['content', 'cache', 'site'].map((name) =>
    join(root, name),
  ) as Folders;
  const write = async (path: string, text: string | Buffer) => {
    await mkdir(dirname(join(contentDir, path)), { recursive: true });
    await writeFile(join(contentDir, path), text);
  };
  const build = () => buildImages({ contentDir, cacheDir }, () => {});
  await write('publication.yaml', 'title: 测试专版\nrights: 权利归原作者所有。\n');
  return {
    contentDir,
    cacheDir,
    siteDir,
    write,
    remove: (path) => rm(join(contentDir, path)),
    build,
    async addWork(number, master, fields = {}) {
      const work = { title: '试样', alt: '画面', rights: '版权归《平顶山》所有 & 保留', ...fields };
      const lines = Object.entries(work).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
      await write(`works/show/${number}/work.yaml`, lines.join(''));
      if (master) await write(`works/show/${number}/${fields['image'] ?? 'master.jpg'}`, master);
    },
    async publish() {
      const built = await build();
      await copyImages(built, siteDir);
      return built;
    },
    async manifest() {
      return JSON.parse(await readFile(imageManifestPath(cacheDir, contentDir), 'utf8')) as ImageManifest;
    },
  };
}

/** A picture with a blue upper half, a brown lower half and a light disc. */
export function picture(width: number, height: number): Sharp {
  const shapes = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="50%" fill="#4a6b8a"/><rect y="50%" width="100%" height="50%" fill="#8a5a2b"/>
    <circle cx="30%" cy="40%" r="20%" fill="#e8d8b0"/></svg>`;
  return plain(width, height, '#777').composite([{ input: Buffer.from(shapes) }]);
}

/** A picture of one colour. */
export function plain(width: number, height: number, background: string): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** The bytes of {@link picture} as JPEG. */
export function jpeg(width: number, height: number): Promise<Buffer> {
  return picture(width, height).jpeg().toBuffer();
}

type Folders = [content: string, cache: string, site: string];

export interface Project {
  contentDir: string;
  cacheDir: string;
  siteDir: string;
  /** Writes a file below the content folder. */
  write: (path: string, text: string | Buffer) => Promise<void>;
  /** Removes a file below the content folder. */
  remove: (path: string) => Promise<void>;
  /** Adds a work to the exhibition `show`; without a master when none is given. */
  addWork: (number: string, master?: Buffer, fields?: Record<string, string>) => Promise<void>;
  build: () => Promise<ImageBuild>;
  /** Builds the pictures and copies them to the site's folder. */
  publish: () => Promise<ImageBuild>;
  /** What the last build left for the pages. */
  manifest: () => Promise<ImageManifest>;
}
