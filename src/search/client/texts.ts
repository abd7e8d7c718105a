import { foldFrom } from '../fold/index.ts';
import { folderOf, type VolumeEntry } from '../format.ts';
import { allOf, type Search } from './asked.ts';
import { makeExcerpt } from './excerpt.ts';
import { phrasesOf } from './parse.ts';
import type { Result } from './report.ts';
import type { Item } from './view.ts';
import type { Volumes } from './volumes.ts';

/** Reads what results show, each text once. */
export function createTexts(volumes: Volumes, titleField: string): Texts {
  const known = new Map<Item['hit'], Promise<Result>>();

  async function read(item: Item, { main }: Search): Promise<Result> {
    const volume = await volumes.open(item.volume);
    const { url, meta, fields, numbers, fold } = await volume.read(item.number);
    const phrases = phrasesOf(main.query).map(({ units }) => units);
    const excerpt = makeExcerpt({ fields, numbers }, phrases, titleField, foldFrom(fold));
    return { url, meta, date: item.date, facets: item.facets, ...excerpt };
  }

  return {
    async read(items, search) {
      const found = await Promise.all(
        items.map(async (item) => {
          try {
            if (!known.has(item.hit)) known.set(item.hit, read(item, search));
            return await known.get(item.hit)!;
          } catch {
            known.delete(item.hit);
            failVolume(item.volume, search, volumes);
            return undefined;
          }
        }),
      );
      return found.filter((result) => result !== undefined);
    },
    forget: () => known.clear(),
  };
}

/** Takes a volume that could not be had out of the answers. */
export function failVolume(entry: VolumeEntry, search: Search, volumes: Volumes): void {
  search.failed.add(folderOf(entry));
  for (const { answers } of allOf(search)) answers.delete(folderOf(entry));
  volumes.drop(entry);
}

export interface Texts {
  /** The results for hits; those of a volume that fails are left out, and the volume counts as failed. */
  read(items: Item[], search: Search): Promise<Result[]>;
  forget(): void;
}
