import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A hash of all that makes pages of content: this project's code and settings, the libraries in their versions, and Node.
 *
 * @param root the project; an absolute path.
 */
export function codeVersion(root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions));
  const files = globSync(['src/**/*.*', 'public/**/*.*', '*.{mjs,json}'], { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    // A folder of routes may have dots in its name.
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
  for (const path of files) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex');
}
