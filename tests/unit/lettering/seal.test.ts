import sharp from 'sharp';
import { expect, test } from 'vitest';
import { iconFile, iconPng, icons, iconSvg } from '../../../src/lib/icons.ts';
import { drawSeal } from '../../../src/lib/lettering/seal.ts';

test('the same characters give the same seal, others another', () => {
  expect(drawSeal('工')).toBe(drawSeal('工'));
  expect(drawSeal('工')).not.toBe(drawSeal('会'));
});

test('a seal has one, two or four characters, and few bytes', () => {
  for (const text of ['工', '一', '鹰', 'A', '工会', '平总工会'])
    expect(drawSeal(text)!.length, text).toBeLessThan(4_000);
});

test('there is no seal of a character that the face lacks, nor of a space', () => {
  expect(drawSeal('𪚥')).toBeUndefined();
  expect(drawSeal('　')).toBeUndefined();
});

test('the character of the icon is paper on red, also where a device cuts the edge', async () => {
  const device = drawSeal('工')!;
  for (const name of ['icon-192', 'maskable-192', 'apple-touch-icon']) {
    const { side, form } = icons[name]!;
    const png = await iconPng(device, { side, form });
    const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height], name).toEqual([side, side]);
    const at = (x: number, y: number) => {
      const index = (Math.floor(y * side) * side + Math.floor(x * side)) * 4;
      return [...data.subarray(index, index + 4)];
    };
    // The stem of 工, the ground beside it, and the corner.
    expect(at(0.5, 0.5)[1], name).toBeGreaterThan(200);
    expect(at(0.3, 0.5)[1], name).toBeLessThan(60);
    expect(at(0.01, 0.01)[3], name).toBe(form === 'ground' ? 255 : 0);
  }
});

test('the drawn icon has a size of its own, for browsers that draw nothing without', () => {
  expect(iconSvg(drawSeal('工')!)).toMatch(/^<svg [^>]*width="1000" height="1000"/);
});

test('the icon file of Windows holds the picture whose length and place it tells', async () => {
  const png = await iconPng(drawSeal('工')!, { side: 32, form: 'seal' });
  const file = iconFile(png, 32);
  expect(file.readUInt16LE(2)).toBe(1);
  const [length, place] = [file.readUInt32LE(14), file.readUInt32LE(18)];
  expect(file.subarray(place, place + length).equals(png)).toBe(true);
});
