import { describe, expect, test } from 'vitest';
import { askInTurn } from '../../../src/search/client/turns.ts';
import type { VolumeEntry } from '../../../src/search/format.ts';

const years = (count: number, records: number): VolumeEntry[] =>
  Array.from({ length: count }, (_, i) => ({
    ...{ id: String(2024 - i), hash: '', records },
    ...{ from: '', to: '' },
  }));

/** What is done before the newest volume has answered, and in all. */
async function course(entries: VolumeEntry[], isLight: boolean) {
  const done: string[] = [];
  let arrive = () => {};
  const answered = new Promise<void>((resolve) => (arrive = resolve));
  const asking = askInTurn(entries, {
    isLight,
    open: ({ id }) => void done.push(`open ${id}`),
    ask: async ({ id }) => {
      done.push(`ask ${id}`);
      if (id === '2024') await answered;
    },
  });
  await new Promise((resolve) => setTimeout(resolve));
  const early = [...done];
  arrive();
  await asking;
  return { early, done };
}

describe('Volumes', () => {
  test('with small tables are asked beside the newest where the query is light', async () => {
    const { early, done } = await course(years(3, 300), true);
    expect(early).toEqual(['ask 2024', 'ask 2023', 'ask 2022']);
    expect(done).toEqual(early);
  });

  test('with small tables are only opened beside the newest where each is asked for many files', async () => {
    const { early, done } = await course(years(3, 300), false);
    expect(early).toEqual(['ask 2024', 'open 2023', 'open 2022']);
    expect(done.slice(3)).toEqual(['ask 2023', 'ask 2022']);
  });

  test('with large tables wait until the newest has answered', async () => {
    const { early, done } = await course(years(4, 5000), true);
    expect(early).toEqual(['ask 2024', 'ask 2023']);
    expect(done.slice(2)).toEqual(['ask 2022', 'ask 2021']);
  });

  test('that are the newest and too small for first results are asked with the next, however heavy the query', async () => {
    const [small, ...others] = years(4, 300);
    const { early } = await course([{ ...small!, records: 8 }, ...others], false);
    expect(early).toEqual(['ask 2024', 'ask 2023', 'open 2022', 'open 2021']);
  });

  test('are each asked once, however many there are', async () => {
    const { early, done } = await course(years(40, 100), true);
    expect(early.length).toBeLessThan(20);
    expect([...done].sort()).toEqual([...new Set(done)].sort());
    expect(done).toHaveLength(40);
  });
});
