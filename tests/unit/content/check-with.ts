import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../../src/build/checks/check-content.ts';
import type { Problem } from '../../../src/content/problem.ts';

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

/** A copy of the valid content in a temporary folder, broken as {@link checkWith} says. */
export function brokenContent(fault: string, removed: string[] = []): string {
  const overlay = join(fixtures, 'broken', fault);
  if (!existsSync(overlay) && removed.length === 0) throw new Error(`No fixture ${overlay}`);
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(validContent, folder, { recursive: true });
  if (existsSync(overlay)) cpSync(overlay, folder, { recursive: true });
  for (const file of removed) rmSync(join(folder, file));
  return folder;
}

function fromFolder(problem: Problem, folder: string): Problem {
  const short = (text: string) => text.replaceAll(`${folder.replaceAll('\\', '/')}/`, '');
  return {
    file: short(problem.file),
    field: problem.field,
    problem: short(problem.problem),
    remedy: short(problem.remedy),
  };
}
