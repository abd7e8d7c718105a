import { checkFiles } from '../../../../build/checks/check-content.ts';
import { KeptEntries } from '../../../../content/kept-entries.ts';
import { findOrRead } from '../../../../content/kept-file.ts';
import { openContentFolder } from '../../../../content/folder.ts';
import { parseContentFile } from '../../../../content/read-file.ts';
import { decodeText } from '../../../../content/text-file.ts';
import { collectionOf } from '../../../../schema/index.ts';
import { setBody, setFields } from '../../../files/edit.ts';
import { fieldOrder } from '../../../files/order.ts';
import type { Fields } from '../../../files/value.ts';
import type { DeskFolders } from '../folders.ts';
import { fieldsOf, optionalText, textOf } from '../input.ts';
import { readJson } from '../messages.ts';
import { keptFile } from '../kept.ts';
import type { Routes } from '../routes.ts';
import { sourceOf } from './files.ts';

/** What would be wrong with a file as it is being edited, before it is saved. */
export const checkRoutes = ({ contentDir, cacheDir, code }: DeskFolders): Routes => ({
  'POST api/check': async ({ request }) => {
    const body = await readJson(request);
    const path = textOf(body, 'path');
    const collection = collectionOf(path);
    if (!collection) return { problems: [] };
    const source = sourceOf(contentDir, path).toString('utf8');
    const edited = setFields(source, (fieldsOf(body, 'fields') ?? {}) as Fields, fieldOrder(collection));
    const text = optionalText(body, 'body');
    const opened = openContentFolder(contentDir);
    const bytes = Buffer.from(text === undefined ? edited : setBody(edited, text));
    const own = parseContentFile(opened, collection, path, decodeText(bytes));
    const kept = KeptEntries.open(keptFile(cacheDir), code);
    const files = [...findOrRead(opened, kept)].map((file) => (file.path === path ? own : file));
    const { problems } = checkFiles(opened, files);
    return { problems: problems.filter(({ file }) => file === own.file) };
  },
});
