import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { datasets } from '../lib/open-data/datasets.ts';
import { absolute, dataUrl } from '../lib/urls.ts';

/**
 * Writes `data/index.json`: every file of open data with its length and SHA-256, and what each field means. It reads the files
 * themselves, those of years that were not made again among them.
 */
export function dataIndex(): AstroIntegration {
  return {
    name: 'data-index',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'data');
        if (!existsSync(folder)) return;
        writeFileSync(join(folder, 'index.json'), `${JSON.stringify(indexOf(folder), null, 1)}\n`);
      },
    },
  };
}

function indexOf(folder: string) {
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
      files: paths.filter((path) => files.test(path)).map((path) => described(folder, path)),
    })),
  };
}

function described(folder: string, path: string) {
  const bytes = readFileSync(join(folder, path));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { url: absolute(dataUrl(path)), path, bytes: bytes.length, sha256 };
}
