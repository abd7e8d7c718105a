import { expect, test } from 'vitest';
import { specimenNote } from '../../src/lib/exhibition/specimen-note.ts';

test('the note on specimens counts those that are left, and says nothing when none is', () => {
  expect(specimenNote('墙上的{样张数}幅是样张。', 7)).toBe('墙上的7幅是样张。');
  expect(specimenNote('原作尚未收到。', 7)).toBe('原作尚未收到。');
  expect(specimenNote(undefined, 2)).toContain('2幅由本站制作');
  expect(specimenNote('墙上的{样张数}幅是样张。', 0)).toBeUndefined();
});
