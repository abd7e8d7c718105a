import { spawn } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { editionEnvironment } from '../../support/edition-folders.ts';

/**
 * Builds a content folder as `npm run build` does, into `<root>/site` with its cache in `<root>/cache`.
 *
 * @param root an absolute path; a second build in it finds the cache of the first.
 * @param project the program; by default this one. Two builds of one program wait for each other.
 * @throws an Error with all that the build said when it failed.
 */
export async function buildSite(contentDir: string, root: string, project?: string): Promise<void> {
  const environment = {
    CONTENT_DIR: contentDir,
    OUT_DIR: join(root, 'site'),
    CACHE_DIR: join(root, 'cache'),
  };
  await runBuild(environment, project ? { project } : {});
}

/**
 * Builds a site; without `--preview` where it is published, so that the ledger is written.
 *
 * @param environment folders as absolute paths.
 * @returns all that the build said.
 * @throws an Error with it when it failed.
 */
export async function runBuild(
  environment: BuildEnvironment,
  { isPublished = false, project = process.cwd(), program = 'src/build/build-site.ts' } = {},
): Promise<string> {
  lendTypeface(environment.CACHE_DIR);
  const command = [program, ...(isPublished ? [] : ['--preview'])];
  const build = spawn(process.execPath, command, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, status] = await Promise.all([
    text(build.stdout),
    text(build.stderr),
    new Promise<number | null>((done, fail) => build.once('error', fail).once('close', done)),
  ]);
  if (status !== 0) throw new Error(`The build ended with ${status}:\n${stdout}\n${stderr}`);
  return stdout + stderr;
}

/** A cache without a typeface begins with the edition's: to make one costs more than such a site, and is tested by itself. */
function lendTypeface(cacheDir: string): void {
  const [made, own] = [join(editionEnvironment.CACHE_DIR, 'fonts'), join(cacheDir, 'fonts')];
  if (existsSync(made) && !existsSync(own)) cpSync(made, own, { recursive: true });
}

interface BuildEnvironment {
  [name: string]: string;
  CONTENT_DIR: string;
  OUT_DIR: string;
  CACHE_DIR: string;
}
