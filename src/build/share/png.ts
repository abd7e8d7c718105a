import { crc32, deflateSync } from 'node:zlib';

/**
 * A picture of up to sixteen colours as PNG, two places a byte.
 *
 * @param places of each place the number of its colour, row by row; `width` is even.
 * @param palette colours as `#rrggbb`.
 */
export function indexedPng(places: Uint8Array, width: number, palette: readonly string[]): Buffer {
  const height = places.length / width;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a place, a palette, and the only ways there are to compress, to filter and not to interlace.
  head.set([4, 3, 0, 0, 0], 8);
  const row = 1 + width / 2;
  // Each row begins with its filter, none: rows that are alike stay so.
  const rows = Buffer.alloc(row * height);
  for (let at = 0, y = 0; y < height; y += 1) {
    for (let to = y * row + 1; to < (y + 1) * row; to += 1, at += 2)
      rows[to] = (places[at]! << 4) | places[at + 1]!;
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex')),
    chunk('IDAT', deflateSync(rows, { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Its length, its name with what it holds, and the sum of both. */
function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}
