import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { mayNotMove, rename } from './rename.ts';
import { leftoverName, leftoverState, ownedByTheSystem, siteMark, siteMarkText } from './target.ts';

/**
 * Puts the finished folder `site` in the place of `target`, from another disk too. When that fails `target` is what it
 * was; when the process is ended half-way, {@link recover} makes it so.
 *
 * @param onReplaced is given what was there before, when it is out of its place and about to be removed.
 */
export async function swapInto(
  target: string,
  site: string,
  onReplaced?: (old: string) => void,
): Promise<void> {
  const beside = (state: 'building' | 'previous') =>
    join(dirname(target), leftoverName(basename(target), state));
  if (!isMountPoint(target)) {
    let incoming = site;
    try {
      incoming = await bring(site, beside('building'));
      swapWhole(target, incoming, beside('previous'), onReplaced);
      return;
    } catch (error) {
      // Bound to its place, or in a folder where nothing may be renamed: its contents may still be changed.
      if (!existsSync(target) || !mayNotMove(error)) throw error;
      await swapContents(target, incoming);
    } finally {
      remove(beside('building'));
    }
  } else {
    await swapContents(target, site);
  }
}

/** Brings back what a swap took out of its place before it was cut off, and removes what swaps have left. */
export function recover(target: string): void {
  const parent = dirname(target);
  const left = (folder: string, name?: string) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .map((entry) => ({ path: join(folder, entry), state: leftoverState(entry, name) }))
      .filter(({ state }) => state !== undefined);
  const siblings = left(parent, basename(target));
  const old = siblings.findLast(({ state }) => state === 'previous');
  if (old && !existsSync(target)) rename(old.path, target);
  for (const { path } of siblings) remove(path);
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) return;
  const inside = left(target);
  for (const { path, state } of inside) {
    if (state === 'building') continue;
    if (state === 'replaced') for (const name of contents(target)) remove(join(target, name));
    for (const name of readdirSync(path)) rename(join(path, name), join(target, name));
  }
  for (const { path } of inside) remove(path);
}

function swapWhole(
  target: string,
  incoming: string,
  previous: string,
  onReplaced?: (old: string) => void,
): void {
  if (existsSync(target)) rename(target, previous);
  try {
    rename(incoming, target);
  } catch (error) {
    if (existsSync(previous)) rename(previous, target);
    throw error;
  }
  try {
    if (existsSync(previous)) onReplaced?.(previous);
  } catch {
    // The new site is in its place; what is kept of the old one only saves time.
  }
  remove(previous);
}

/** The same for a folder that has to stay where it is, such as a mounted disk: its entries change places one by one. */
async function swapContents(target: string, site: string): Promise<void> {
  const inside = (state: 'building' | 'previous' | 'replaced') => join(target, leftoverName('', state));
  try {
    // From here on the folder is a build's, whatever happens.
    writeFileSync(join(target, siteMark), siteMarkText);
    const incoming = await bring(site, inside('building'));
    mkdirSync(inside('previous'));
    for (const name of contents(target)) rename(join(target, name), join(inside('previous'), name));
    rename(inside('previous'), inside('replaced'));
    for (const name of readdirSync(incoming)) rename(join(incoming, name), join(target, name));
    remove(incoming);
    rename(inside('replaced'), incoming);
    remove(incoming);
  } catch (error) {
    recover(target);
    throw error;
  }
}

const contents = (folder: string) =>
  readdirSync(folder).filter(
    (name) => name !== siteMark && !ownedByTheSystem.has(name) && !leftoverState(name),
  );

/** Moves a folder to `place`, or copies it where that is on another disk. */
async function bring(folder: string, place: string): Promise<string> {
  mkdirSync(dirname(place), { recursive: true });
  try {
    rename(folder, place);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    try {
      await cp(folder, place, { recursive: true });
    } catch (copyError) {
      remove(place);
      throw copyError;
    }
  }
  return place;
}

const remove = (path: string) => rmSync(path, { recursive: true, force: true, maxRetries: 5 });

function isMountPoint(folder: string): boolean {
  return existsSync(folder) && statSync(folder).dev !== statSync(dirname(folder)).dev;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
