import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { collectionOf, entryId } from '../schema/index.ts';
import { collections, type CollectionName } from '../schema/tools.ts';
import { settledSource } from './file-state.ts';
import type { ContentFolder } from './folder.ts';
import type { KeptEntries, KeptEntry } from './kept-entries.ts';
import { shownFile } from './problem.ts';
import { parseContentFile, readContentFile, type ContentFile } from './read-file.ts';
import { decodeText } from './text-file.ts';
import type { FieldPath } from './yaml/values.ts';

/** A file that has not changed since a check found nothing wrong in it; it is read as text where that is asked for. */
export class KeptFile implements ContentFile {
  readonly collection: CollectionName;
  readonly id: string;
  readonly path: string;
  readonly source: string;
  readonly hash: string;
  readonly problems = [];
  readonly kept: KeptEntry;
  readonly folder: ContentFolder;
  #read: ContentFile | undefined;

  constructor(folder: ContentFolder, collection: CollectionName, path: string, kept: KeptEntry) {
    this.folder = folder;
    this.collection = collection;
    this.id = entryId(path);
    this.path = path;
    this.source = folder.files.get(path) ?? '';
    this.kept = kept;
    this.hash = kept.hash;
  }

  get file() {
    return shownFile(this.folder.folder, this.path);
  }

  // Who tells a fault takes these two out of the file.
  get lineOf() {
    return (path: FieldPath) => this.#whole().lineOf(path);
  }

  get isTold() {
    return (path: FieldPath) => this.#whole().isTold(path);
  }

  get fields() {
    return this.#whole().fields;
  }

  get body() {
    return this.#whole().body;
  }

  get bodyLine() {
    return this.#whole().bodyLine;
  }

  #whole(): ContentFile {
    this.#read ??= readContentFile(this.folder, this.collection, this.path);
    return this.#read;
  }
}

/** Every file of some collections, one after another: as it was kept, or read. */
export function* findOrRead(
  folder: ContentFolder,
  kept: KeptEntries,
  wanted: readonly CollectionName[] = collections,
  hashOf: HashOf = () => undefined,
): Generator<ContentFile> {
  const paths = Map.groupBy(folder.files.keys(), collectionOf);
  for (const collection of wanted) {
    for (const path of paths.get(collection) ?? []) yield one(folder, kept, hashOf, collection, path);
  }
}

/** The hash of a file that is known not to have changed since it was read; `undefined` where it has to be read. */
export type HashOf = (source: string) => string | undefined;

function one(
  folder: ContentFolder,
  kept: KeptEntries,
  hashOf: HashOf,
  collection: CollectionName,
  path: string,
): ContentFile {
  const source = folder.files.get(path) ?? '';
  const known = hashOf(source);
  // Before it is read: what is written meanwhile looks otherwise the next time.
  const state = settledSource(source);
  const same = known === undefined ? kept.findSettled(path, state) : kept.find(path, known);
  if (same) return new KeptFile(folder, collection, path, same);
  const bytes = bytesOf(source);
  if (!bytes) return readContentFile(folder, collection, path);
  const sum = hash('sha256', bytes);
  const found = kept.find(path, sum);
  if (found) {
    kept.settle(path, state);
    return new KeptFile(folder, collection, path, found);
  }
  // What is kept under the hash is made of these very bytes, whatever an editor saves meanwhile.
  return { ...parseContentFile(folder, collection, path, decodeText(bytes)), hash: sum, ...(state ? { state } : {}) };
}

/** `undefined` where they cannot be read: then the reader says why. */
function bytesOf(source: string): Uint8Array | undefined {
  try {
    return readFileSync(source);
  } catch {
    return undefined;
  }
}
