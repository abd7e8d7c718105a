import { expect, test } from 'vitest';
import { onPage } from './support.ts';

const path = 'articles/2024-05/opening.md';

test('a file that another window has saved is asked about; one that cannot be written at all is told', async () => {
  onPage({});
  const { Refusal } = await import('../../../../src/newsroom/desk/app/shell/api.ts');
  const refusal = (isConflict: boolean) =>
    new Refusal(409, { message: '没有保存', misfits: [{ path, reason: '', isConflict }] });
  expect(refusal(true).isOvertaken(path)).toBe(true);
  expect(refusal(true).isOvertaken('people/li-ming.yaml')).toBe(false);
  expect(refusal(false).isOvertaken(path)).toBe(false);
  expect(new Refusal(422, { message: '没有保存' }).isOvertaken(path)).toBe(false);
});

test.each([
  ['another program answers at its address', '<!doctype html>', 404],
  ['it ends amid its answer', '{"version":', 200],
])(
  'where %s, an editor is told that the desk does not answer, and not in English',
  async (_, body, status) => {
    onPage({
      save: async () => new Response(body, { status }),
      picture: async () => new Response(body, { status }),
    });
    const { getPicture, post } = await import('../../../../src/newsroom/desk/app/shell/api.ts');
    await expect(post('save')).rejects.toThrow(/^编辑部没有回答[\s\S]*办法/);
    if (status !== 200) await expect(getPicture('picture')).rejects.toThrow(/^编辑部没有回答/);
  },
);
