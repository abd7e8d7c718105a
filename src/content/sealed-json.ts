import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { writeWhole } from './whole-file.ts';

/**
 * What a file keeps; nothing where it is not there, was cut short or was made otherwise.
 *
 * @param maker what all is told by that it was made with, such as the code; a line.
 */
export function readSealed(file: string, maker: string): unknown {
  try {
    const bytes = readFileSync(file);
    const ofMaker = bytes.indexOf('\n');
    const ofSum = bytes.indexOf('\n', ofMaker + 1);
    const text = bytes.subarray(ofSum + 1);
    const isWhole = bytes.toString('utf8', ofMaker + 1, ofSum) === hash('sha256', text);
    return isWhole && bytes.toString('utf8', 0, ofMaker) === maker ? JSON.parse(text.toString()) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes what {@link readSealed} reads. */
export async function writeSealed(file: string, maker: string, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await writeWhole(file, `${maker}\n${hash('sha256', text)}\n${text}`);
}
