import { posix } from 'node:path';
import { picturePath } from '../../content/folder.ts';
import { setFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import { changeTo, textIn, type Snapshot } from '../files/snapshot.ts';
import { isGroup, type Fields } from '../files/value.ts';
import { told } from '../told.ts';
import { describePhotograph, type Described } from '../works/photograph.ts';
import { placesOf } from './effects.ts';
import { findEntry, isEntry, nameOf, refused, type Amendment, type Entry } from './entry.ts';

/** Where a picture goes: a photograph of an article, counted from 0, or a work. */
export type PicturePlace = { article: string; photo: number } | { work: string };

export interface NewPicture {
  /** The name of the file as it was chosen. */
  name: string;
  bytes: Uint8Array;
  /** What is in the picture; where it is not given the old words stay. */
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** Puts another picture into the place of one, or a first one into an empty frame. The place where it was taken is removed from it. */
export async function replacePicture(
  snapshot: Snapshot,
  place: PicturePlace,
  picture: NewPicture,
): Promise<Amendment> {
  const isArticle = 'article' in place;
  const entry = findEntry(
    snapshot,
    isArticle ? { collection: 'articles', id: place.article } : { collection: 'works', id: place.work },
  );
  if (!isEntry(entry)) return refused(entry);
  if (entry.status !== 'published') return refused(told('图片已撤回，换上也不会显示', '先恢复，再换图'));
  if (entry.fields['kind'] === 'specimen') {
    return refused(
      told('这是样张，只换图片会留下样张的名称和说明', '在“影展”里用表格替换样张；只有一件也可以'),
    );
  }
  const described = await describePhotograph(
    picture.name,
    () => Promise.resolve(picture.bytes),
    isArticle ? 'articles' : 'works',
  );
  if (!('master' in described)) return refused(described);
  return isArticle
    ? ofArticle(snapshot, entry, place.photo, picture, described)
    : ofWork(snapshot, entry, picture, described);
}

function ofArticle(
  snapshot: Snapshot,
  entry: Entry,
  index: number,
  { alt, caption, credit, name }: NewPicture,
  picture: Described,
): Amendment {
  const photos = Array.isArray(entry.fields['photos'])
    ? (entry.fields['photos'] as (Record<string, string> | string)[])
    : [];
  const old = photos[index];
  if (old === undefined) return refused(told(`这篇稿件没有第${index + 1}张图片`, '刷新后重新选'));
  if (!isGroup(old))
    return refused(
      told(`第${index + 1}张图片没有分开写图片、说明和描述`, '先到“校稿”里照它加一项新的，再删去它'),
    );
  if (!alt?.trim() && !old['alt'])
    return refused(told('没有写画面描述', '用一句话写画面里有什么，给看不见图片的读者'));
  const oldPath = old['image'] ? picturePath(entry.path, old['image']) : undefined;
  const image = nameFor(
    snapshot,
    entry,
    old['image'],
    `${entry.id.split('/')[1]}-${index + 1}${picture.extension}`,
    picture,
  );
  const photo = { ...old, image, ...given({ alt, caption, credit }) };
  const path = posix.join(posix.dirname(entry.path), image);
  const isFree =
    oldPath !== undefined && oldPath !== path && !isUsedElsewhere(snapshot, entry, old['image'] ?? '');
  return amended(snapshot, entry, {
    fields: { photos: photos.with(index, photo) },
    files: [[path, picture.master], ...(isFree ? ([[oldPath, null]] as const) : [])],
    what: old['image'] ? '换成新的图片' : '空框换成图片',
    notes: [...picture.notes, ...altNote(alt, old['alt']), `图片 ${name} 存为 ${image}`],
  });
}

function ofWork(snapshot: Snapshot, entry: Entry, { alt, name }: NewPicture, picture: Described): Amendment {
  const old = typeof entry.fields['image'] === 'string' ? entry.fields['image'] : 'master.jpg';
  const image = `master${picture.extension}`;
  const folder = posix.dirname(entry.path);
  return amended(snapshot, entry, {
    fields: { image: image === 'master.jpg' ? undefined : image, ...given({ alt }) },
    files: [
      [`${folder}/${image}`, picture.master],
      ...(old === image ? [] : ([[`${folder}/${old}`, null]] as const)),
    ],
    what: '换成新的图片',
    notes: [
      ...picture.notes,
      ...altNote(alt, String(entry.fields['alt'] ?? '')),
      `图片 ${name} 存为 ${image}`,
    ],
  });
}

interface Plan {
  fields: Fields;
  files: readonly (readonly [path: string, bytes: Buffer | null])[];
  what: string;
  notes: string[];
}

function amended(snapshot: Snapshot, entry: Entry, { fields, files, what, notes }: Plan): Amendment {
  const { page, lists } = placesOf(snapshot, entry);
  const shown = ['版面', '首页', '展墙', '作品目录', 'IIIF 清单', '检索'];
  const changes = [
    ...files.map(([path, bytes]) => changeTo(snapshot, path, bytes)),
    changeTo(snapshot, entry.path, setFields(entry.source, fields, fieldOrder(entry.collection))),
  ].filter((change) => change !== undefined);
  return {
    title: `换图：${nameOf(entry)}`,
    changes,
    effects: [
      { ...page, what },
      ...lists.filter(({ where }) => shown.includes(where)).map((list) => ({ ...list, what })),
    ],
    notes,
    problems: changes.length > 0 ? [] : [told('与现在的图片是同一张', '选另一张图片')],
  };
}

/** The old name where the kind of file is the same and nothing else shows it; else a new one that is free. */
function nameFor(
  snapshot: Snapshot,
  entry: Entry,
  old: string | undefined,
  wanted: string,
  { extension }: Described,
): string {
  const isSame = old !== undefined && posix.extname(old).toLowerCase().replace('.jpeg', '.jpg') === extension;
  if (isSame && !isUsedElsewhere(snapshot, entry, old)) return old;
  const folder = posix.dirname(entry.path);
  const [stem, ending] = [wanted.slice(0, -extension.length), extension];
  const names = [wanted, ...Array.from({ length: 99 }, (_, index) => `${stem}-${index + 2}${ending}`)];
  return names.find((name) => !snapshot.paths.has(posix.join(folder, name))) ?? wanted;
}

/** Whether another file of the folder names the picture, or this one does so twice. */
function isUsedElsewhere(snapshot: Snapshot, { path, source }: Entry, image: string): boolean {
  const name = posix.basename(image);
  if (source.split(name).length > 2) return true;
  const beside = [...snapshot.paths].filter(
    (file) => posix.dirname(file) === posix.dirname(path) && /\.mdx?$/.test(file) && file !== path,
  );
  return beside.some((file) => textIn(snapshot, file)?.includes(name));
}

const given = (fields: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );

const altNote = (alt: string | undefined, old: string | undefined) =>
  !alt?.trim() && old ? [`画面描述还是原来那张的：“${old}”，请核对`] : [];
