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

/** The public address of the site without its base path, from `SITE_URL`, which `npm run build` sets; else this machine's. */
export const siteUrl = process.env['SITE_URL'] || 'http://localhost:4321';

/** Whether `.br` and `.gz` are written beside the texts of the site, from `PRECOMPRESS`; for hosts that send them. */
export const precompress = ['1', 'true'].includes(process.env['PRECOMPRESS'] ?? '');

/** The path that the site lives below, from `BASE_PATH`; begins and ends with a slash. */
export const basePath = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');

/**
 * The seals of what is not made again, of years and of the issues of months, from `KEPT_SEALS`: `2023-<hash> issues-2023-04-<hash>`. A
 * build sets it once it has looked, so it is read when it is asked for.
 */
export const keptSeals = () => (process.env['KEPT_SEALS'] ?? '').split(' ').filter(Boolean);

/** Whether the pages of an issue or an article are made in this build, by its id. */
export const isMade = (id: string) => !isKept(`issues-${monthSet(id)}-`);

/** Whether what tells of a year as a whole is made in this build, and the parts of lists that belong to it; by a date. */
export const isYearMade = (date: string) => !isKept(`${yearOf(date)}-`);

const isKept = (start: string) => ` ${process.env['KEPT_SEALS'] ?? ''}`.includes(` ${start}`);

/** Where a build keeps whom the articles name that its check has read, from `KEPT_MENTIONS`, which the build sets. */
export const keptMentions = process.env['KEPT_MENTIONS']
  ? (JSON.parse(process.env['KEPT_MENTIONS']) as { file: string; maker: string })
  : undefined;
