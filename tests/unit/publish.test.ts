import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publish } from '../../src/build/publish.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'publish-'));

/** A parent folder with a published site in it, as a build finds them. */
function published() {
  const parent = newFolder();
  const site = join(parent, 'dist');
  mkdirSync(site);
  writeFileSync(join(site, 'index.html'), 'old');
  writeFileSync(join(site, 'gone.html'), 'old');
  return { parent, site };
}

const fillWith = (text: string) => async (staging: string) => {
  mkdirSync(staging, { recursive: true });
  writeFileSync(join(staging, 'index.html'), text);
};

test('a finished build takes the place of the published folder, and nothing old stays', async () => {
  const { parent, site } = published();
  await publish(site, [], fillWith('new'));
  expect(readdirSync(parent)).toEqual(['dist']);
  expect(readdirSync(site)).toEqual(['index.html']);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('new');
});

test('a build that fails half-way leaves the published folder as it was', async () => {
  const { parent, site } = published();
  const failing = publish(site, [], async (staging) => {
    await fillWith('half')(staging);
    throw new Error('broken');
  });
  await expect(failing).rejects.toThrow('broken');
  expect(readdirSync(parent)).toEqual(['dist']);
  expect(readdirSync(site)).toEqual(['gone.html', 'index.html']);
});

test('the first build makes the folder and those above it', async () => {
  const site = join(newFolder(), 'a/b/site');
  await publish(site, [], fillWith('new'));
  expect(existsSync(join(site, 'index.html'))).toBe(true);
});

test('a folder that holds the content is never replaced', async () => {
  const { site } = published();
  await expect(publish(site, [join(site, 'content')], fillWith('new'))).rejects.toThrow('OUT_DIR');
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('old');
});
