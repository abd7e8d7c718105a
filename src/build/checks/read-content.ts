import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { entryId, entryPath, patterns, schemas } from '../../schema/index.ts';
import { collections, type CollectionName, type ReferenceTool } from '../../schema/tools.ts';
import { Content, type Entry, type EntryData } from './content.ts';
import { nearest } from './nearest.ts';
import { shownFile, type Problem } from '../../content/problem.ts';
import { readText } from './read-text.ts';
import { readYaml, splitFrontMatter } from './read-yaml.ts';
import { schemaProblems } from './schema-problems.ts';

/**
 * Reads every file of the content folder and validates it with the site's own schemas.
 *
 * @param folder the content folder; an absolute path, which must exist.
 * @returns the content, and what is wrong with single files: encoding, YAML, fields, links to entries that are not there.
 */
export function readContent(folder: string): { content: Content; problems: Problem[] } {
  const files = globSync('**', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => statSync(join(folder, path)).isFile());
  const found = collections.flatMap((collection) =>
    globSync(patterns[collection], { cwd: folder })
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => ({ collection, path, id: entryId(path), file: shownFile(folder, path) })),
  );
  const known = new Map(
    collections.map((name) => [name, found.filter((entry) => entry.collection === name).map(({ id }) => id)]),
  );
  const schema = schemas(referenceTo(known, folder));
  const problems: Problem[] = [];
  const entries = found.map((place): Entry => {
    const { fields, body, bodyLine, faults } = readFields(join(folder, place.path), place.file);
    problems.push(...faults);
    if (fields === undefined) return { ...place, data: undefined, body, bodyLine };
    const parsed = schema[place.collection].safeParse(fields, { reportInput: true });
    if (!parsed.success) {
      problems.push(...schemaProblems(place.file, schema[place.collection], parsed.error.issues));
    }
    return { ...place, data: parsed.data as EntryData<CollectionName> | undefined, body, bodyLine };
  });
  return { content: new Content(folder, files, entries), problems };
}

function readFields(
  path: string,
  file: string,
): { fields: unknown; body: string; bodyLine: number; faults: Problem[] } {
  const { text, fault } = readText(path);
  const faults: Problem[] = fault ? [{ file, field: '', ...fault }] : [];
  const isArticle = /\.mdx?$/.test(path);
  const parts = isArticle ? splitFrontMatter(text) : { yaml: text, body: '' };
  if (!parts) {
    faults.push({
      file,
      field: '',
      problem: '文件开头没有用两行 --- 围起来的字段',
      remedy: '第一行写 ---，接着逐行写 title 等字段，再写一行 ---，下面才是正文',
    });
    return { fields: undefined, body: text, bodyLine: 1, faults };
  }
  const yaml = readYaml(parts.yaml, isArticle ? 2 : 1);
  if (yaml.fault) faults.push({ file, field: '', ...yaml.fault });
  const before = isArticle ? text.slice(0, text.length - parts.body.length) : '';
  return { fields: yaml.data, body: parts.body, bodyLine: before.split('\n').length, faults };
}

/** Links for the schemas that know which entries exist, so that a broken one is found beside all else in its file. */
function referenceTo(known: ReadonlyMap<CollectionName, readonly string[]>, folder: string): ReferenceTool {
  return (collection) =>
    z.string().transform((id, context) => {
      const ids = known.get(collection) ?? [];
      if (!ids.includes(id)) {
        const file = shownFile(folder, entryPath(collection, id));
        context.addIssue({ code: 'custom', ...missing(nouns[collection], id, file, nearest(id, ids)) });
      }
      return { collection, id };
    });
}

function missing(noun: string, id: string, file: string, near: string | undefined) {
  const guess = near ? `是不是想写 ${near}？请改正；要新增${noun}` : `请改正这里的代号；要新增${noun}`;
  return { message: `没有“${id}”这个${noun}`, params: { remedy: `${guess}，就新建文件 ${file}` } };
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
