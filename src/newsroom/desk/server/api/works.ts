import { snapshotOf } from '../../../files/snapshot.ts';
import { applyChanges } from '../../../store/store.ts';
import { newExhibitionId } from '../../../works/exhibition.ts';
import type { Fields } from '../../../files/value.ts';
import { isSound, planWorks } from '../../../works/plan.ts';
import { readTable } from '../../../works/table.ts';
import type { WorksAnswer } from '../../shared/works.ts';
import type { DeskFolders } from '../folders.ts';
import { fieldsOf, optionalText, textOf, textsOf } from '../input.ts';
import { readJson } from '../messages.ts';
import type { Routes } from '../routes.ts';
import type { Uploads } from '../uploads.ts';

/** A table of works and photographs: what they would replace, row by row, and replacing it, all or nothing. */
export const worksRoutes = ({ contentDir, newsroomDir }: DeskFolders, uploads: Uploads): Routes => ({
  'POST api/works': async ({ request }): Promise<WorksAnswer> => {
    const body = await readJson(request);
    const record = fieldsOf(body, 'record') as Fields | undefined;
    const files = snapshotOf(contentDir);
    const exhibition = textOf(body, 'exhibition') || newExhibitionId(files, record);
    const { name, bytes } = uploads.read(textOf(body, 'table'));
    const table = await readTable(name, bytes);
    const photographs = textsOf(body, 'photographs').map((id) => ({
      name: uploads.nameOf(id),
      read: async () => uploads.read(id).bytes,
    }));
    const rights = optionalText(body, 'rights')?.trim() || undefined;
    const { changes, ...plan } = await planWorks(table, photographs, files, {
      exhibition,
      rights,
      record,
    });
    const answer = { plan, isSound: isSound({ ...plan, changes }), files: changes.length };
    if (body['save'] !== true || !answer.isSound) return { ...answer, version: undefined };
    const { id } = await applyChanges(contentDir, changes, {
      title: `影展 ${exhibition}：${record ? '新建，收入' : '替换'}${plan.rows.length}件作品`,
      dir: newsroomDir,
    });
    return { ...answer, version: id };
  },
});
