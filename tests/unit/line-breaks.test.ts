import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, evenLines, unitsOfText, wholeUnits } from '../../src/lib/line-breaks.ts';

const measure = (text: string) => [...text].length;

test('a headline breaks between words, into lines as even as they can be', () => {
  const units = wholeUnits(['市', '总工会', '全面', '部署', '今年', '工作', '要点']);
  expect(breakLines(units, measure, 10)).toEqual(['市总工会全面部署今年', '工作要点']);
  expect(evenLines(units, measure, 10)).toEqual(['市总工会全面部署', '今年工作要点']);
});

test('lines are not made even at the cost of a word', () => {
  const units = ['市总工会全面部署', '今年工作要点'];
  expect(evenLines(units, measure, 10)).toEqual(units);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  const lines = breakLines(unitsOfText('他说：“请到‘工会（驿站）’来。”大家都去了。'), measure, 4);
  for (const line of lines) {
    expect(line).not.toMatch(/^[，。：”’）]/);
    expect(line).not.toMatch(/[“‘（]$/);
  }
  expect(lines.join('')).toBe('他说：“请到‘工会（驿站）’来。”大家都去了。');
});

test('Latin words and figures stay whole where they fit, and break where they do not', () => {
  expect(breakLines(unitsOfText('拨打12351热线'), measure, 6)).toEqual(['拨打', '12351热', '线']);
  expect(breakLines(unitsOfText('abcdefghij'), measure, 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('whatever the text, nothing of it is lost, and no line is too wide but for a unit’s marks', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'工会报“”（），。12ab '), maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 12 }), (text, width) => {
      for (const lines of [
        breakLines(unitsOfText(text), measure, width),
        evenLines(unitsOfText(text), measure, width),
      ]) {
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
