import encodeQR from 'qr';

/**
 * A QR code of an address, with error correction M: a seventh of it may be worn away. Build time only.
 *
 * @returns how many modules its side has, and the dark ones as the data of an SVG path, a module a unit, without the quiet zone.
 */
export function qrCode(address: string): QrCode {
  // The library gives no code without a border.
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  let path = '';
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x]) x += 1;
      path += `M${from} ${y}h${x - from}v1h${from - x}z`;
    }
  }
  return { side: rows.length, path };
}

/** The empty border that readers of the code need, in modules. */
export const quietZone = 4;

export interface QrCode {
  side: number;
  path: string;
}
