import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheDir } from '../../../../src/lib/settings.ts';
import { desk } from '../../../../src/newsroom/desk/server/integration.ts';

test('the desk keeps its own parts where the server may serve them, and out of the cache, which builds keep to themselves', async () => {
  const root = process.cwd();
  let kept = '';
  await desk(root).hooks['astro:config:setup']?.({
    updateConfig: ({ vite }: { vite: { cacheDir: string } }) => (kept = vite.cacheDir),
  } as never);
  expect(kept.startsWith(join(root, 'node_modules'))).toBe(true);
  expect(kept.startsWith(cacheDir)).toBe(false);
});
