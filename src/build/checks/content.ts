import type { z } from 'astro/zod';
import type { Problem } from '../../content/problem.ts';
import type { ContentFile } from '../../content/read-file.ts';
import type { schemas } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/tools.ts';

/** All that the rules look at: what each file of the content folder holds. */
export class Content {
  /** The content folder; an absolute path. */
  readonly folder: string;
  /** Every file below the folder, with slashes and from the folder on: `issues/2024-03.yaml`. */
  readonly files: ReadonlySet<string>;
  readonly #entries: readonly Entry[];
  readonly #byCollection: ReadonlyMap<CollectionName, readonly Entry[]>;
  readonly #ids: ReadonlyMap<CollectionName, ReadonlySet<string>>;
  readonly #missing: ReadonlyMap<CollectionName, ReadonlySet<string>>;

  constructor(
    folder: string,
    files: ReadonlySet<string>,
    entries: readonly Entry[],
    missing: ReadonlyMap<CollectionName, ReadonlySet<string>> = new Map(),
    ids?: ReadonlyMap<CollectionName, ReadonlySet<string>>,
  ) {
    this.folder = folder;
    this.files = files;
    this.#entries = entries;
    this.#missing = missing;
    this.#byCollection = Map.groupBy(entries, ({ collection }) => collection);
    this.#ids =
      ids ?? new Map([...this.#byCollection].map(([name, own]) => [name, new Set(own.map(({ id }) => id))]));
  }

  /** Every entry, whatever its state. */
  get all(): readonly Entry[] {
    return this.#entries;
  }

  /** The entries of a collection whose fields fit its schema. */
  sound<Name extends CollectionName>(collection: Name): SoundEntry<Name>[] {
    const own = this.#byCollection.get(collection) ?? [];
    return own.filter((entry): entry is SoundEntry<Name> => entry.data !== undefined);
  }

  /** The ids of a collection, those of entries with faults among them. */
  ids(collection: CollectionName): ReadonlySet<string> {
    return this.#ids.get(collection) ?? new Set();
  }

  /** The same folder with one entry alone. */
  only(entry: Entry): Content {
    return new Content(this.folder, this.files, [entry], this.#missing);
  }

  /** The same folder, in which all entries are known by their ids and one alone is looked at. */
  lookingAt(entry: Entry): Content {
    return new Content(this.folder, this.files, [entry], this.#missing, this.#ids);
  }

  /** The ids of a collection that other entries link to and that are not there. */
  missing(collection: CollectionName): ReadonlySet<string> {
    return this.#missing.get(collection) ?? new Set();
  }
}

/** Looks at the content and says what is wrong; one file a rule in `rules/`. */
export type Rule = (content: Content) => Problem[];

/** One file of a collection. */
export interface Entry<Name extends CollectionName = CollectionName> extends Omit<ContentFile, 'problems'> {
  collection: Name;
  /** What the schema made of its fields; `undefined` when they do not fit, or the file has a fault of its own. */
  data: EntryData<Name> | undefined;
}

export interface SoundEntry<Name extends CollectionName> extends Entry<Name> {
  data: EntryData<Name>;
}

export type EntryData<Name extends CollectionName> = z.output<ReturnType<typeof schemas>[Name]>;
