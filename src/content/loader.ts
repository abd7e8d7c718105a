import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { collectionOf, entryId } from '../schema/index.ts';
import type { CollectionName } from '../schema/tools.ts';
import { checkedEntries } from './checked-entries.ts';
import { openContentFolder } from './folder.ts';
import { PlainError } from './plain-error.ts';
import { formatProblems } from './problem.ts';
import { readContentFile, readContentFiles, type ContentFile } from './read-file.ts';

/**
 * Loads a collection for Astro by the reader that the content check uses. `body` is an article's text below its front matter, as it
 * stands. A build whose check has read the files loads nothing: its pages take them from there. A file that cannot be used ends one without;
 * while pages are written it is logged, and its page stays as it was.
 *
 * @param folder the content folder; an absolute path.
 */
export function contentLoader(folder: string, collection: CollectionName): Loader {
  return {
    name: 'content',
    load: async (context) => {
      // What Astro kept may have been changed since; its digests would not tell.
      if (!context.watcher) context.store.clear();
      if (checkedEntries()) return;
      const gone = new Set(context.store.keys());
      for (const file of readContentFiles(openContentFolder(folder), [collection])) {
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
  const { id, path, fields, body, problems } = file;
  if (problems.length > 0 || !fields) throw new PlainError(formatProblems(problems));
  const digest = generateDigest({ path, fields, body });
  if (context.store.get(id)?.digest === digest) return;
  const data = await parseData({ id, data: fields, filePath: file.source });
  context.store.set({ id, data, body, filePath, digest });
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
