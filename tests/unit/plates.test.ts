import { describe, expect, test } from 'vitest';
import { renderPlate } from '../../src/build/plates/render.ts';
import { series } from '../../src/build/plates/series.ts';

const small = (i: number) => renderPlate(series[i]!.plate, 48);

describe('the series of specimen plates', () => {
  test('It has 72 plates numbered from 001 to 072.', () => {
    const numbers = Array.from({ length: 72 }, (_, i) => String(i + 1).padStart(3, '0'));
    expect(series.map((entry) => entry.number)).toEqual(numbers);
  });

  test('It has twelve subjects of six plates that follow one another.', () => {
    const subjects = [...new Set(series.map((entry) => entry.subject))];
    expect(subjects).toHaveLength(12);
    expect(series.map((entry) => entry.subject)).toEqual(
      subjects.flatMap((subject) => Array(6).fill(subject)),
    );
  });

  test('It mixes upright, square, wide and panoramic proportions.', () => {
    const proportions = new Set(series.map((entry) => entry.aspect.join(':')));
    expect([...proportions]).toEqual(expect.arrayContaining(['3:2', '2:3', '4:3', '1:1', '16:9', '12:5']));
  });

  test('Every plate says in Chinese what it shows and that it is a specimen.', () => {
    for (const { description } of series) expect(description).toMatch(/^样张：[\p{Script=Han}，、]{14,42}$/u);
    expect(new Set(series.map((entry) => entry.description)).size).toBe(72);
  });

  test('No two plates share a seed.', () => {
    expect(new Set(series.map((entry) => entry.plate.seed)).size).toBe(72);
  });
});

describe('rendering a plate', () => {
  test('The longer side is as long as asked for.', () => {
    const sheet = small(1);
    expect([sheet.width, sheet.height]).toEqual([32, 48]);
    expect(sheet.bytes).toHaveLength(32 * 48 * 3);
  });

  test('The same plate gives the same bytes twice.', () => {
    expect(small(0).bytes).toEqual(small(0).bytes);
  });

  test('Two plates of a subject differ.', () => {
    expect(small(0).bytes).not.toEqual(small(2).bytes);
  });

  test('A print runs from dark ink to light paper.', () => {
    const { bytes } = small(0);
    const sorted = Array.from(bytes).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.02)]).toBeLessThan(70);
    expect(sorted[Math.floor(sorted.length * 0.98)]).toBeGreaterThan(185);
  });
});
