import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { soundContent, type Input } from './inputs.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** Whether an accepted input can stand as an article of its own in a larger archive. */
export const isArticle = ({ files }: Input) =>
  Object.keys(files).some((path) => /^articles\/2024-05\/[\w-]+\.mdx?$/.test(path));

/**
 * Builds a site of accepted articles, each an issue of its own, by the project's own build, which compares every page with
 * its source.
 *
 * @returns what the build printed, where it failed.
 */
export function buildArchive(inputs: readonly Input[]): string | undefined {
  const root = temporaryFolder('fuzz-archive-');
  const content = join(root, 'content');
  try {
    cpSync(soundContent, content, { recursive: true });
    inputs.forEach((input, index) => addIssue(content, input, index));
    const run = spawnSync(process.execPath, ['src/build/build-site.ts'], {
      env: {
        ...process.env,
        CONTENT_DIR: content,
        OUT_DIR: join(root, 'site'),
        CACHE_DIR: join(root, 'cache'),
      },
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    return run.status === 0 ? undefined : `${run.stdout}\n${run.stderr}`.slice(-10_000);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function addIssue(content: string, { files }: Input, index: number): void {
  const date = new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
  const [path, bytes] = Object.entries(files)[0] as [string, Uint8Array];
  const folder = join(content, 'articles', date);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, basename(path)), bytes);
  cpSync(join(soundContent, dirname(path), 'classroom.jpg'), join(folder, 'classroom.jpg'));
  const article = `${date}/${basename(path).replace(/\.mdx?$/, '')}`;
  writeFileSync(
    join(content, `issues/${date}.yaml`),
    `date: ${date}\npages:\n  - grid: [lead]\n    zones:\n      - { area: lead, article: ${article} }\n`,
  );
}
