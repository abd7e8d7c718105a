import type { z } from 'astro/zod';
import type { schemas } from '../../schema/index.ts';
import { collections, type CollectionName } from '../../schema/tools.ts';
import type { Problem } from '../../content/problem.ts';

/** All that the rules look at: what each file of the content folder holds. */
export class Content {
  /** The content folder; an absolute path. */
  readonly folder: string;
  /** Every file below the folder, with slashes and from the folder on: `issues/2024-03.yaml`. */
  readonly files: ReadonlySet<string>;
  readonly #entries: readonly Entry[];
  readonly #ids = new Map<CollectionName, Set<string>>(collections.map((name) => [name, new Set()]));

  constructor(folder: string, files: Iterable<string>, entries: readonly Entry[]) {
    this.folder = folder;
    this.files = new Set(files);
    this.#entries = entries;
    for (const { collection, id } of entries) this.#ids.get(collection)?.add(id);
  }

  /** Every entry, whatever its state. */
  get all(): readonly Entry[] {
    return this.#entries;
  }

  /** The entries of a collection whose fields fit its schema. */
  sound<Name extends CollectionName>(collection: Name): SoundEntry<Name>[] {
    return this.#entries.filter(
      (entry): entry is SoundEntry<Name> => entry.collection === collection && entry.data !== undefined,
    );
  }

  /** The ids of a collection, those of entries with faults among them. */
  ids(collection: CollectionName): ReadonlySet<string> {
    return this.#ids.get(collection) ?? new Set();
  }
}

/** Looks at the content and says what is wrong; one file a rule in `rules/`. */
export type Rule = (content: Content) => Problem[];

/** One file of a collection. */
export interface Entry<Name extends CollectionName = CollectionName> {
  collection: Name;
  id: string;
  /** Its path below the content folder. */
  path: string;
  /** Its path as an editor knows it. */
  file: string;
  /** What the schema made of its fields; `undefined` when they do not fit. */
  data: EntryData<Name> | undefined;
  /** An article's text below its front matter; empty for other kinds. */
  body: string;
  /** The line of its file in which the text begins, counted from 1. */
  bodyLine: number;
}

export interface SoundEntry<Name extends CollectionName> extends Entry<Name> {
  data: EntryData<Name>;
}

export type EntryData<Name extends CollectionName> = z.output<ReturnType<typeof schemas>[Name]>;
