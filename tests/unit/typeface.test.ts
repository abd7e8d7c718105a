import { describe, expect, test } from 'vitest';
import { unicodeRange } from '../../src/build/fonts/index.ts';
import { sliceByFrequency } from '../../src/build/fonts/characters.ts';

describe('A slice of the typeface', () => {
  test('names its characters as ranges', () => {
    expect(unicodeRange('cabx𠮷')).toBe('U+61-63,U+78,U+20BB7');
  });

  test('holds the most frequent characters first', () => {
    const counts = new Map([...'甲乙丙丁'].map((char, index) => [char, index]));
    expect(sliceByFrequency(counts, 2, 1)).toEqual(['丁丙', '乙', '甲']);
  });
});
