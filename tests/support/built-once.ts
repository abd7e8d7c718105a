import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLocks } from '../../src/build/publish/lock.ts';

/**
 * Builds what lies in a folder, unless the code, the environment and `sources` are those that it was built from. Two commands that need
 * it at once wait for each other.
 *
 * @param root an absolute path.
 * @param sources patterns of the files, besides the program's own, that decide what is built.
 */
export async function builtOnce(root: string, sources: string[], build: () => unknown): Promise<void> {
  const stamp = join(root, 'built-from');
  const { SITE_URL = '', BASE_PATH = '', PRECOMPRESS = '' } = process.env;
  const state = stateOf(['src/**', 'public/**', '*.mjs', 'package-lock.json', ...sources]);
  const wanted = [state, SITE_URL, BASE_PATH, PRECOMPRESS].join(' ');
  const onWait = (holder: string) => console.log(`Waits for another build of ${root}: ${holder}`);
  await withLocks([join(root, 'lock')], { onWait }, async () => {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    rmSync(stamp, { force: true });
    await build();
    writeFileSync(stamp, wanted);
  });
}

function stateOf(patterns: string[]): string {
  const sum = createHash('sha256');
  for (const file of globSync(patterns).sort()) {
    if (statSync(file).isFile())
      sum.update(file.replaceAll('\\', '/')).update('\0').update(readFileSync(file));
  }
  return sum.digest('hex');
}
