import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Papa from 'papaparse';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { snapshotOf, type Snapshot } from '../../../src/newsroom/files/snapshot.ts';
import type { Change } from '../../../src/newsroom/store/change.ts';
import type { Photograph } from '../../../src/newsroom/works/photograph.ts';
import { validContent } from '../content/check-with.ts';
import { temporaryFolder } from '../../support/temporary-files.ts';

/** A copy of the valid content; gone when the test is over. */
export function newsroom(files: Record<string, string | Uint8Array> = {}) {
  const folder = temporaryFolder('newsroom-');
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(validContent, folder, { recursive: true });
  const write = (path: string, content: string | Uint8Array | null) => {
    if (content === null) return rmSync(join(folder, path));
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    folder,
    snapshot: (): Snapshot => snapshotOf(folder),
    apply: (changes: readonly Change[]) => changes.forEach(({ path, content }) => write(path, content)),
  };
}

/** A picture that is like no other, large enough for the site unless told. */
export function photograph(seed: number, width = 1600, height = 1067): Promise<Buffer> {
  return picture(seed, width, height).jpeg({ quality: 60 }).toBuffer();
}

/** The same before it is encoded. */
export function picture(seed: number, width = 1600, height = 1067) {
  const circles = Array.from({ length: 6 }, (_, index) => {
    const [x, y, r] = [
      (seed * 97 + index * 313) % 1600,
      (seed * 53 + index * 211) % 1067,
      100 + ((index * seed * 31) % 300),
    ];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${(seed * 11 + index * 60) % 360},60%,${(index * 23 + seed * 7) % 100}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 1067" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="hsl(${(seed * 37) % 360},50%,${30 + (seed % 40)}%)"/>${circles.join('')}</svg>`;
  return sharp(Buffer.from(svg)).flatten();
}

export const fileOf = (name: string, bytes: Uint8Array): Photograph => ({
  name,
  read: () => Promise.resolve(bytes),
});

export const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
  Buffer.from(Papa.unparse(rows as string[][], { delimiter }));

type CellValue =
  | string
  | number
  | Date
  | null
  | { value: string; type: 'Formula' }
  | { value: string | number; rowSpan?: number; columnSpan?: number };

/** A workbook of one sheet. */
export function xlsx(rows: readonly (readonly CellValue[])[]): Promise<Buffer> {
  const cells = rows.map((row) =>
    row.map((value) => {
      if (value === null || (typeof value === 'object' && !(value instanceof Date))) return value;
      return value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value };
    }),
  );
  return writeXlsx(cells as unknown as Parameters<typeof writeXlsx>[0]).toBuffer();
}
