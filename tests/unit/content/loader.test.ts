import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { expect, onTestFinished, test, vi } from 'vitest';
import { leaveCheckedEntries } from '../../../src/content/checked-entries.ts';
import { contentLoader } from '../../../src/content/loader.ts';

/** A content folder with one article, and what Astro hands to a loader. */
function astro(watching: boolean) {
  const folder = mkdtempSync(join(tmpdir(), 'loader-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'articles/2024-05/opening.md');
  mkdirSync(join(folder, 'articles/2024-05'), { recursive: true });
  const write = (text: string) => writeFileSync(file, text);
  write('\uFEFF---\ntitle: 2024-05-01\norder: 007\n---\n\n正文 *甲*。\n');
  const entries = new Map<string, Record<string, unknown>>();
  const errors: string[] = [];
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const context = {
    collection: 'articles',
    store: {
      keys: () => entries.keys(),
      get: (id: string) => entries.get(id),
      // As Astro does: what has the digest that is there already is not set again.
      set: (entry: { id: string; digest?: string }) =>
        entry.digest !== undefined && entries.get(entry.id)?.['digest'] === entry.digest
          ? false
          : entries.set(entry.id, entry),
      delete: (id: string) => entries.delete(id),
      clear: () => entries.clear(),
    },
    logger: { info: () => undefined, error: (message: string) => errors.push(message) },
    config: { root: pathToFileURL(`${folder}/`) },
    generateDigest: (data: unknown) => JSON.stringify(data),
    parseData: async ({ data }: { data: unknown }) => data,
    watcher: watching ? watcher : undefined,
  } as unknown as LoaderContext;
  const loader = contentLoader(folder, 'articles');
  return { folder, file, write, entries, errors, watcher, load: () => loader.load(context) };
}

test('an entry holds its fields as typed and its text as it stands', async () => {
  const { entries, load } = astro(false);
  await load();
  expect(entries.get('2024-05/opening')).toMatchObject({
    data: { title: '2024-05-01', order: '007' },
    body: '\n正文 *甲*。\n',
    filePath: 'articles/2024-05/opening.md',
  });
});

test('a file that cannot be read ends a build, with what is wrong in it', async () => {
  const { write, load } = astro(false);
  write('---\ntitle: *甲*\n---\n');
  await expect(load()).rejects.toThrow('第2行');
});

test('what was kept of an entry, and changed since, is not built from', async () => {
  const { entries, load } = astro(false);
  await load();
  const kept = structuredClone(entries.get('2024-05/opening'));
  Object.assign(entries.get('2024-05/opening')?.['data'] as object, { title: '改过的' });
  await load();
  expect(entries.get('2024-05/opening')).toEqual(kept);
});

test('a build whose check has read the files leaves nothing in the store, for its pages take them from there', async () => {
  const { entries, load } = astro(false);
  await load();
  leaveCheckedEntries(new Map());
  onTestFinished(() => leaveCheckedEntries(undefined));
  await load();
  expect([...entries.keys()]).toEqual([]);
});

test('an entry whose file is gone leaves the store', async () => {
  const { entries, file, load } = astro(false);
  await load();
  unlinkSync(file);
  await load();
  expect([...entries.keys()]).toEqual([]);
});

/** For one that hangs, on a loaded machine too. */
const patience = { timeout: 60_000 };

test('while pages are written a changed file is read again, a broken one leaves its page as it was, one taken away goes', async () => {
  const { entries, errors, file, watcher, write, load } = astro(true);
  const title = () => (entries.get('2024-05/opening')?.['data'] as { title: string } | undefined)?.title;
  await load();
  write('---\ntitle: 乙\n---\n');
  watcher.emit('change', file);
  await vi.waitFor(() => expect(title()).toBe('乙'), patience);
  write('---\ntitle: "丙\n---\n');
  watcher.emit('change', file);
  await vi.waitFor(() => expect(errors.join()).toContain('引号没有成对'), patience);
  expect(title()).toBe('乙');
  unlinkSync(file);
  watcher.emit('unlink', file);
  expect(title()).toBeUndefined();
});
