import encodeQR from 'qr';

/**
 * A QR code of an address, with error correction M: a seventh of it may be worn away. Build time only.
 *
 * @returns how many modules its side has, and the dark ones as the data of an SVG path to be drawn by a line as wide as
 * a module, which is a unit; without the quiet zone. In steps from run to run it is half as long as an outline.
 */
export function qrCode(address: string): QrCode {
  // The library gives no code without a border.
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1));
  let path = 'M0 .5';
  let [penX, penY] = [0, 0];
  for (const [y, row] of rows.entries()) {
    for (let x = 0; x < row.length; x += 1) {
      if (!row[x]) continue;
      const from = x;
      while (row[x]) x += 1;
      path += `m${from - penX} ${y - penY}h${x - from}`;
      [penX, penY] = [x, y];
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
