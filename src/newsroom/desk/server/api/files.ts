import { readFileSync, realpathSync } from 'node:fs';
import { PlainError } from '../../../../build/errors.ts';
import { openContentFolder } from '../../../../content/folder.ts';
import { collectionOf } from '../../../../schema/index.ts';
import { readFields, setBody, setFields } from '../../../files/edit.ts';
import { fieldOrder } from '../../../files/order.ts';
import type { Fields } from '../../../files/value.ts';
import { sumOf } from '../../../store/change.ts';
import { MisfitError } from '../../../store/fit.ts';
import { placeOf } from '../../../store/place.ts';
import { applyChanges } from '../../../store/store.ts';
import type { OpenedFile, SavedFile } from '../../shared/files.ts';
import type { DeskFolders } from '../folders.ts';
import { fieldsOf, optionalText, textOf } from '../input.ts';
import { readJson } from '../messages.ts';
import type { Routes } from '../routes.ts';

/** One file of the content, opened and saved: its fields and its text, whatever else stands in it stays. */
export const fileRoutes = ({ contentDir, newsroomDir }: DeskFolders): Routes => ({
  'GET api/file': async ({ query }) => open(contentDir, query.get('path') ?? ''),

  'POST api/save': async ({ request }): Promise<SavedFile> => {
    const body = await readJson(request);
    const [path, before] = [textOf(body, 'path'), textOf(body, 'before')];
    const source = sourceOf(contentDir, path);
    if (sumOf(source) !== before) throw changedElsewhere(path);
    const collection = collectionOf(path);
    if (!collection) throw new PlainError(`${path} 不是内容文件。`);
    const fields = (fieldsOf(body, 'fields') ?? {}) as Fields;
    const withFields = setFields(source.toString('utf8'), fields, fieldOrder(collection));
    const text = optionalText(body, 'body');
    const content = text === undefined ? withFields : setBody(withFields, text);
    const { id } = await applyChanges(contentDir, [{ path, content, before }], {
      title: optionalText(body, 'title') ?? `改：${path}`,
      dir: newsroomDir,
    });
    return { version: id, ...open(contentDir, path) };
  },
});

function open(contentDir: string, path: string): OpenedFile {
  const source = sourceOf(contentDir, path);
  const text = source.toString('utf8');
  const { fields, body: whole } = readFields(text);
  // The empty line above it is no part of what is written.
  const body = whole.replace(/^\n/, '');
  const bodyLine = text.split(/\r\n?|\n/).length - body.split('\n').length + 1;
  return { path, sum: sumOf(source), fields: fields ?? {}, body, bodyLine };
}

/** @throws a {@link PlainError} where there is no such file of the content. */
export function sourceOf(contentDir: string, path: string): Buffer {
  const place = placeOf(realpathSync(contentDir), path);
  const file = 'file' in place ? openContentFolder(contentDir).files.get(path) : undefined;
  if (!file) throw new PlainError(`没有这个文件：${path}。\n办法：它可能已经被删去或改名，请刷新页面。`);
  return readFileSync(file);
}

const changedElsewhere = (path: string) =>
  new MisfitError([{ path, reason: '这个文件已经被别的窗口或程序改过', isConflict: true }]);
