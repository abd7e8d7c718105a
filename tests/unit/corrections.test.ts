import { expect, test } from 'vitest';
import { datedCorrections, lastChanged } from '../../src/lib/corrections.ts';

test('a correction keeps its address when others are added behind it, on the same day too', () => {
  const first = { date: '2024-05-01', text: '一' };
  const later = [first, { date: '2024-05', text: '二' }, { date: '2024-05-01', text: '三' }];
  const ids = datedCorrections(later).map(({ id }) => id);
  expect(ids).toEqual(['correction-2024-05-01', 'correction-2024-05', 'correction-2024-05-01-2']);
  expect(datedCorrections([first])[0]?.id).toBe(ids[0]);
});

test('an article was last changed on the latest of its dates, whatever their order', () => {
  const corrections = [{ date: '2024-05-02' }, { date: '2023' }];
  expect(lastChanged({ corrections })).toBe('2024-05-02');
  expect(lastChanged({ corrections, withdrawal: { date: '2024-06-01' } })).toBe('2024-06-01');
  expect(lastChanged({ corrections, withdrawal: { date: '2024-05-01' } })).toBe('2024-05-02');
  expect(lastChanged({ corrections: [] })).toBeUndefined();
});
