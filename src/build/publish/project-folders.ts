import { join } from 'node:path';
import { cacheDir, contentDir } from '../../lib/settings.ts';
import type { ProtectedFolders } from './target.ts';

/** What the published folder must keep away from, in the project at `root`. */
export const projectFolders = (root: string): ProtectedFolders => ({
  outside: [root],
  apart: [contentDir, cacheDir, ...['.git', 'node_modules', 'public', 'src'].map((name) => join(root, name))],
});
