import { readStarts } from '../columns.ts';
import type { VolumeTable } from '../format.ts';

/**
 * The two files that Pagefind reads first, by their names, made from a volume's table: as they would be downloaded they are
 * many times as large, since they name every file of the volume. Its own names are numbers here.
 */
export function pagefindFiles(folder: string, table: TableParts): Record<string, Uint8Array<ArrayBuffer>> {
  const entry = {
    version: table.pagefind,
    languages: { unknown: { hash: 'table', wasm: 'unknown', page_count: table.records } },
    include_characters: [],
  };
  return {
    [`${folder}/pagefind-entry.json`]: encoder.encode(JSON.stringify(entry)),
    [`${folder}/pagefind.table.pf_meta`]: writeMetadata(table),
  };
}

/** In the order that Pagefind reads: its version, the pages, the index files, no filters, no sort orders, no fields. */
function writeMetadata({ pagefind, records, starts }: TableParts): Uint8Array<ArrayBuffer> {
  const from = ['', ...readStarts(starts)];
  const bytes: number[] = [];
  encoder.encode('pagefind_dcd').forEach((byte) => bytes.push(byte));
  writeCbor(bytes, [
    pagefind,
    // The length of a page only matters to Pagefind's own ranking.
    Array.from({ length: records }, (_, number) => [String(number), 1]),
    from.map((start, number) => [start, endBefore(from[number + 1]), String(number)]),
    [],
    [],
    [],
  ]);
  return Uint8Array.from(bytes);
}

/** The last word that may come before another one. */
function endBefore(word: string | undefined): string {
  if (word === undefined) return highest;
  const chars = [...word];
  const last = chars.pop()!.codePointAt(0)! - 1;
  const isHalf = last >= 0xd800 && last <= 0xdfff;
  return chars.join('') + String.fromCodePoint(isHalf ? 0xd7ff : last) + highest;
}

const highest = '\u{10ffff}';
const encoder = new TextEncoder();

function writeCbor(bytes: number[], value: CborValue): void {
  if (typeof value === 'number') return writeHead(bytes, 0, value);
  if (typeof value === 'string') {
    const text = encoder.encode(value);
    writeHead(bytes, 3, text.length);
    for (const byte of text) bytes.push(byte);
    return;
  }
  writeHead(bytes, 4, value.length);
  for (const item of value) writeCbor(bytes, item);
}

function writeHead(bytes: number[], kind: number, size: number): void {
  if (size < 24) bytes.push((kind << 5) | size);
  else if (size < 2 ** 8) bytes.push((kind << 5) | 24, size);
  else if (size < 2 ** 16) bytes.push((kind << 5) | 25, size >> 8, size & 255);
  else bytes.push((kind << 5) | 26, size >>> 24, (size >> 16) & 255, (size >> 8) & 255, size & 255);
}

type TableParts = Pick<VolumeTable, 'pagefind' | 'records' | 'starts'>;
type CborValue = number | string | CborValue[];
