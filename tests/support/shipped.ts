import { cpSync, existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { editionTexts } from './edition.ts';

/** The content that the program comes with, as long as the newsroom has not put its own in its place. */
export const shippedContent = resolve('content');

/** Whether the texts in `content/` are still those of the edition that the program comes with. */
export function isAsShipped(): boolean {
  const [kept, now] = [textsIn(editionTexts), textsIn(shippedContent)];
  return (
    kept.length === now.length &&
    kept.every((file) => isSame(join(editionTexts, file), join(shippedContent, file)))
  );
}

/** Keeps the texts in `content/` as those that the program comes with. */
export function keepAsShipped(): void {
  rmSync(editionTexts, { recursive: true });
  for (const file of textsIn(shippedContent))
    cpSync(join(shippedContent, file), join(editionTexts, dirname(file), file.split('/').at(-1)!));
}

const textsIn = (folder: string) =>
  globSync('**/*.{yaml,md,mdx}', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== 'README.md')
    .sort();

const isSame = (a: string, b: string) => existsSync(b) && lines(a) === lines(b);

const lines = (file: string) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
