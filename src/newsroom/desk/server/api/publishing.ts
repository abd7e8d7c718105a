import { join } from 'node:path';
import { PlainError } from '../../../../build/errors.ts';
import { buildApart } from '../../../publish/build-apart.ts';
import { Publisher, type Prepared } from '../../../publish/publisher.ts';
import { upload, uploadCommand } from '../../../publish/upload.ts';
import type { PreparedSite, PublishingState } from '../../shared/publishing.ts';
import type { DeskFolders } from '../folders.ts';
import { textOf } from '../input.ts';
import { readJson, sendLines } from '../messages.ts';
import type { Routes } from '../routes.ts';

/** Making the site, putting it in the published one's place, bringing older ones back, and uploading. */
export function publishingRoutes(folders: DeskFolders): Routes {
  const publisher = new Publisher(folders);
  const configFile = join(folders.root, 'newsroom.yaml');
  return {
    'GET api/publishing': async (): Promise<PublishingState> => {
      const prepared = publisher.prepared();
      return {
        outDir: folders.outDir,
        prepared: prepared && shownOf(prepared),
        isOutdated: publisher.isOutdated(),
        editions: publisher.editions().map(({ id, at, title, reviews }) => ({ id, at, title, reviews })),
        upload: uploadCommand(process.env['NEWSROOM_CONFIG'] || configFile),
      };
    },

    'POST api/publishing/build': ({ response }) =>
      sendLines(response, async (onLine) =>
        shownOf(await publisher.prepare((folder) => buildApart(folder, onLine))),
      ),

    'POST api/publishing/publish': async ({ request }) => {
      const body = await readJson(request);
      const { title } = await publisher.publishPrepared(textOf(body, 'id'), {
        allowGone: body['allowGone'] === true,
      });
      return { title };
    },

    'POST api/publishing/restore': async ({ request }) => {
      const { title } = await publisher.restore(textOf(await readJson(request), 'id'));
      return { title };
    },

    'POST api/publishing/upload': ({ response }) =>
      sendLines(response, async (onLine) => {
        const command = uploadCommand(process.env['NEWSROOM_CONFIG'] || configFile);
        if (!command)
          throw new PlainError('还没有写怎样上传。\n办法：在 newsroom.yaml 里写 upload，见编辑手册。');
        await upload(command, folders.outDir, onLine);
      }),
  };
}

/** What an editor looks at. */
function shownOf({ id, isFirst, changes, gone, summary, reviews }: Prepared): PreparedSite {
  return { id, isFirst, changes, gone, summary, reviews };
}
