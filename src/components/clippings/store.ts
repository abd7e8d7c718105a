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

/** Adds to the list what it does not have, or nothing at all; what the reader is told of it. */
export function addClips(clips: readonly Clip[]): string {
  const kept = keptClips();
  const known = new Set(kept.map(identityOf));
  const all = [...kept, ...clips.filter((clip) => !known.has(identityOf(clip)))];
  if (all.length > mostClips) return `剪报最多存${mostClips}条，已有${kept.length}条，请先删去一些`;
  return keepClips(all) ? `已存入剪报，共${all.length}条` : '浏览器不允许本站保存数据，未能存入剪报';
}

const identityOf = ({ path, paragraph, quote }: Clip) => JSON.stringify([path, paragraph, quote]);
