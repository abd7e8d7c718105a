import { openContentFolder, type ContentFolder } from '../../content/folder.ts';
import type { Problem } from '../../content/problem.ts';
import { KeptEntries, type KeptEntry } from '../../content/kept-entries.ts';
import { findOrRead, KeptFile } from '../../content/kept-file.ts';
import { readContentFile, type ContentFile } from '../../content/read-file.ts';
import { yearOf } from '../../lib/dates.ts';
import { entryId, schemas } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/tools.ts';
import { Content, type Entry, type EntryData } from './content.ts';
import { unexpected } from './guard.ts';
import { Links } from './references.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * Reads the files of the content folder and validates them with the site's own schemas.
 *
 * @param folder the content folder; an absolute path, which must exist.
 * @param kept what is known of files that have not changed.
 * @returns the content, and what is wrong with single files: what they are, encoding, YAML, fields, links to entries that are not there.
 */
export function readContent(
  folder: string,
  kept = KeptEntries.none(),
): { content: Content; problems: Problem[] } {
  const opened = openContentFolder(folder);
  return validateFiles(opened, [...findOrRead(opened, kept)]);
}

/**
 * The issues and articles of a content folder, one year after the other: together they would fill the memory of a whole archive.
 *
 * @param isWanted by its id, whether an issue or an article is read.
 * @param opened what lies in the folder.
 */
export function* readByYear(
  folder: string,
  isWanted: (id: string) => boolean,
  opened = openContentFolder(folder),
): Generator<Content> {
  const read = (paths: readonly string[]) => {
    const files = new Map(paths.map((path) => [path, opened.files.get(path) ?? '']));
    return [...findOrRead({ ...opened, files }, KeptEntries.none())];
  };
  const ofIssues = (path: string) => /^(issues|articles)\//.test(path);
  const [issues = [], shared = []] = [true, false].map((wanted) =>
    [...opened.files.keys()].filter((path) => ofIssues(path) === wanted),
  );
  const others = read(shared);
  const wanted = issues.filter((path) => isWanted(entryId(path)));
  for (const paths of Map.groupBy(wanted, (path) => yearOf(entryId(path))).values()) {
    const files = read(paths);
    links.lookUpIn(folder, [...others, ...files]);
    yield new Content(
      folder,
      new Set(paths),
      files.map((file) => validate(file).entry),
      links.missing,
    );
  }
}

/** What {@link readContent} makes of the files of a folder. */
export function validateFiles(
  opened: ContentFolder,
  files: readonly ContentFile[],
): { content: Content; problems: Problem[] } {
  const { folder } = opened;
  links.lookUpIn(folder, files);
  const problems = [...opened.problems];
  const ids = new Set(files.map(({ collection, id }) => `${collection}/${id}`));
  const entries = files.map((file): Entry => {
    if (file instanceof KeptFile && isStillSound(file.kept, ids, opened)) {
      return Object.assign(file, { data: file.kept.data as EntryData<CollectionName> });
    }
    const { entry, found } = validate(file);
    problems.push(...found);
    return entry;
  });
  return { content: new Content(folder, new Set(opened.files.keys()), entries, links.missing), problems };
}

const links = new Links();
const schema = schemas(links.reference);

/** Whether all that a kept entry names is there as it was. */
const isStillSound = ({ entries, files }: KeptEntry, ids: ReadonlySet<string>, opened: ContentFolder) =>
  entries.every((id) => ids.has(id)) && files.every((path) => opened.files.has(path));

/** A file with what the schema makes of its fields, and everything that is wrong with it. */
function validate(read: ContentFile): { entry: Entry; found: Problem[] } {
  // One that was kept is read anew.
  const file = read instanceof KeptFile ? readContentFile(read.folder, read.collection, read.path) : read;
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
