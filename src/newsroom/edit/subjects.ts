import { slugOf } from '../../lib/slug.ts';
import { entryPath } from '../../schema/index.ts';
import { readFields } from '../files/edit.ts';
import { textIn, type Snapshot } from '../files/snapshot.ts';
import { writeRecord } from '../files/write.ts';
import type { Change } from '../store/change.ts';
import { told, type Told } from '../told.ts';

export type SubjectKind = 'people' | 'topics';

/** A person or a topic that the archive does not have yet. */
export interface NewSubject {
  collection: SubjectKind;
  /** As its file is named; its address for good. */
  id: string;
  name: string;
  aliases: string[];
  description: string;
}

/**
 * A new person or topic with an id from the sound of its name.
 *
 * @param taken ids that are spoken for and not written yet.
 * @param isOther whether it is known to be another than the one of the same name that is there.
 */
export function proposeSubject(
  snapshot: Snapshot,
  { collection, name, aliases, description }: Omit<NewSubject, 'id'>,
  { taken = [], isOther = false }: { taken?: readonly string[]; isOther?: boolean } = {},
): NewSubject | Told {
  const noun = nouns[collection];
  const [own = '', ...others] = [name, ...aliases, description].map((text) => text.trim());
  if (!own) return told(`没有写${noun}的名称`, '写上再加');
  if ([own, ...others].some((text) => /[\p{Cc}\u2028\u2029]/u.test(text)))
    return told(`${noun}的名称里有换行或看不见的字符`, '写成一行，从 Word 复制来的先粘贴到记事本里');
  const same = namesakes(snapshot, collection).find(({ names }) => names.includes(own));
  if (same && !isOther)
    return told(
      `已经有叫“${own}”的${noun}（${same.id}）`,
      `在列表里选；真是同名的另一个，勾选“同名的另一个”再加`,
    );
  return {
    collection,
    id: freeSubjectId(snapshot, { collection, name: own }, taken),
    name: own,
    aliases: others.slice(0, -1).filter(Boolean),
    description: others.at(-1) ?? '',
  };
}

/** An id from the sound of a name that no other of its kind has. */
export function freeSubjectId(
  snapshot: Snapshot,
  { collection, name }: Pick<NewSubject, 'collection' | 'name'>,
  taken: readonly string[],
): string {
  const slug = slugOf(name, collection === 'people' ? 'surname' : 'normal') || fallbacks[collection];
  const isFree = (id: string) => !taken.includes(id) && !snapshot.paths.has(entryPath(collection, id));
  let id = slug;
  for (let number = 2; !isFree(id); number += 1) id = `${slug}-${number}`;
  return id;
}

/** Its file. */
export const subjectFile = ({ name, aliases, description }: NewSubject): string =>
  writeRecord({ name, aliases, description });

export const subjectChange = (subject: NewSubject): Change => ({
  path: entryPath(subject.collection, subject.id),
  content: subjectFile(subject),
  before: null,
});

function namesakes(snapshot: Snapshot, collection: SubjectKind): { id: string; names: string[] }[] {
  return [...snapshot.paths].flatMap((path) => {
    const id = new RegExp(`^${collection}/([^/]+)\\.yaml$`).exec(path)?.[1];
    if (id === undefined) return [];
    const { name, aliases } = readFields(textIn(snapshot, path) ?? '').fields ?? {};
    return [{ id, names: [name, ...[aliases].flat()].filter((one) => typeof one === 'string') }];
  });
}

const nouns = { people: '人物', topics: '主题' };
/** Where a name has neither Chinese nor Latin letters whose sound is known. */
const fallbacks = { people: 'person', topics: 'topic' };
