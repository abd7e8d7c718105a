import { expect, onTestFinished, test, vi } from 'vitest';

const path = 'articles/2024-05/opening.md';

test('a file that another window has saved is asked about; one that cannot be written at all is told', async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  onTestFinished(() => void vi.unstubAllGlobals());
  const { Refusal } = await import('../../../../src/newsroom/desk/app/shell/api.ts');
  const refusal = (isConflict: boolean) =>
    new Refusal(409, { message: '没有保存', misfits: [{ path, reason: '', isConflict }] });
  expect(refusal(true).isOvertaken(path)).toBe(true);
  expect(refusal(true).isOvertaken('people/li-ming.yaml')).toBe(false);
  expect(refusal(false).isOvertaken(path)).toBe(false);
  expect(new Refusal(422, { message: '没有保存' }).isOvertaken(path)).toBe(false);
});
