import { join } from 'node:path';

/** Where the check keeps what it found sound; builds use the same. */
export const keptFolder = (cacheDir: string) => join(cacheDir, 'content/entries');
