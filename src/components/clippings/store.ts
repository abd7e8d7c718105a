import { mostClips, readClips, toRow, type Clip } from '../../lib/clippings/clip.ts';
import { readKept } from '../site/kept.ts';

/** The name under which this device keeps the list. */
export const clippingsKey = 'clippings';

/** The list that this device keeps; empty where it keeps none. */
export function keptClips(): Clip[] {
  try {
    return readClips(JSON.parse(readKept('local', clippingsKey) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps a list in the place of the one before; whether that was done: it may be forbidden, or full. */
export function keepClips(clips: readonly Clip[]): boolean {
  try {
    localStorage.setItem(clippingsKey, JSON.stringify(clips.slice(0, mostClips).map(toRow)));
    return true;
  } catch {
    return false;
  }
}

/** Adds to the list what it does not have; its new length, or nothing where it could not be kept. */
export function addClips(clips: readonly Clip[]): number | undefined {
  const kept = keptClips();
  const known = new Set(kept.map(identityOf));
  const all = [...kept, ...clips.filter((clip) => !known.has(identityOf(clip)))];
  return all.length <= mostClips && keepClips(all) ? all.length : undefined;
}

const identityOf = ({ path, paragraph, quote }: Clip) => JSON.stringify([path, paragraph, quote]);
