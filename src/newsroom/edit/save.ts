import { collectionOf } from '../../schema/index.ts';
import { readFields, setBody, setFields } from '../files/edit.ts';
import { fieldOrder } from '../files/order.ts';
import { sourceIn, type Snapshot } from '../files/snapshot.ts';
import { isSame, type Fields } from '../files/value.ts';
import { writeRecord } from '../files/write.ts';
import { sumOf, type Change } from '../store/change.ts';
import { MisfitError } from '../store/fit.ts';
import { PlainError } from '../../content/plain-error.ts';
import { withFreeNames } from './free-names.ts';
import { pictureChanges, type ChosenPicture } from './pictures.ts';
import { subjectChange, type NewSubject } from './subjects.ts';

/** A file as an editor has changed it, with what goes with it. */
export interface Edit {
  /** Below the content folder. */
  path: string;
  /** SHA-256 (hex) of the file that it was made from; `null` for one that is not there yet. */
  before: string | null;
  /** Those that were changed. */
  fields: Fields;
  /** An article's text, where it was changed. */
  body?: string | undefined;
  /** People and topics that the file names and that are new. */
  subjects: readonly NewSubject[];
  pictures: readonly ChosenPicture[];
}

/**
 * What is written when an edit is saved, all of it or nothing.
 *
 * @throws a {@link MisfitError} where somebody else has changed the file, a {@link PlainError} for what cannot be written.
 */
export async function savingOf(snapshot: Snapshot, proposed: Edit): Promise<Change[]> {
  const edit = withFreeNames(snapshot, proposed);
  const { path, before, subjects, pictures } = edit;
  const old = snapshot.read(path);
  if ((old ? sumOf(old) : null) !== before) throw changedElsewhere(path);
  const content = editedSource(snapshot, edit);
  if (isLeftEmpty(path, content)) return [{ path, content: null, before }];
  const named = namesIn(content);
  const ofPictures = await pictureChanges(snapshot, path, content, pictures);
  if (!Array.isArray(ofPictures))
    throw new PlainError(`${ofPictures.problem}。\n办法：${ofPictures.remedy}。`);
  return [
    { path, content, before },
    // One that was chosen and taken away again is not written.
    ...subjects.filter(({ collection, id }) => named(collection, id)).map(subjectChange),
    ...ofPictures,
  ];
}

/** The file as it shall be. */
export function editedSource(
  snapshot: Snapshot,
  { path, fields, body }: Omit<Edit, 'before' | 'subjects' | 'pictures'>,
) {
  const collection = collectionOf(path);
  if (!collection) throw new PlainError(`${path} 不是内容文件。`);
  const source = sourceIn(snapshot, path);
  const order = fieldOrder(collection);
  if (source === undefined)
    return writeRecord(
      Object.fromEntries(order.flatMap((name) => (name in fields ? [[name, fields[name]]] : []))),
    );
  const edited = setFields(source, fields, order);
  return body === undefined ? edited : setBody(edited, body);
}

/** Figures and redirects of which none is left have no file. */
export function isLeftEmpty(path: string, source: string): boolean {
  const collection = collectionOf(path);
  if (collection !== 'figures' && collection !== 'redirects') return false;
  return readFields(source).fields?.[collection] === undefined;
}

function namesIn(source: string) {
  const { fields = {} } = readFields(source);
  return (collection: string, id: string) => [fields[collection]].flat().some((one) => isSame(one, id));
}

const changedElsewhere = (path: string) =>
  new MisfitError([{ path, reason: '这个文件已经被别的窗口或程序改过', isConflict: true }]);
