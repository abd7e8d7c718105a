import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import { soundContent } from './inputs.ts';
import { assertUsable } from './judge.ts';
import { nameParts } from './pieces.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** What may lie in a folder beside the sound content. */
export interface Oddity {
  what: 'file' | 'folder' | 'link' | 'pipe' | 'picture';
  path: string;
  target: string;
}

export const oddities = (): fc.Arbitrary<Oddity[]> => {
  const place = fc.constantFrom(
    '',
    'articles/',
    'articles/2024-05/',
    'works/spring-show/001/',
    'topics/',
    'issues/',
    'people/',
  );
  const name = fc
    .array(fc.constantFrom(...nameParts), { minLength: 1, maxLength: 3 })
    .map((parts) => parts.join(''));
  const target = fc.constantFrom(
    'nowhere',
    '..',
    '.',
    '/etc/hosts',
    '../../publication.yaml',
    'opening.md',
    '/dev/zero',
  );
  const one = fc.record({
    what: fc.constantFrom('file', 'folder', 'link', 'pipe', 'picture') as fc.Arbitrary<Oddity['what']>,
    path: fc.tuple(place, name).map((parts) => parts.join('')),
    target,
  });
  return fc.array(one, { minLength: 1, maxLength: 4 });
};

/** Checks the sound content with oddities in its folder, on the disk, pictures too. */
export async function judgeFolder(odd: readonly Oddity[]): Promise<void> {
  const root = temporaryFolder('fuzz-');
  const folder = join(root, 'content');
  try {
    cpSync(soundContent, folder, { recursive: true });
    for (const oddity of odd) place(folder, oddity);
    for (const problem of await checkContent(folder)) assertUsable(problem);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Names that the system itself refuses are left out. */
function place(folder: string, { what, path, target }: Oddity): void {
  const full = join(folder, path);
  if (!full.startsWith(folder) || path.endsWith('/')) return;
  try {
    mkdirSync(dirname(full), { recursive: true });
    if (what === 'file') writeFileSync(full, target);
    if (what === 'folder') mkdirSync(full);
    if (what === 'link') symlinkSync(target, full);
    if (what === 'pipe') spawnSync('mkfifo', [full]);
    if (what === 'picture') {
      rmSync(join(folder, 'works/spring-show/001/master.jpg'), { force: true });
      symlinkSync(target, join(folder, 'works/spring-show/001/master.jpg'));
    }
  } catch {
    // It cannot lie there, so it need not be judged.
  }
}
