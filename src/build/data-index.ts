import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { datasets } from '../lib/open-data/datasets.ts';
import { absolute, dataUrl } from '../lib/urls.ts';
import { sumOf } from './seal/kept-list.ts';

/**
 * Writes `data/index.json`: every file of open data with its length and SHA-256, and what each field means.
 *
 * @param keptSum what is known of a file of a year that was not made again, by its path from the site's folder on; others are read.
 */
export function dataIndex(keptSum: (path: string) => FileSum | undefined): AstroIntegration {
  return {
    name: 'data-index',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'data');
        if (!existsSync(folder)) return;
        writeFileSync(join(folder, 'index.json'), `${JSON.stringify(indexOf(folder, keptSum), null, 1)}\n`);
      },
    },
  };
}

function indexOf(folder: string, keptSum: (path: string) => FileSum | undefined) {
  const described = (path: string) => {
    const { bytes, hash } = keptSum(`data/${path}`) ?? sumOf(readFileSync(join(folder, path)));
    return { url: absolute(dataUrl(path)), path, bytes, sha256: hash };
  };
  const paths = globSync('**/*.{json,csv}', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  return {
    about: absolute(dataUrl()),
    datasets: datasets.map(({ id, title, about, fields, files }) => ({
      id,
      title,
      about,
      fields,
      files: paths.filter((path) => files.test(path)).map(described),
    })),
  };
}

type FileSum = ReturnType<typeof sumOf>;
