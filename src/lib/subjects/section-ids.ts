import { createHash } from 'node:crypto';
import { slugOf } from '../slug.ts';

/**
 * The end of each section's address, by its name: its pinyin, `gong-hui-gong-zuo`. Of sections that sound alike the one that is listed
 * first has it bare, the others with a mark made of their names: so a section keeps its address as long as new ones are listed behind it.
 *
 * @param names as the publication's record lists them.
 */
export function sectionIds(names: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    if (ids.has(name)) continue;
    const plain = slugOf(name);
    const id = plain && !taken.has(plain) ? plain : [plain, markOf(name)].filter(Boolean).join('-');
    ids.set(name, id);
    taken.add(id);
  }
  return ids;
}

/** Four hexadecimal digits that are another name's only by chance. */
export const markOf = (name: string) =>
  createHash('sha256').update(name.normalize('NFKC')).digest('hex').slice(0, 4);
