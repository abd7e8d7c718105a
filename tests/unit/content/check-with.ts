import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import type { Problem } from '../../../src/content/problem.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/content');

/** The smallest content that has one of each kind; an absolute path. */
export const validContent = join(fixtures, 'valid');

/**
 * What the check says about the valid content with one thing broken in it.
 *
 * @param fault a folder of `tests/fixtures/content/broken/`, laid over a copy of the valid content; may be absent when `removed` is not.
 * @param removed files taken away from the copy.
 * @returns the problems, with file names from the content folder on.
 */
export async function checkWith(fault: string, removed: string[] = []): Promise<Problem[]> {
  const folder = brokenContent(fault, removed);
  try {
    return (await checkContent(folder)).map((problem) => fromFolder(problem, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * What the check says about the valid content after one change.
 *
 * @param edits what becomes of a file's text, by its path; a file that is not there is made from an empty text.
 */
export async function checkEdited(edits: Record<string, Edit>): Promise<Problem[]> {
  const folder = editedContent(edits);
  try {
    return (await checkContent(folder)).map((problem) => fromFolder(problem, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A copy of the valid content in a temporary folder with the changes of {@link checkEdited}. */
export function editedContent(edits: Record<string, Edit>): string {
  const folder = temporaryFolder('content-');
  cpSync(validContent, folder, { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    if (edit === null) {
      rmSync(file);
      continue;
    }
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    writeFileSync(file, typeof edit === 'function' ? edit(text) : edit);
  }
  return folder;
}

/** What a file becomes: a text, bytes, the old text changed, or `null` where it goes away. */
export type Edit = string | Uint8Array | ((text: string) => string) | null;

/** Writes a field of a file anew, whatever stands behind its name; the first line of that name, else a new one below the title. */
export const field =
  (name: string, written: string) =>
  (text: string): string => {
    const row = `${name}: ${written}`;
    const place = new RegExp(`^${name}:.*$`, 'm');
    return place.test(text) ? text.replace(place, () => row) : text.replace(/^(title|name):.*$/m, (first) => `${first}\n${row}`);
  };

/** A copy of the valid content in a temporary folder, broken as {@link checkWith} says. */
export function brokenContent(fault: string, removed: string[] = []): string {
  const overlay = join(fixtures, 'broken', fault);
  if (!existsSync(overlay) && removed.length === 0) throw new Error(`No fixture ${overlay}`);
  const folder = temporaryFolder('content-');
  cpSync(validContent, folder, { recursive: true });
  if (existsSync(overlay)) cpSync(overlay, folder, { recursive: true });
  for (const file of removed) rmSync(join(folder, file));
  return folder;
}

function fromFolder(problem: Problem, folder: string): Problem {
  const short = (text: string) => text.replaceAll(`${folder.replaceAll('\\', '/')}/`, '');
  return {
    ...problem,
    file: short(problem.file),
    problem: short(problem.problem),
    remedy: short(problem.remedy),
  };
}
