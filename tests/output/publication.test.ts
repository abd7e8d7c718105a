import { globSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asVolumes, compareSites } from '../bench/publish/compare-sites.ts';
import { runBuild } from './support/build-site.ts';
import { otherEnvironment, otherProject } from './support/other-project.ts';
import { SmallArchive } from './support/small-archive.ts';

const root = mkdtempSync(join(tmpdir(), 'publication-'));
const archive = new SmallArchive(join(root, 'content'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Builds of this checkout, which the desk of another test may ask for, are not waited for. */
const program = otherProject(join(root, 'program'));

/** Builds the archive with the cache of a name. */
const build = (
  site: string,
  cache: string,
  environment: Record<string, string> = {},
  options: { isPublished?: boolean; project?: string } = {},
) =>
  runBuild(
    {
      CONTENT_DIR: archive.folder,
      OUT_DIR: join(root, site),
      CACHE_DIR: join(root, cache),
      SITE_URL: 'https://archive.example',
      ...environment,
    },
    { project: program, ...options },
  );

let said: string;
beforeAll(async () => {
  archive.replace('articles/2021-05/a2.md', 'order: 2', `order: 2\n${photo}`);
  await sharp({ create: { width: 60, height: 40, channels: 3, background: '#207040' } })
    .jpeg()
    .toFile(join(archive.folder, 'articles/2021-05/photo.jpg'));
  // Its address is that of its record, as an editor publishes it.
  await build('first', 'cache', { SITE_URL: '' }, { isPublished: true });
  archive.writeIssue('2023-12');
  said = await build('second', 'cache');
}, 300_000);

test('publishing an issue changes its own pages, what lists it, its neighbours, the newest volume and the maps, and no other file', () => {
  const { added, changed, removed } = compareSites(join(root, 'first'), join(root, 'second'));
  const volume = expect.stringMatching(/^pagefind\/2023-[0-9a-f]{16}\/$/);
  expect(asVolumes(added)).toEqual([
    ...[1, 2, 3, 4].flatMap((article) => [
      `articles/2023-12/a${article}/index.html`,
      `articles/2023-12/a${article}/text.txt`,
    ]),
    'iiif/issues/2023-12/manifest.json',
    'issues/2023-12/index.html',
    volume,
    expect.stringMatching(/^share\/issues\/2023-12\/card\.[0-9a-f]{8}\.png$/),
  ]);
  expect(changed).toEqual([
    ...[1, 2, 3, 4].map((article) => `articles/2023-11/a${article}/index.html`),
    'data/articles/2023.csv',
    'data/articles/2023.json',
    'data/index.json',
    'data/issues/2023.csv',
    'data/issues/2023.json',
    'feed.json',
    'feed.xml',
    'iiif/years/2023/collection.json',
    'index.html',
    'issues/2023-11/index.html',
    'issues/index.html',
    'issues/years/2023/index.html',
    'pagefind/suggestions.json',
    'pagefind/volumes.json',
    'people/index.html',
    'people/jia/index.html',
    'people/yi/index.html',
    'sections/index.html',
    'sections/yao-wen/feed.json',
    'sections/yao-wen/feed.xml',
    'sections/yao-wen/index.html',
    'sitemap-2023.xml',
    'topics/index.html',
    'topics/work/index.html',
  ]);
  expect(removed).toEqual([]);
});

test('a published site names the address that its record gives, and nowhere the machine that made it', () => {
  const site = join(root, 'first');
  expect(readFileSync(join(site, 'sitemap-index.xml'), 'utf8')).toContain(
    '<loc>https://archive.example/sitemap-',
  );
  const files = globSync('**/*.{html,xml,json,txt,csv,webmanifest}', { cwd: site });
  expect(files.filter((file) => readFileSync(join(site, file), 'utf8').includes('://localhost'))).toEqual([]);
});

test('the pages of other months are not made again, though the ledger was written when they were published', () => {
  expect(said).toContain('11 months and 2 years are as they were');
  expect(said).not.toContain('/issues/2023-08/index.html');
  expect(said).toContain('/issues/2023-11/index.html');
});

test('an archive that was changed in many places is built as if from nothing, in another folder, time zone, language and environment', async () => {
  archive.replace('articles/2021-02/a2.md', '没有别的内容', '没有其他内容');
  archive.replace('articles/2021-02/a1.md', 'order: 1', `status: withdrawn\n${withdrawal}\norder: 1`);
  archive.remove('issues/2023-12.yaml');
  renameSync(join(archive.folder, 'articles/2023-12'), join(archive.folder, 'articles/2024-01'));
  archive.writeIssue('2024-01');
  expect(await build('second', 'cache')).toContain('8 months and 1 years are as they were');
  await build('fresh', 'other-cache', otherEnvironment, { project: otherProject(root) });
  const { added, changed, removed } = compareSites(join(root, 'fresh'), join(root, 'second'));
  // Volumes of the edition before stay for its readers.
  const { volumes } = JSON.parse(readFileSync(join(root, 'fresh/pagefind/volumes.json'), 'utf8'));
  expect(volumes).toHaveLength(4);
  expect(asVolumes(added).every((path) => /^pagefind\/\d{4}-/.test(path))).toBe(true);
  expect({ changed, removed }).toEqual({ changed: [], removed: [] });
}, 300_000);

const photo = 'photos: [{ caption: 样图, credit: 样稿, alt: 一块绿色, image: photo.jpg }]';

const withdrawal = 'withdrawal: { date: 2024-06-01, reason: 应作者要求撤回 }';
