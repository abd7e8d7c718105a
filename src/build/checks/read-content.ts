import { openContentFolder } from '../../content/folder.ts';
import type { Problem } from '../../content/problem.ts';
import { readContentFiles, type ContentFile } from '../../content/read-file.ts';
import { schemas } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/tools.ts';
import { Content, type Entry, type EntryData } from './content.ts';
import { unexpected } from './guard.ts';
import { linksBetween } from './references.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * Reads every file of the content folder and validates it with the site's own schemas.
 *
 * @param folder the content folder; an absolute path, which must exist.
 * @returns the content, and what is wrong with single files: what they are, encoding, YAML, fields, links to entries that are not there.
 */
export function readContent(folder: string): { content: Content; problems: Problem[] } {
  const opened = openContentFolder(folder);
  const files = [...readContentFiles(opened)];
  const { reference, missing } = linksBetween(files, folder);
  const schema = schemas(reference);
  const problems = [...opened.problems];
  const entries = files.map((file): Entry => {
    const { entry, found } = validate(file, schema);
    problems.push(...found);
    return entry;
  });
  return { content: new Content(folder, opened.files.keys(), entries, missing), problems };
}

/** A file with what the schema makes of its fields, and everything that is wrong with it. */
function validate(file: ContentFile, schema: ReturnType<typeof schemas>): { entry: Entry; found: Problem[] } {
  const { problems, ...rest } = file;
  if (file.fields === undefined) return { entry: { ...rest, data: undefined }, found: problems };
  let data: unknown;
  const found = [...problems];
  try {
    const parsed = schema[file.collection].safeParse(file.fields, { reportInput: true });
    data = parsed.data;
    found.push(...schemaProblems(file, schema[file.collection], parsed.error?.issues ?? []));
  } catch (error) {
    found.push(unexpected(file.file, error));
  }
  // What was mended in passing, to judge the rest of the file, is not what the file says.
  const sound = found.length === 0 ? (data as EntryData<CollectionName>) : undefined;
  return { entry: { ...rest, data: sound }, found };
}
