import { posix } from 'node:path';
import { z } from 'astro/zod';
import { shownFile } from '../../content/problem.ts';
import type { ContentFile } from '../../content/read-file.ts';
import { entryPath } from '../../schema/index.ts';
import type { CollectionName, ReferenceTool } from '../../schema/tools.ts';
import { nearest } from './nearest.ts';
import { isPlainName, slugOf } from './slug.ts';

/** The links between the entries of a content folder. */
export interface Links {
  /** Links for the schemas that know which entries exist, so that a broken one is found beside all else in its file. */
  reference: ReferenceTool;
  /** The ids that files link to and that are not there, as far as the files were validated. */
  missing: ReadonlyMap<CollectionName, Set<string>>;
}

/**
 * Where a file beside the missing one has a name that cannot stand, the link is right and the name is wrong: the rule of
 * file names tells it.
 */
export function linksBetween(files: readonly ContentFile[], folder: string): Links {
  const byCollection = Map.groupBy(files, ({ collection }) => collection);
  const targets = new Map(
    [...byCollection].map(([collection, own]) => [collection, targetsOf(collection, own, folder)]),
  );
  const missing = new Map<CollectionName, Set<string>>();
  const reference: ReferenceTool = (collection) =>
    z.string().transform((id, context) => {
      const target = targets.get(collection) ?? targetsOf(collection, [], folder);
      if (!target.ids.has(id)) {
        missing.set(collection, (missing.get(collection) ?? new Set()).add(id));
        if (!target.misnamedFolders.has(posix.dirname(id))) {
          const { problem: message, remedy } = explain(id, target);
          context.addIssue({ code: 'custom', message, params: { remedy } });
        }
      }
      return { collection, id };
    });
  return { reference, missing };
}

interface Targets {
  collection: CollectionName;
  folder: string;
  ids: ReadonlySet<string>;
  /** The ids by the names and titles that an editor may write in their place. */
  idOfName: ReadonlyMap<string, string>;
  misnamedFolders: ReadonlySet<string>;
}

function targetsOf(collection: CollectionName, files: readonly ContentFile[], folder: string): Targets {
  const named = files.flatMap(({ id, fields = {} }) =>
    [fields['name'], fields['title'], ...[fields['aliases']].flat()].flatMap((name) =>
      typeof name === 'string' ? [[name.trim(), id] as const] : [],
    ),
  );
  return {
    collection,
    folder,
    ids: new Set(files.map(({ id }) => id)),
    idOfName: new Map(named),
    misnamedFolders: new Set(
      files.filter(({ id }) => !isPlainName(posix.basename(id))).map(({ id }) => posix.dirname(id)),
    ),
  };
}

function explain(id: string, { collection, folder, ids, idOfName }: Targets): Told {
  const noun = nouns[collection];
  const problem = `没有“${id}”这个${noun}`;
  if (/[，、；,;]/.test(id)) {
    const parts = id.split(/[，、；,;]\s*/).filter(Boolean);
    return { problem: `“${id}”里的标点不对`, remedy: `各项之间用英文逗号加空格：[${parts.join(', ')}]` };
  }
  const meant = idOfName.get(id) ?? [...ids].find((known) => isSameFile(known, id, collection));
  if (meant) return { problem: `“${id}”不是${noun}的代号`, remedy: `改成代号 ${meant}` };
  const near = nearest(id, ids) ?? idOfName.get(nearest(id, idOfName.keys()) ?? '');
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

const nouns: Record<CollectionName, string> = {
  publication: '出版物',
  issues: '期',
  articles: '稿件',
  exhibitions: '展览',
  works: '作品',
  people: '人物',
  topics: '主题',
};

interface Told {
  problem: string;
  remedy: string;
}
