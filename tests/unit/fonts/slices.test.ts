import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sliceCharacters, sliceRange, unicodeRange } from '../../../src/build/fonts/slices.ts';
import { splitByCoverage } from '../../../src/build/fonts/typeface.ts';

const faces = ['song-400', 'song-700'];
const names = (face: string, text: string) => sliceCharacters(face, text).map(({ name }) => name);
const page = readFileSync('tests/fixtures/seed/2024-03.txt', 'utf8').replace(/\s/g, '');

test('the newspaper page that the archive began with is set in the first slice of the text', () => {
  expect(names('song-400', page)).toEqual(['song-400-1']);
});

test('a text with rarer characters adds slices and leaves the others as they are', () => {
  for (const face of faces) {
    const before = sliceCharacters(face, page);
    const after = sliceCharacters(face, `${page}囱矸砟ü`);
    expect(after.length).toBeGreaterThan(before.length);
    expect(after).toEqual(expect.arrayContaining(before));
  }
});

test('only characters outside all slices make the last one, and change nothing else', () => {
  for (const face of faces) {
    const before = sliceCharacters(face, `${page}喆`);
    const after = sliceCharacters(face, `${page}堃喆`);
    expect(before.at(-1)).toEqual({ name: `${face}-rest`, characters: '喆' });
    expect(after.at(-1)).toEqual({ name: `${face}-rest`, characters: '喆堃' });
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1));
  }
});

test('the order of the texts does not matter', () => {
  expect(sliceCharacters('song-400', '囱喆堃')).toEqual(sliceCharacters('song-400', '堃囱喆'));
});

test('every character of GB 2312 stands in exactly one slice of each face', () => {
  const decoder = new TextDecoder('gb18030');
  const level = Array.from({ length: 72 * 94 }, (_, i) =>
    decoder.decode(Uint8Array.of(0xb0 + Math.floor(i / 94), 0xa1 + (i % 94))),
  ).filter((char) => /^\p{Script=Han}$/u.test(char));
  expect(level.length).toBe(6763);
  for (const face of faces) {
    const all = sliceCharacters(face, level.join('')).flatMap(({ characters }) => [...characters]);
    expect(new Set(all).size).toBe(all.length);
    expect(level.filter((char) => !all.includes(char))).toEqual([]);
  }
});

test('a character that the typeface lacks is told apart, what is never seen is not', () => {
  expect(splitByCoverage('工\u{30EDE}\u200d\n\ufe0f🎉')).toEqual({
    covered: ['工'],
    missing: ['\u{30EDE}', '🎉'],
  });
});

test('neighbouring characters make one range', () => {
  expect(unicodeRange('cabx𠮷')).toBe('U+61-63,U+78,U+20BB7');
});

test('the first slice stands for all Han characters, and no other one for more than it has', () => {
  const [first, second] = sliceCharacters('song-400', '炀');
  expect(sliceRange(first!)).toMatch(/,U\+4E00-9FFF$/);
  expect(sliceRange(first!).length).toBeLessThan(400);
  expect(sliceRange(second!)).toBe(unicodeRange(second!.characters));
});
