import { z } from 'astro/zod';
import { collectionOf, entryId, schemas } from '../schema/index.ts';
import { collections, type CollectionName } from '../schema/tools.ts';
import { fieldName } from './fields.ts';
import type { ContentFolder } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { shownFile, type Problem } from './problem.ts';
import { readTextFile, type TextFile } from './text-file.ts';
import { readYaml } from './yaml/read.ts';
import { noValues, type FieldFault, type FieldPath, type Values } from './yaml/values.ts';

/** A file of a collection as an editor wrote it. */
export interface ContentFile extends Omit<Values, 'faults'> {
  collection: CollectionName;
  id: string;
  /** Below the content folder. */
  path: string;
  /** As an editor knows it. */
  file: string;
  /** Where it lies; absolute. */
  source: string;
  /** An article's text below its front matter; empty for other kinds. */
  body: string;
  /** The line of the file in which the text begins, from 1. */
  bodyLine: number;
  /** The SHA-256 of its bytes in hexadecimal, where it was taken when they were read. */
  hash?: string;
  /** How it lay before that, where it had lain so for a while. */
  state?: string;
  problems: Problem[];
}

/**
 * Every file of some collections, read one after another.
 *
 * @param isWanted looks at a file's bytes before they are read as text and fields, which takes most of the time.
 */
export function* readContentFiles(
  folder: ContentFolder,
  wanted: readonly CollectionName[] = collections,
  isWanted?: (bytes: Buffer) => boolean,
): Generator<ContentFile> {
  const paths = Map.groupBy(folder.files.keys(), collectionOf);
  for (const collection of wanted) {
    for (const path of paths.get(collection) ?? []) {
      const text = readTextFile(folder.files.get(path) ?? '', isWanted);
      if (!isWanted || text.text !== undefined) yield parseContentFile(folder, collection, path, text);
    }
  }
}

/**
 * Reads one file. Never throws: what cannot be read is a problem.
 *
 * @param path one of the folder's files.
 */
export const readContentFile = (folder: ContentFolder, collection: CollectionName, path: string): ContentFile =>
  parseContentFile(folder, collection, path, readTextFile(folder.files.get(path) ?? ''));

/** What {@link readContentFile} makes of a file's text. */
export function parseContentFile(folder: ContentFolder, collection: CollectionName, path: string, text: TextFile): ContentFile {
  const file = shownFile(folder.folder, path);
  const { body = '', bodyLine = 1, faults, ...values } = readParts(path, text);
  return {
    collection,
    id: entryId(path),
    path,
    file,
    source: folder.files.get(path) ?? '',
    ...values,
    body,
    bodyLine,
    problems: faults.map((fault) => toProblem(collection, file, fault)),
  };
}

/** The name of a field for an editor: `photos 第1项 caption（图片说明）`. */
export const fieldNameIn = (collection: CollectionName, path: FieldPath) =>
  fieldName(labelled[collection], path);

// Only its labels are read, so a link to anything will do.
const labelled = schemas((collection) => z.string().transform((id) => ({ collection, id })));

function toProblem(collection: CollectionName, file: string, { path = [], ...fault }: FieldFault): Problem {
  return { file, field: fieldNameIn(collection, path), ...fault };
}

function readParts(path: string, { text, fault }: TextFile): Values & { body?: string; bodyLine?: number } {
  if (text === undefined) return noValues(fault ? [fault] : []);
  const parts = /\.mdx?$/.test(path) ? splitFrontMatter(text) : { yaml: text, yamlLine: 1 };
  if ('fault' in parts) return noValues([fault ?? parts.fault]);
  const { yaml, yamlLine, ...rest } = parts;
  const values = readYaml(yaml, yamlLine);
  return { ...values, ...rest, faults: fault ? [fault, ...values.faults] : values.faults };
}
