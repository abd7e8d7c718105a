import { posix } from 'node:path';
import { entryPath } from '../../schema/index.ts';
import { readFields } from '../files/edit.ts';
import { textIn, type Snapshot } from '../files/snapshot.ts';
import { isGroup, isList, type FieldValue } from '../files/value.ts';
import { freePictureName } from './pictures.ts';
import type { Edit } from './save.ts';
import { freeSubjectId } from './subjects.ts';

/** An edit whose new pictures, people and topics have names that are free still: another window may have taken those that were proposed. */
export function withFreeNames(snapshot: Snapshot, edit: Edit): Edit {
  const { path, fields } = edit;
  const names = edit.pictures.map(({ name }) => name);
  const pictures = edit.pictures.map((picture) => {
    if (!snapshot.paths.has(posix.join(posix.dirname(path), picture.name))) return picture;
    const name = freePictureName(snapshot, path, posix.extname(picture.name), names);
    names.push(name);
    return { ...picture, name };
  });
  const newNames = new Map(edit.pictures.map(({ name }, index) => [name, pictures[index]?.name ?? name]));
  const ids = edit.subjects.map(({ id }) => id);
  const subjects = edit.subjects.map((subject) => {
    const { collection, name } = subject;
    const there = textIn(snapshot, entryPath(collection, subject.id));
    if (there === undefined || readFields(there).fields?.['name'] === name) return subject;
    const id = freeSubjectId(snapshot, subject, ids);
    ids.push(id);
    return { ...subject, id };
  });
  const newIds = (collection: string, ids: FieldValue) =>
    isList(ids)
      ? ids.map((id) => {
          const index = edit.subjects.findIndex((one) => one.collection === collection && one.id === id);
          return subjects[index]?.id ?? id;
        })
      : ids;
  const renamed = Object.entries(fields).map(([name, value]): [string, FieldValue] => {
    if (name === 'photos' && isList(value)) return [name, value.map((photo) => withImage(photo, newNames))];
    return [name, newIds(name, value)];
  });
  return {
    ...edit,
    fields: Object.fromEntries(renamed),
    pictures,
    // Somebody else has written the same one.
    subjects: subjects.filter(({ collection, id }) => !snapshot.paths.has(entryPath(collection, id))),
  };
}

function withImage(photo: FieldValue, names: ReadonlyMap<string, string>): FieldValue {
  if (!isGroup(photo)) return photo;
  const { image } = photo as { image?: FieldValue };
  const name = typeof image === 'string' ? names.get(image) : undefined;
  return name === undefined ? photo : { ...(photo as { image: FieldValue }), image: name };
}
