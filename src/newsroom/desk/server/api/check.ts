import { checkFiles } from '../../../../build/checks/check-content.ts';
import { openContentFolder, picturePath } from '../../../../content/folder.ts';
import { parseContentFile } from '../../../../content/read-file.ts';
import { decodeText } from '../../../../content/text-file.ts';
import { collectionOf, entryPath } from '../../../../schema/index.ts';
import type { CollectionName } from '../../../../schema/tools.ts';
import { editedSource, isLeftEmpty } from '../../../edit/save.ts';
import { subjectFile } from '../../../edit/subjects.ts';
import { inForm } from '../../../forms/in-form.ts';
import { snapshotOf } from '../../../files/snapshot.ts';
import type { DeskFolders } from '../folders.ts';
import { readJson } from '../messages.ts';
import type { KnownContent } from '../known-content.ts';
import type { Routes } from '../routes.ts';
import type { Uploads } from '../uploads.ts';
import { editOf } from './edit-input.ts';

/** What would be wrong with a file as it is being edited, before it is saved. */
export const checkRoutes = ({ contentDir }: DeskFolders, uploads: Uploads, known: KnownContent): Routes => ({
  'POST api/check': async ({ request }) => {
    const edit = editOf(await readJson(request), uploads);
    const { path, subjects, pictures } = edit;
    const collection = collectionOf(path);
    if (!collection) return { problems: [] };
    const there = openContentFolder(contentDir);
    // Nobody opens what is not written yet.
    const coming = [path, ...pictures.map(({ name }) => picturePath(path, name) ?? path)];
    const files = new Map([...coming.map((one) => [one, ''] as const), ...there.files]);
    const opened = { ...there, files };
    const parse = (kind: CollectionName, at: string, text: string) =>
      parseContentFile(opened, kind, at, decodeText(Buffer.from(text)));
    const source = editedSource(snapshotOf(contentDir), edit);
    if (isLeftEmpty(path, source)) return { problems: [] };
    const own = parse(collection, path, source);
    const others = known.files(there);
    const { problems } = checkFiles(opened, [
      ...others.filter((file) => file.path !== path),
      own,
      ...subjects.map((subject) =>
        parse(subject.collection, entryPath(subject.collection, subject.id), subjectFile(subject)),
      ),
    ]);
    return {
      problems: problems
        .filter(({ file }) => file === own.file)
        .map((problem) => inForm(problem, collection)),
    };
  },
});
