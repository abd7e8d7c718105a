import { posix } from 'node:path';
import { z } from 'astro/zod';
import { shownFile } from '../../content/problem.ts';
import type { ContentFile } from '../../content/read-file.ts';
import { entryPath } from '../../schema/index.ts';
import { collections, type CollectionName, type ReferenceTool } from '../../schema/tools.ts';
import { nearest } from './nearest.ts';
import { isPlainName, slugOf } from '../../lib/slug.ts';

/**
 * The links between the entries of a content folder: schemas made with {@link reference} know which entries exist, so that
 * a broken link is found beside all else in its file. Made once, for making schemas takes longer than checking a small folder.
 */
export class Links {
  #targets = new Map<CollectionName, Targets>();
  #missing = new Map<CollectionName, Set<string>>();
  #folder = '';

  /** Looks up the entries of another folder from now on. */
  lookUpIn(folder: string, files: readonly ContentFile[]): void {
    const byCollection = Map.groupBy(files, ({ collection }) => collection);
    this.#folder = folder;
    this.#missing = new Map();
    this.#targets = new Map(collections.map((name) => [name, targetsOf(name, byCollection.get(name) ?? [])]));
  }

  /** The ids that files link to and that are not there, as far as the files were validated. */
  get missing(): ReadonlyMap<CollectionName, ReadonlySet<string>> {
    return this.#missing;
  }

  readonly reference: ReferenceTool = (collection) =>
    z.string().transform((id, context) => {
      const target = this.#targets.get(collection);
      if (target && !target.ids.has(id)) {
        this.#missing.set(collection, (this.#missing.get(collection) ?? new Set()).add(id));
        // Beside the missing file lies one whose name cannot stand: the rule of file names tells it.
        if (!target.misnamedFolders.has(posix.dirname(id))) {
          const { problem: message, remedy } = explain(id, target, this.#folder);
          context.addIssue({ code: 'custom', message, params: { remedy } });
        }
      }
      return { collection, id };
    });
}

interface Targets {
  collection: CollectionName;
  ids: ReadonlySet<string>;
  /** The ids by the names and titles that an editor may write in their place. */
  idOfName: () => ReadonlyMap<string, string>;
  misnamedFolders: ReadonlySet<string>;
}

function targetsOf(collection: CollectionName, files: readonly ContentFile[]): Targets {
  // Only where a link is wrong.
  let idOfName: Map<string, string> | undefined;
  const named = () =>
    files.flatMap(({ id, fields = {} }) =>
      [fields['name'], fields['title'], ...[fields['aliases']].flat()].flatMap((name) =>
        typeof name === 'string' ? [[name.trim(), id] as const] : [],
      ),
    );
  return {
    collection,
    ids: new Set(files.map(({ id }) => id)),
    idOfName: () => (idOfName ??= new Map(named())),
    misnamedFolders: new Set(
      files.filter(({ id }) => !isPlainName(posix.basename(id))).map(({ id }) => posix.dirname(id)),
    ),
  };
}

function explain(id: string, { collection, ids, idOfName }: Targets, folder: string): Told {
  const noun = nouns[collection];
  const problem = `没有“${id}”这个${noun}`;
  if (/[，、；,;]/.test(id)) {
    const parts = id.split(/[，、；,;]\s*/).filter(Boolean);
    return { problem: `“${id}”里的标点不对`, remedy: `各项之间用英文逗号加空格：[${parts.join(', ')}]` };
  }
  const meant = idOfName().get(id) ?? [...ids].find((known) => isSameFile(known, id, collection));
  if (meant) return { problem: `“${id}”不是${noun}的代号`, remedy: `改成代号 ${meant}` };
  const near = nearest(id, ids) ?? idOfName().get(nearest(id, idOfName().keys()) ?? '');
  const guess = near ? `是不是想写 ${near}？请改正` : '请改正这里的代号';
  return { problem, remedy: `${guess}；要新增${noun}，${howToAdd(id, collection, folder)}` };
}

/** A file's path or only its last part, where its id was wanted: `articles/2024-03/notice.md`, `notice`. */
function isSameFile(known: string, written: string, collection: CollectionName): boolean {
  const name = written
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)*(content\/)?/, '')
    .replace(new RegExp(`^${collection}/`), '')
    .replace(/\.(mdx?|ya?ml)$/, '');
  return name !== '' && (known === name || known.endsWith(`/${name}`));
}

function howToAdd(id: string, collection: CollectionName, folder: string): string {
  const fileOf = (name: string) => shownFile(folder, entryPath(collection, name));
  if (collection !== 'people' && collection !== 'topics') return `就新建文件 ${fileOf(id)}`;
  if (isPlainName(id)) return `就新建文件 ${fileOf(id)}`;
  const slug = slugOf(id, collection === 'people' ? 'surname' : 'normal');
  if (!slug) return `就在 ${posix.dirname(fileOf('x'))} 里新建一个文件，用英文小写字母起名`;
  return `就新建文件 ${fileOf(slug)}，里面写一行 name: ${id}，再把这里改成 ${slug}`;
}

/** What editors call an entry of each collection. */
export const nouns: Record<CollectionName, string> = {
  publication: '出版物',
  issues: '期',
  articles: '稿件',
  exhibitions: '影展',
  works: '作品',
  people: '人物',
  topics: '主题',
  figures: '数字',
  redirects: '转址',
};

interface Told {
  problem: string;
  remedy: string;
}
