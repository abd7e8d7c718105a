import { Ledger } from '../../../../lib/addresses/ledger.ts';
import { snapshotOf } from '../../../files/snapshot.ts';
import { removable } from '../../../remove/kinds.ts';
import { remove } from '../../../remove/remove.ts';
import { applyChanges } from '../../../store/store.ts';
import type { RemoveAnswer } from '../../shared/remove.ts';
import type { DeskFolders } from '../folders.ts';
import { fail, optionalText, textOf } from '../input.ts';
import { readJson } from '../messages.ts';
import type { Routes } from '../routes.ts';

/** Taking a person, a topic or an exhibition away: what is in the way and what it does is shown before it is done. */
export const removeRoutes = ({ contentDir, newsroomDir }: DeskFolders): Routes => ({
  'POST api/remove': async ({ request }): Promise<RemoveAnswer> => {
    const body = await readJson(request);
    const kind = textOf(body, 'collection');
    const collection = removable.find((one) => one === kind) ?? fail('collection');
    const { changes, ...rest } = remove(
      snapshotOf(contentDir),
      Ledger.read(contentDir),
      { collection, id: textOf(body, 'id') },
      optionalText(body, 'to') ?? '',
    );
    const answer = { ...rest, files: changes.map(({ path }) => path) };
    if (body['save'] !== true || changes.length === 0) return { ...answer, version: undefined };
    const { id } = await applyChanges(contentDir, changes, { title: rest.title, dir: newsroomDir });
    return { ...answer, version: id };
  },
});
