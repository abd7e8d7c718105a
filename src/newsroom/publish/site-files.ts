import { createReadStream, existsSync, globSync, lstatSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { leftoverState, ownedByTheSystem, siteMark } from '../../build/publish/target.ts';

/** The sums (SHA-256, hex) of a site's files by their path below its folder, with `/`; what systems put there is left out. */
export type SiteFiles = Readonly<Record<string, string>>;

/** @param folder absolute; a folder that is not there is an empty site. */
export async function readSite(folder: string): Promise<SiteFiles> {
  if (!existsSync(folder)) return {};
  const files: Record<string, string> = {};
  for (const found of globSync('**/{*,.*}', { cwd: folder }).sort()) {
    const path = found.replaceAll('\\', '/');
    const names = path.split('/');
    if (names.some((name) => ownedByTheSystem.has(name) || leftoverState(name)) || path === siteMark)
      continue;
    if (lstatSync(join(folder, found)).isFile()) files[path] = await sumOfFile(join(folder, found));
  }
  return files;
}

export async function sumOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
