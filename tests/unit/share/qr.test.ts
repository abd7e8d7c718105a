import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { qrCode, quietZone } from '../../../src/lib/qr.ts';
import { runningHead } from '../../../src/lib/running-head.ts';
import { publicUrl } from '../../../src/lib/urls.ts';

test('a code can be read, also when a tenth of it is torn off', async () => {
  const address = 'https://paper.example/articles/2024-03/annual-plan/';
  expect(await read(address)).toBe(address);
  expect(await read(address, '<path fill="#fff" d="M20 14h6v6h-6z"/>')).toBe(address);
});

test('an address with Chinese in it comes back as it was', async () => {
  const address = new URL('https://paper.example/专版/articles/2024-03/夜校/').href;
  expect(await read(address)).toBe(address);
});

test('on a preview the address that a page will have is that of the record, else none is told', () => {
  expect(publicUrl('/articles/a/b/', 'https://paper.example')).toBe('https://paper.example/articles/a/b/');
  expect(publicUrl('/articles/a/b/', undefined)).toBeUndefined();
});

test('a line at the head of printed pages cannot end the style sheet that it stands in', () => {
  const css = runningHead('报"}</style><script>alert(1)</script>\n\\');
  expect(css).not.toMatch(/<|script>|\n/);
  expect(css).toMatch(/^@page\{@top-left\{content:"报(\\[0-9a-f]{6}|[a-z0-9])+"\}\}/);
});

async function read(address: string, over = ''): Promise<string> {
  const { side, path } = qrCode(address);
  const whole = side + 2 * quietZone;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${whole * 6}" height="${whole * 6}" viewBox="${-quietZone} ${-quietZone} ${whole} ${whole}"><path fill="#fff" d="M-9-9h99v99h-99z"/><path stroke="#000" d="${path}"/>${over}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8ClampedArray(data) });
}
