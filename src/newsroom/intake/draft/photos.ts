import { extname } from 'node:path';
import type { Block } from '../roles/block.ts';
import { isCredit } from '../roles/captions.ts';
import { captionOf } from './words.ts';

/** A photograph of an article: its caption, its file, or both. */
export interface DraftPhoto {
  caption?: string;
  credit?: string;
  /** One that stands below several captions, for those above the last. */
  sharedCredit?: string;
  /** Marks of the caption that stand in neither. */
  dropped: string;
  file?: PictureFile;
  doubt?: string;
}

export interface PictureFile {
  name: string;
  bytes: Uint8Array;
}

/** Pictures and captions of an article that belong together: a caption stands below its picture, or else above it. */
export function photosOf(
  blocks: readonly Block[],
  fileOf: (name: string) => PictureFile | undefined,
): DraftPhoto[] {
  const photos: DraftPhoto[] = [];
  let open: DraftPhoto | undefined;
  for (const block of blocks) {
    if (block.role === 'picture') {
      const file = fileOf(block.picture ?? '');
      const above = photos.at(-1);
      const next = blocks[blocks.indexOf(block) + 1];
      if (above?.caption !== undefined && !above.file && next?.role !== 'caption') above.file = file;
      else photos.push((open = { dropped: '', ...(file ? { file } : {}) }));
    } else if (block.role === 'caption') {
      const words = captionOf(block);
      if (!open && isCredit(words.caption) && giveCredit(photos, words.caption)) continue;
      if (open && open.caption === undefined) Object.assign(open, words);
      else photos.push(words);
      open = undefined;
    }
  }
  return photos;
}

/** @returns whether the last photograph lacks a credit: this one is its, and also of those right above that lack one. */
function giveCredit(photos: readonly DraftPhoto[], credit: string): boolean {
  const last = photos.at(-1);
  if (last?.caption === undefined || last.credit !== undefined) return false;
  last.credit = credit;
  for (const photo of photos.slice(0, -1).reverse()) {
    if (photo.credit !== undefined || photo.caption === undefined) break;
    photo.sharedCredit = credit;
  }
  return true;
}

/**
 * Gives photographs that lie beside the text to captions that have none: by their names first, then in order.
 *
 * @returns those that no caption is left for.
 */
export function matchPhotographs(
  photos: readonly DraftPhoto[],
  files: readonly PictureFile[],
): PictureFile[] {
  const left = [...files].sort((a, b) => natural.compare(a.name, b.name));
  const free = () => photos.filter(({ file, caption }) => file === undefined && caption !== undefined);
  for (const file of [...left]) {
    const words = file.name.slice(0, -extname(file.name).length).replace(/[\d\s（()）_.-]+|^图|照片/g, '');
    const named = words.length > 1 ? free().filter(({ caption }) => caption?.includes(words)) : [];
    if (named.length !== 1) continue;
    named[0]!.file = file;
    left.splice(left.indexOf(file), 1);
  }
  const isEven = left.length === free().length;
  for (const photo of free()) {
    const file = left.shift();
    if (!file) break;
    photo.file = file;
    if (!isEven || photos.length > 1) photo.doubt = `图片 ${file.name} 是按顺序配的，请核对`;
  }
  return left;
}

const natural = new Intl.Collator('zh', { numeric: true });
