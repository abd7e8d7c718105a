import { listVersions, undo } from '../../../store/store.ts';
import type { DeskFolders } from '../folders.ts';
import { textOf } from '../input.ts';
import { readJson } from '../messages.ts';
import type { Routes } from '../routes.ts';

/** What was saved so far, and taking it back. */
export const versionRoutes = ({ contentDir, newsroomDir }: DeskFolders): Routes => ({
  'GET api/versions': async () => ({
    versions: (await listVersions(contentDir, newsroomDir)).slice(0, shown),
  }),

  'POST api/undo': async ({ request }) =>
    undo(contentDir, textOf(await readJson(request), 'id'), newsroomDir),
});

const shown = 200;
