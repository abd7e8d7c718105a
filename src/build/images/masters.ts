import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openContentFolder, picturePath, type ContentFolder } from '../../content/folder.ts';
import { shownFile } from '../../content/problem.ts';
import { fieldNameIn, readContentFiles, type ContentFile } from '../../content/read-file.ts';
import { textImageKey } from '../../lib/images.ts';
import { aboutUrl } from '../../lib/urls.ts';
import { withoutQuotes } from '../../schema/codes.ts';
import { isSiteAddress } from '../../schema/publication.ts';
import type { CollectionName } from '../../schema/tools.ts';
import { textForm } from '../../text/form.ts';
import { parseText, picturesOf } from '../../text/parse.ts';
import type { ImageRights } from './xmp.ts';

/**
 * Every picture that the content names and shows: works, and photographs beside and in articles. Withdrawn ones are left out.
 * What cannot be read, and a path that leads out of the folder, is passed over: the content check reports it.
 *
 * @param contentDir an absolute path.
 */
export async function findMasters(
  contentDir: string,
  { folder = openContentFolder(contentDir), isPlain = () => false }: KnownContent = {},
): Promise<Master[]> {
  const files = new Map([...folder.files].filter(([path]) => !isPlain(path)));
  const looking = { ...folder, files };
  const [record] = readContentFiles(looking, ['publication']);
  const publication = record?.fields ?? {};
  const masters: Master[] = [];
  for (const work of readContentFiles(looking, ['works']))
    masters.push(...workMasters(folder, work, publication));
  for (const article of readContentFiles(looking, ['articles'], namesPicture)) {
    masters.push(...articleMasters(folder, article, publication));
  }
  return masters.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Most articles have no picture; reading the fields of thousands would take seconds. Empty bytes stand between letters in UTF-16. */
const namesPicture = (bytes: Buffer) => ['image', '![', '\0'].some((sign) => bytes.includes(sign));

const isHidden = ({ status }: Fields) =>
  ['withdrawn', 'image-withdrawn'].includes(String(withoutQuotes(status)));

function workMasters(folder: ContentFolder, file: ContentFile, publication: Fields): Master[] {
  const { fields: work, id } = file;
  if (!work || isHidden(work)) return [];
  const specimen = withoutQuotes(work['kind']) === 'specimen';
  return picture(folder, file, text(work['image']) ?? 'master.jpg').map((found) => ({
    key: id,
    path: id,
    ...found,
    ...fieldOf(file, ['image']),
    rights: {
      creator: text(work['photographer']) ?? (specimen ? text(publication['title']) : undefined),
      credit: undefined,
      rights: text(work['rights']) ?? text(publication['rights']) ?? '',
      rightsPage: rightsPage(publication),
      specimen,
    },
  }));
}

function articleMasters(folder: ContentFolder, file: ContentFile, publication: Fields): Master[] {
  const { fields: article } = file;
  if (!article || isHidden(article)) return [];
  const rights = { rights: text(publication['rights']) ?? '', rightsPage: rightsPage(publication) };
  return [...photoMasters(folder, file, article, rights), ...textMasters(folder, file, rights)];
}

/** The photographs in an article's fields. */
function photoMasters(
  folder: ContentFolder,
  file: ContentFile,
  article: Fields,
  rights: PublicationRights,
): Master[] {
  const { id } = file;
  const photos: unknown[] = Array.isArray(article['photos']) ? article['photos'] : [];
  return photos.flatMap((photo, index) => {
    const image = isFields(photo) ? text(photo['image']) : undefined;
    if (!isFields(photo) || !image) return [];
    return picture(folder, file, image).map((found) => ({
      key: `${id}#${index}`,
      path: `articles/${id}/${index}`,
      ...found,
      ...fieldOf(file, ['photos', index, 'image']),
      rights: { creator: undefined, credit: text(photo['credit']), ...rights, specimen: false },
    }));
  });
}

/** The pictures that an article's text places. Of those that are not there the content check speaks. */
function textMasters(folder: ContentFolder, file: ContentFile, rights: PublicationRights): Master[] {
  const { id, body, bodyLine, path } = file;
  return picturesOf(parseText(body, textForm(path))).flatMap(({ file: name, line }) => {
    if (!name || !folder.files.has(picturePath(path, name) ?? '')) return [];
    return picture(folder, file, name).map((found) => ({
      key: textImageKey(id, name),
      // A name may hold what an address may not; its hash stays when other pictures come or go.
      path: `articles/${id}/text-${createHash('sha256').update(name.normalize()).digest('hex').slice(0, 8)}`,
      ...found,
      field: '正文',
      line: bodyLine + line - 1,
      rights: { creator: undefined, credit: undefined, ...rights, specimen: false },
    }));
  });
}

/**
 * Where the rights are told. By the record alone: a preview and a copy of the site at another address then use the files that are there.
 */
function rightsPage({ address }: Fields): string | undefined {
  const site = text(address);
  return site && isSiteAddress(site) ? `${new URL(aboutUrl(), site).href}#rights` : undefined;
}

const fieldOf = ({ collection, lineOf }: ContentFile, path: PropertyKey[]) => ({
  field: fieldNameIn(collection, path),
  line: lineOf(path),
});

/** Where the picture lies that a file names; nothing where the path leads out of the folder, or to what is no file. */
function picture({ folder, files, problems }: ContentFolder, entry: ContentFile, image: string) {
  const { collection, file } = entry;
  const path = picturePath(entry.path, image);
  if (path === undefined) return [];
  const shown = shownFile(folder, path);
  if (problems.some((problem) => problem.file === shown)) return [];
  return [{ collection, file, image: files.get(path) ?? join(folder, path), shown }];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value.trim() : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is known of a content folder before its pictures are looked for. */
export interface KnownContent {
  /** What lies in it. */
  folder?: ContentFolder | undefined;
  /** Whether an article has no picture, by its path: then it is not read. */
  isPlain?: (path: string) => boolean;
}

type Fields = Record<string, unknown>;
type PublicationRights = Pick<ImageRights, 'rights' | 'rightsPage'>;

/** A picture as the newsroom delivered it, and what the content says of it. */
export interface Master {
  /** Key of the manifest: `labor-beauty-2024/001`, `2024-03/annual-plan#0` or `2024-03/annual-plan/会场.jpg`. */
  key: string;
  /** Folder of its variants below `media/`. */
  path: string;
  collection: CollectionName;
  /** The file that names it, as an editor knows it. */
  file: string;
  /** The field that names it, as an editor knows it, and its line. */
  field: string;
  line: number | undefined;
  /** The picture itself, an absolute path. */
  image: string;
  /** The picture's path as an editor knows it. */
  shown: string;
  rights: ImageRights;
}
