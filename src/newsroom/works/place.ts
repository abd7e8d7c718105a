import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { blankDirectory, blankXmp } from './blank.ts';

/**
 * A photograph without the place where it was taken, its pixels untouched: the GPS directory of its EXIF and the GPS fields of its XMP are
 * blanked where they stand, and what a telephone put behind the picture (a moving one, a second one) is left off.
 * Orientation, colour profile, author and rights stay.
 *
 * @param format as sharp names it.
 */
export function withoutPlace(bytes: Buffer, format: string): Buffer {
  const copy = Buffer.from(bytes);
  if (format === 'jpeg') return jpeg(copy);
  if (format === 'png') return png(copy);
  if (format === 'webp') webpChunks(copy);
  else if (format === 'tiff') {
    blankDirectory(copy);
    blankXmp(copy);
  } else heifItems(copy);
  return copy;
}

/** Cut into its segments up to the end of the first picture. */
function jpeg(bytes: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) return Buffer.concat([...parts, bytes.subarray(at, at + 2)]);
    else {
      const end = at + 2 + bytes.readUInt16BE(at + 2);
      const segment = bytes.subarray(at, end);
      if (cleanSegment(segment, marker)) parts.push(segment);
      at = marker === startOfScan ? endOfScan(bytes, end) : end;
      if (marker === startOfScan) parts.push(bytes.subarray(end, at));
    }
  }
  return Buffer.concat([...parts, bytes.subarray(at)]);
}

const startOfScan = 0xda;

/** @returns whether the segment stays: the list of further pictures behind this one does not. */
function cleanSegment(segment: Buffer, marker: number): boolean {
  const head = segment.toString('latin1', 4, 40);
  if (marker === 0xe1 && head.startsWith('Exif\0\0')) blankDirectory(segment.subarray(10));
  if (marker === 0xe1 && head.startsWith('http://ns.adobe.com/')) blankXmp(segment);
  return !(marker === 0xe2 && head.startsWith('MPF\0'));
}

/** Where the next marker stands that is no part of the scan. */
function endOfScan(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** Chunk by chunk; each has its length before it and its sum behind it. */
function png(bytes: Buffer): Buffer {
  const parts: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at);
    const [kind, data] = [bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, end - 4)];
    const clean = cleanChunk(kind, data);
    parts.push(clean ? chunk(kind, clean) : bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

/** @returns the new data of a chunk that may tell a place. */
function cleanChunk(kind: string, data: Buffer): Buffer | undefined {
  if (kind !== 'eXIf' && !/^[itz]TXt$/.test(kind)) return undefined;
  if (kind === 'eXIf') blankDirectory(data);
  // What another program packed of a camera's data; a text without words harms nobody.
  else if (data.toString('latin1', 0, 17) === 'Raw profile type ') data.fill(0x20, 17);
  else return cleanText(kind, data);
  return data;
}

/** A text: its keyword, how it is packed, in an international one its language and the keyword in it, its words. */
function cleanText(kind: string, data: Buffer): Buffer {
  const keyword = data.indexOf(0);
  const start =
    kind === 'iTXt'
      ? data.indexOf(0, data.indexOf(0, keyword + 3) + 1) + 1
      : keyword + (kind === 'zTXt' ? 2 : 1);
  const isPacked = kind === 'zTXt' || (kind === 'iTXt' && data[keyword + 1] === 1);
  const words = isPacked
    ? inflateSync(data.subarray(start), { maxOutputLength: 10_000_000 })
    : data.subarray(start);
  if (!words.includes('GPS')) return data;
  blankXmp(words);
  return Buffer.concat([data.subarray(0, start), isPacked ? deflateSync(words) : words]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function webpChunks(bytes: Buffer): void {
  for (let at = 12; at + 8 <= bytes.length;) {
    const [kind, length] = [bytes.toString('latin1', at, at + 4), bytes.readUInt32LE(at + 4)];
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (kind === 'EXIF') blankDirectory(tiffIn(data));
    else if (kind === 'XMP ') blankXmp(data);
    at += 8 + length + (length % 2);
  }
}

/** Where they lie in the file is told in tables of tables; their first bytes tell it as well. */
function heifItems(bytes: Buffer): void {
  for (const start of ['II*\0', 'MM\0*']) {
    for (let at = bytes.indexOf(start, 0, 'latin1'); at >= 0; at = bytes.indexOf(start, at + 4, 'latin1')) {
      blankDirectory(bytes.subarray(at));
    }
  }
  blankXmp(bytes);
}

const tiffIn = (data: Buffer) => (data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data);
