import { readFileSync, realpathSync } from 'node:fs';
import { PlainError } from '../../../../build/errors.ts';
import { openContentFolder } from '../../../../content/folder.ts';
import { numberPassages } from '../../../edit/sentences.ts';
import { savingOf } from '../../../edit/save.ts';
import { proposePicture } from '../../../edit/pictures.ts';
import { proposeSubject, type NewSubject } from '../../../edit/subjects.ts';
import { readFields } from '../../../files/edit.ts';
import { snapshotOf, sourceOf, textIn } from '../../../files/snapshot.ts';
import { sumOf } from '../../../store/change.ts';
import { placeOf } from '../../../store/place.ts';
import { applyChanges } from '../../../store/store.ts';
import type { OpenedFile, ProposedPicture, SavedFile } from '../../shared/files.ts';
import type { DeskFolders } from '../folders.ts';
import { optionalText, textOf, textsOf } from '../input.ts';
import { readJson, refuseTold } from '../messages.ts';
import type { Routes } from '../routes.ts';
import type { Uploads } from '../uploads.ts';
import { editOf, subjectOf } from './edit-input.ts';

/** One file of the content, opened and saved with what goes with it: its fields and its text, whatever else stands in it stays. */
export const fileRoutes = ({ contentDir, newsroomDir }: DeskFolders, uploads: Uploads): Routes => ({
  'GET api/file': async ({ query }) => open(contentDir, query.get('path') ?? '', query.has('new')),

  'POST api/save': async ({ request }): Promise<SavedFile> => {
    const body = await readJson(request);
    const edit = editOf(body, uploads);
    const changes = await savingOf(snapshotOf(contentDir), edit);
    const { id } = await applyChanges(contentDir, changes, {
      title: optionalText(body, 'title') ?? `改：${edit.path}`,
      dir: newsroomDir,
    });
    return { version: id, ...open(contentDir, edit.path, true) };
  },

  'GET api/passages': async ({ query }) => {
    const path = query.get('path') ?? '';
    return { passages: numberPassages(textIn(snapshotOf(contentDir), path) ?? '', path) };
  },

  'POST api/subject': async ({ request }): Promise<NewSubject> => {
    const body = await readJson(request);
    const options = { taken: textsOf(body, 'taken'), isOther: body['isOther'] === true };
    return refuseTold(proposeSubject(snapshotOf(contentDir), subjectOf(body), options));
  },

  'POST api/photo': async ({ request }): Promise<ProposedPicture> => {
    const body = await readJson(request);
    const { name, bytes } = uploads.read(textOf(body, 'upload'));
    const picture = { from: name, bytes };
    const taken = textsOf(body, 'taken');
    return refuseTold(await proposePicture(snapshotOf(contentDir), textOf(body, 'path'), picture, taken));
  },
});

/** @param mayBeNew whether a file that is not there is opened as an empty one. */
function open(contentDir: string, path: string, mayBeNew = false): OpenedFile {
  const place = placeOf(realpathSync(contentDir), path);
  const file = 'file' in place ? openContentFolder(contentDir).files.get(path) : undefined;
  if (!file) {
    if (mayBeNew && 'file' in place) return { path, sum: null, fields: {}, body: '', bodyLine: 1 };
    throw new PlainError(
      `没有这个文件：${path}。\n办法：它可能已经被删去或改名：有没保存的字，先复制下来，再刷新页面。`,
    );
  }
  const source = readFileSync(file);
  const text = sourceOf(path, source);
  const { fields, body: whole } = readFields(text);
  // The empty line above it is no part of what is written.
  const body = whole.replace(/^\n/, '');
  const bodyLine = text.split(/\r\n?|\n/).length - body.split('\n').length + 1;
  return { path, sum: sumOf(source), fields: fields ?? {}, body, bodyLine };
}
