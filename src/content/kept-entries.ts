import { readParts, writeParts } from './sealed-parts.ts';

/** What a check made of a file in which nothing is wrong. */
export interface KeptEntry {
  /** The SHA-256 of the file's bytes, in hexadecimal. */
  hash: string;
  /** Of `settledSource`, when it was read: as long as it holds, the file is not read again. */
  state?: string | undefined;
  /** What the schema made of its fields. */
  data: unknown;
  /** The words that an article's text opens with. */
  firstWords?: string;
  /** The entries that it names, as `people/dou-xiaowei`: nothing is wrong as long as they are there. */
  entries: string[];
  /** The files of the content folder that its text places. */
  files: string[];
}

/** The entries of a content folder in which nothing is wrong, kept between builds by the hashes of their files. */
export class KeptEntries {
  readonly #known: ReadonlyMap<string, KeptEntry>;
  readonly #found = new Map<string, KeptEntry>();

  private constructor(known: ReadonlyMap<string, KeptEntry>) {
    this.#known = known;
  }

  /** Nothing kept. */
  static none(): KeptEntries {
    return new KeptEntries(new Map());
  }

  /**
   * What a folder keeps, without what was cut short or was made by other code.
   *
   * @param code what the code that made them is told by.
   */
  static open(folder: string, code: string): KeptEntries {
    return new KeptEntries(readParts(folder, code) as Map<string, KeptEntry>);
  }

  /** @param path below the content folder. */
  find(path: string, hash: string): KeptEntry | undefined {
    const entry = this.#known.get(path);
    if (entry?.hash !== hash) return undefined;
    this.#found.set(path, entry);
    return entry;
  }

  /** What is kept of a file that lies as it lay when it was read. */
  findSettled(path: string, state: string | undefined): KeptEntry | undefined {
    const entry = this.#known.get(path);
    return state !== undefined && entry?.state === state ? this.find(path, entry.hash) : undefined;
  }

  /** Keeps how a file lies of which something is kept. */
  settle(path: string, state: string | undefined): void {
    const entry = this.#found.get(path);
    if (!entry || state === undefined || entry.state === state) return;
    this.#found.set(path, { ...entry, state });
  }

  /** What this look found or kept of a file. */
  of(path: string): KeptEntry | undefined {
    return this.#found.get(path);
  }

  /** For the next look at all files: what this one found or kept; of one that was not looked with, what it knows. */
  again(): KeptEntries {
    return new KeptEntries(this.#found.size > 0 ? this.#found : this.#known);
  }

  keep(path: string, entry: KeptEntry): void {
    this.#found.set(path, entry);
  }

  /** Writes what was found or kept since it was opened, and nothing else. */
  async save(folder: string, code: string): Promise<void> {
    await writeParts(folder, code, this.#known, this.#found);
  }
}
