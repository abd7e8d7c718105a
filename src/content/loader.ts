import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { collectionOf, entryId } from '../schema/index.ts';
import type { CollectionName } from '../schema/tools.ts';
import { openContentFolder } from './folder.ts';
import { PlainError } from './plain-error.ts';
import { formatProblems } from './problem.ts';
import { KeptEntries } from './kept-entries.ts';
import { findOrRead, KeptFile } from './kept-file.ts';
import { readContentFile, type ContentFile } from './read-file.ts';

/**
 * Loads a collection for Astro by the reader that the content check uses. `body` is an article's text below its front matter, as it
 * stands; nothing where `source` holds what the check of this build made of the file: then the text is read when it is set.
 * A file that cannot be used ends a build; while pages are written it is logged, and its page stays as it was.
 *
 * @param folder the content folder; an absolute path.
 * @param source what the check of this build has written.
 */
export function contentLoader(folder: string, collection: CollectionName, source?: KeptSource): Loader {
  return {
    name: 'content',
    load: async (context) => {
      // What Astro kept may have been changed since; its digests would not tell.
      if (!context.watcher) context.store.clear();
      const gone = new Set(context.store.keys());
      const { opened, kept } = source ? stateOf(folder, source) : look(folder, KeptEntries.none());
      for (const file of findOrRead(opened, kept, [collection])) {
        gone.delete(file.id);
        await load(file, context);
      }
      for (const id of gone) context.store.delete(id);
      watch(folder, collection, context);
    },
  };
}

async function load(file: ContentFile, context: LoaderContext): Promise<void> {
  try {
    await store(file, context);
  } catch (error) {
    if (!context.watcher) throw error;
    context.logger.error(error instanceof Error ? error.message : String(error));
  }
}

async function store(file: ContentFile, context: LoaderContext): Promise<void> {
  const { config, generateDigest, parseData } = context;
  const filePath = relative(fileURLToPath(config.root), file.source).replaceAll(sep, '/');
  if (file instanceof KeptFile) {
    const { id, kept, path } = file;
    const { firstWords } = kept;
    const data = { ...(kept.data as Record<string, unknown>), ...(firstWords === undefined ? {} : { firstWords }) };
    context.store.set({ id, data, filePath, digest: `${path} ${kept.hash}` });
    return;
  }
  const { id, path, fields, body, problems } = file;
  if (problems.length > 0 || !fields) throw new PlainError(formatProblems(problems));
  const digest = generateDigest({ path, fields, body });
  if (context.store.get(id)?.digest === digest) return;
  const data = await parseData({ id, data: fields, filePath: file.source });
  context.store.set({ id, data, body, filePath, digest });
}

const look = (folder: string, kept: KeptEntries) => ({ opened: openContentFolder(folder), kept });

let state: (ReturnType<typeof look> & { source: KeptSource }) | undefined;

/** What a build loads from, looked at once for all collections. */
function stateOf(folder: string, source: KeptSource): ReturnType<typeof look> {
  if (state?.source !== source) {
    state = { ...look(folder, KeptEntries.open(source.file, source.code)), source };
  }
  return state;
}

/** An absolute path, and what the code is told by that wrote it. */
interface KeptSource {
  file: string;
  code: string;
}

/** Answers to single changes while pages are written. */
function watch(folder: string, collection: CollectionName, context: LoaderContext): void {
  const { watcher, logger } = context;
  if (!watcher) return;
  const pathOf = (changed: string) => relative(folder, changed).replaceAll(sep, '/').normalize();
  const change = async (changed: string) => {
    const path = pathOf(changed);
    const opened = openContentFolder(folder);
    if (collectionOf(path) !== collection || !opened.files.has(path)) return;
    await load(readContentFile(opened, collection, path), context);
    logger.info(`Read ${path} again`);
  };
  watcher.add(folder);
  watcher.on('add', change);
  watcher.on('change', change);
  watcher.on('unlink', (changed) => {
    const path = pathOf(changed);
    if (collectionOf(path) === collection) context.store.delete(entryId(path));
  });
}
