import fc from 'fast-check';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawMasthead, type LetteredPart } from '../../../src/lib/lettering/masthead.ts';
import { partsOfTitle } from '../../../src/lib/lettering/title-parts.ts';

test('the name is drawn in its parts, those before the last smaller', () => {
  const parts = drawMasthead('平顶山市总工会专版', ['平顶山市', '总工会专版'])!;
  expect(parts.map(({ size }) => size)).toEqual([0.7, 1]);
  // Tall letters, closer than they are set in a line of text.
  expect(parts[1]!.width / 5).toBeLessThan(0.85 * parts[1]!.height);
  for (const part of parts) expect(part.solid).toMatch(/^M[-\dMhlvz ]+z$/);
});

test('the drawing of a name costs a page few bytes', () => {
  const drawing = JSON.stringify(drawMasthead('平顶山市总工会专版'));
  expect(drawing.length).toBeLessThan(12_000);
});

test('letters are filled and their counters are open', async () => {
  const [letter] = drawMasthead('口')!;
  const ink = await inkOf(letter!);
  expect(ink(0.5, 0.5)).toBe(false);
  expect(ink(0.12, 0.5)).toBe(true);
});

test('a name with Latin letters, figures and spaces is drawn', () => {
  for (const name of ['ABC工会 News', '工人日报2026', '上海', '中国石油化工集团有限公司工会专刊'])
    expect(drawMasthead(name), name).toBeDefined();
});

test('a name with a character that the face lacks is set as text', () => {
  expect(drawMasthead('𪚥工会报')).toBeUndefined();
  expect(drawMasthead('🙂工会报')).toBeUndefined();
});

test('a name too long to be drawn is set as text', () => {
  expect(partsOfTitle('某某省某某市某某区某某街道工会联合会会刊')).toEqual([]);
});

test('a long name breaks in two between words, neither half much longer than the other', () => {
  const parts = partsOfTitle('平顶山市职工互助保障中心专刊').map(({ text }) => text);
  expect(parts).toHaveLength(2);
  expect(parts.join('')).toBe('平顶山市职工互助保障中心专刊');
  expect(parts[0]).toMatch(/(职工|互助)$/);
});

const anyName = fc.string({ unit: fc.constantFrom(...'工会报AB1 ·“Ω鿿😀'), minLength: 2, maxLength: 18 });

test('whatever the name, its parts are the name', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      const parts = partsOfTitle(name.trim() || '报');
      const whole = parts.map(({ text }) => text).join('');
      if (parts.length > 0) expect(whole.replace(/\s/g, '')).toBe(name.trim().replace(/\s/g, '') || '报');
    }),
    { numRuns: 400 },
  );
});

test('whatever the name, it is drawn or not, and no harm is done', () => {
  // Each drawing takes a third of a second.
  fc.assert(
    fc.property(anyName, (name) => {
      expect(() => drawMasthead(name)).not.toThrow();
    }),
    { numRuns: 12 },
  );
});

/** Whether there is ink at a place, both from 0 to 1. */
async function inkOf({ top, width, height, solid }: LetteredPart) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100" viewBox="0 ${top} ${width} ${height}" preserveAspectRatio="none"><path fill-rule="evenodd" d="${solid}"/></svg>`;
  const pixels = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return (x: number, y: number) => pixels[(Math.floor(y * 100) * 100 + Math.floor(x * 100)) * 4 + 3]! > 127;
}
