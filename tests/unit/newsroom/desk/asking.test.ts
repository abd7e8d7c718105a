import { afterEach, expect, test, vi } from 'vitest';
import { Asking } from '../../../../src/newsroom/desk/app/shell/asking.ts';

afterEach(() => void vi.useRealTimers());

/** Answers come when the test lets them. */
function asking() {
  const taken: string[] = [];
  const asked: ((answer: string) => void)[] = [];
  const one = new Asking(
    () => new Promise<string>((answer) => asked.push(answer)),
    (answer) => taken.push(answer),
    500,
  );
  return { one, asked, taken };
}

test('of many changes the last is asked about, once it has stood for a moment', async () => {
  vi.useFakeTimers();
  const { one, asked, taken } = asking();
  one.soon();
  vi.advanceTimersByTime(400);
  one.soon();
  vi.advanceTimersByTime(400);
  expect(asked).toHaveLength(0);
  vi.advanceTimersByTime(100);
  expect(asked).toHaveLength(1);
  asked[0]!('found');
  await vi.runAllTimersAsync();
  expect(taken).toEqual(['found']);
});

test('an answer that a change has overtaken is taken by nobody', async () => {
  const { one, asked, taken } = asking();
  const first = one.now();
  const second = one.now();
  asked[1]!('new');
  asked[0]!('old');
  await Promise.all([first, second]);
  expect(taken).toEqual(['new']);
  const third = one.now();
  one.drop();
  asked[2]!('late');
  await third;
  expect(taken).toEqual(['new']);
});
