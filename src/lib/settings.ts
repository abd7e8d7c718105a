import { resolve } from 'node:path';
import { monthSet, yearOf } from './dates.ts';

/** The folder with the content, from `CONTENT_DIR`; an absolute path. */
export const contentDir = resolve(process.env['CONTENT_DIR'] || 'content');

/** The folder that the finished site is put into, from `OUT_DIR`; an absolute path. */
export const outDir = resolve(process.env['OUT_DIR'] || 'dist');

/** What may be kept between builds: encoded images, font slices, search volumes. An absolute path. */
export const cacheDir = resolve(process.env['CACHE_DIR'] || '.cache');

/** What the editors' desk keeps: versions of content files, published sites. From `NEWSROOM_DIR`; an absolute path. */
export const newsroomDir = resolve(process.env['NEWSROOM_DIR'] || '.newsroom');

/**
 * The public address of the site without its base path, from `SITE_URL`, which a build sets once it has read the publication's record; else
 * this machine's. Asked for each time, for some of what a build runs is loaded before.
 */
export const siteUrl = () => process.env['SITE_URL'] || 'http://localhost:4321';

/** Whether `.br` and `.gz` are written beside the texts of the site, from `PRECOMPRESS`; for hosts that send them. */
export const precompress = ['1', 'true'].includes(process.env['PRECOMPRESS'] ?? '');

/** The path that the site lives below, from `BASE_PATH`; begins and ends with a slash. */
export const basePath = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');

/**
 * The seals of what is not made again, of years and of the issues of months: `2023-<hash>`, `issues-2023-04-<hash>`. A build leaves them
 * once it has looked; pages are loaded apart from it, in one process.
 */
export const keptSeals = (): readonly string[] => shared[kept]?.seals ?? [];

export function leaveKeptSeals(seals: readonly string[]): void {
  const sets = seals.flatMap((seal) => /^(?:issues-\d{4}-\d{2}|\d{4})(?=-)/.exec(seal)?.[0] ?? []);
  shared[kept] = { seals, sets: new Set(sets) };
}

/** Whether the pages of an issue or an article are made in this build, by its id. */
export const isMade = (id: string) => !shared[kept]?.sets.has(`issues-${monthSet(id)}`);

/** Whether what tells of a year as a whole is made in this build, and the parts of lists that belong to it; by a date. */
export const isYearMade = (date: string) => !shared[kept]?.sets.has(yearOf(date));

const kept = Symbol.for('kept-seals');

const shared = globalThis as { [kept]?: { seals: readonly string[]; sets: ReadonlySet<string> } };
