import { expect, test } from 'vitest';
import { workCounts, workCountsText } from '../../src/lib/exhibition/work-counts.ts';

test('works sent in, selected and displayed are counted in that order', () => {
  expect(workCountsText({ entries: 468, selected: 111, displayed: 72 })).toBe(
    '征集468幅，入选111幅，展出72幅。',
  );
});

test('of what there is nothing yet, nothing is said', () => {
  expect(workCountsText({ entries: 30, selected: 0, displayed: 0 })).toBe('征集30幅。');
  expect(workCountsText({ entries: 0, selected: 0, displayed: 0 })).toBe('');
  expect(workCounts({ entries: 0, selected: 0, displayed: 0 })).toEqual([]);
});
