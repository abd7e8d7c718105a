import { listVersions, undo } from '../../../store/store.ts';
import type { DeskFolders } from '../folders.ts';
import { textOf } from '../input.ts';
import { readJson } from '../messages.ts';
import type { Routes } from '../routes.ts';

/** What was saved so far, and taking it back. */
export const versionRoutes = ({ contentDir, newsroomDir }: DeskFolders): Routes => ({
  'GET api/versions': async () => {
    const all = await listVersions(contentDir, newsroomDir);
    return { versions: all.slice(0, shown), older: Math.max(0, all.length - shown) };
  },

  'POST api/undo': async ({ request }) =>
    undo(contentDir, textOf(await readJson(request), 'id'), newsroomDir),
});

const shown = 200;
