import type { Edit } from '../../../edit/save.ts';
import type { NewSubject } from '../../../edit/subjects.ts';
import type { Fields } from '../../../files/value.ts';
import { fieldsOf, groupsOf, optionalText, textOf, textsOf, type Body } from '../input.ts';
import type { Uploads } from '../uploads.ts';

/** An edit as the desk's forms send it. */
export const editOf = (body: Body, uploads: Uploads): Edit => ({
  path: textOf(body, 'path'),
  before: optionalText(body, 'before') ?? null,
  fields: (fieldsOf(body, 'fields') ?? {}) as Fields,
  body: optionalText(body, 'body'),
  subjects: groupsOf(body, 'subjects').map((one) => ({ ...subjectOf(one), id: textOf(one, 'id') })),
  pictures: groupsOf(body, 'pictures').map((one) => {
    const { name, bytes } = uploads.read(textOf(one, 'upload'));
    return { name: textOf(one, 'name'), from: name, bytes };
  }),
});

/** A person or a topic as an editor describes it. */
export const subjectOf = (body: Body): Omit<NewSubject, 'id'> => ({
  collection: textOf(body, 'collection') === 'people' ? 'people' : 'topics',
  name: textOf(body, 'name'),
  aliases: textsOf(body, 'aliases'),
  description: optionalText(body, 'description') ?? '',
});
