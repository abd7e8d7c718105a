/** Takes the GPS directory out of an EXIF block in place; whatever does not fit into the block is left alone. */
export function blankDirectory(tiff: Buffer): void {
  const order = tiff.toString('latin1', 0, 4);
  if (order !== 'II*\0' && order !== 'MM\0*') return;
  const little = order.startsWith('II');
  const short = (at: number) =>
    at + 2 <= tiff.length ? (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0;
  const long = (at: number) =>
    at + 4 <= tiff.length ? (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at)) : 0;
  const write = (at: number, value: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const seen = new Set<number>();
  for (let directory = long(4); directory > 0 && !seen.has(directory);) {
    seen.add(directory);
    let count = short(directory);
    const end = directory + 2 + count * 12 + 4;
    if (count === 0 || end > tiff.length) return;
    const next = long(end - 4);
    for (let entry = directory + 2; entry < directory + 2 + count * 12;) {
      if (short(entry) !== gpsTag) {
        entry += 12;
        continue;
      }
      blankEntries(tiff, long(entry + 8), short, long);
      // Those behind it move up, so that nothing else has to move.
      tiff.copyWithin(entry, entry + 12, end);
      count -= 1;
      write(directory, count);
      tiff.fill(0, directory + 2 + count * 12 + 4, end);
    }
    directory = next;
  }
}

const gpsTag = 0x8825;

/** More entries, or longer ones, are none of a place: a wrong pointer must not blank the picture. */
const mostEntries = 40;
const longestValue = 256;
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

function blankEntries(tiff: Buffer, at: number, short: Read, long: Read): void {
  const count = short(at);
  if (at < 8 || count === 0 || count > mostEntries || at + 2 + count * 12 > tiff.length) return;
  for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
    const size = (sizes[short(entry + 2)] ?? 0) * long(entry + 4);
    const value = long(entry + 8);
    if (size > 4 && size <= longestValue && value >= 8 && value + size <= tiff.length)
      tiff.fill(0, value, value + size);
  }
  tiff.fill(0, at, at + 2 + count * 12);
}

/** Writes spaces over the GPS fields of an XMP packet in place. */
export function blankXmp(bytes: Buffer): void {
  if (!bytes.includes('GPS')) return;
  const text = bytes.toString('latin1');
  for (const found of text.matchAll(fields)) bytes.fill(0x20, found.index, found.index + found[0].length);
}

/** Attributes and elements of any name space: `exif:GPSLatitude="…"`. No longer than an address in words would be. */
const fields =
  /\s[\w-]+:GPS\w+\s*=\s*(?:"[^"]{0,500}"|'[^']{0,500}')|<([\w-]+:GPS\w+)\b[^>]{0,200}>[^<]{0,500}<\/\1>/g;

type Read = (at: number) => number;
