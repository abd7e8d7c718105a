import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { entryId, patterns } from '../../schema/index.ts';
import { shownFile } from '../../content/problem.ts';
import type { ImageRights } from './xmp.ts';

/**
 * Every picture that the content names and shows: works and article photographs. Withdrawn ones are left out.
 * Files that cannot be read as YAML are passed over: the content check reports them.
 *
 * @param contentDir an absolute path.
 */
export async function findMasters(contentDir: string): Promise<Master[]> {
  const publication = await readFields(contentDir, patterns.publication);
  const entries = [
    ...globSync(patterns.works, { cwd: contentDir }).map((file) => ({ file, read: workMasters })),
    ...globSync(patterns.articles, { cwd: contentDir }).map((file) => ({ file, read: articleMasters })),
  ].map(({ file, read }) => ({ file: file.replaceAll('\\', '/'), read }));
  const found = await Promise.all(
    entries.map(async ({ file, read }) => {
      const fields = await readFields(contentDir, file);
      return !fields || hidden.has(text(fields['status']) ?? '')
        ? []
        : read(contentDir, file, fields, publication ?? {});
    }),
  );
  return found.flat().sort((a, b) => (a.key < b.key ? -1 : 1));
}

const hidden = new Set(['withdrawn', 'image-withdrawn']);

function workMasters(contentDir: string, file: string, work: Fields, publication: Fields): Master[] {
  const id = entryId(file);
  const specimen = work['kind'] === 'specimen';
  return [
    {
      key: id,
      path: id,
      collection: 'works',
      field: ['image'],
      ...names(contentDir, file, text(work['image']) ?? 'master.jpg'),
      rights: {
        creator: text(work['photographer']) ?? (specimen ? text(publication['title']) : undefined),
        credit: undefined,
        rights: text(work['rights']) ?? text(publication['rights']) ?? '',
        specimen,
      },
    },
  ];
}

function articleMasters(contentDir: string, file: string, article: Fields, publication: Fields): Master[] {
  const photos: unknown[] = Array.isArray(article['photos']) ? article['photos'] : [];
  const id = entryId(file);
  return photos.flatMap((photo, index) => {
    const image = isFields(photo) ? text(photo['image']) : undefined;
    if (!isFields(photo) || !image) return [];
    return [
      {
        key: `${id}#${index}`,
        path: `articles/${id}/${index}`,
        collection: 'articles' as const,
        field: ['photos', index, 'image'],
        ...names(contentDir, file, image),
        rights: {
          creator: undefined,
          credit: text(photo['credit']),
          rights: text(publication['rights']) ?? '',
          specimen: false,
        },
      },
    ];
  });
}

function names(contentDir: string, file: string, image: string) {
  const path = join(dirname(file), image);
  return {
    file: shownFile(contentDir, file),
    image: join(contentDir, path),
    shown: shownFile(contentDir, path),
  };
}

async function readFields(contentDir: string, file: string): Promise<Fields | undefined> {
  try {
    const source = await readFile(join(contentDir, file), 'utf8');
    const yaml = /\.mdx?$/.test(file) ? frontMatter(source) : source;
    const fields: unknown = yaml === undefined ? undefined : parse(yaml);
    return isFields(fields) ? fields : undefined;
  } catch {
    return undefined;
  }
}

/** The front matter of an article that names a picture; reading that of thousands of others would take seconds. */
function frontMatter(source: string): string | undefined {
  const yaml = /^\ufeff?---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1];
  return yaml?.includes('image') ? yaml : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Fields = Record<string, unknown>;

/** A picture as the newsroom delivered it, and what the content says of it. */
export interface Master {
  /** Key of the manifest: `labor-beauty-2024/001` or `2024-03/annual-plan#0`. */
  key: string;
  /** Folder of its variants below `media/`. */
  path: string;
  collection: 'works' | 'articles';
  /** The file that names it, as an editor knows it. */
  file: string;
  /** The field that names it. */
  field: PropertyKey[];
  /** The picture itself, an absolute path. */
  image: string;
  /** The picture's path as an editor knows it. */
  shown: string;
  rights: ImageRights;
}
