import { Ledger } from '../../../../lib/addresses/ledger.ts';
import { orderArticles } from '../../../edit/article-order.ts';
import { changeDate } from '../../../edit/issue-date.ts';
import { snapshotOf } from '../../../files/snapshot.ts';
import { applyChanges } from '../../../store/store.ts';
import type { AmendAnswer } from '../../shared/amend.ts';
import type { DeskFolders } from '../folders.ts';
import { textOf, textsOf } from '../input.ts';
import { readJson, refuseTold } from '../messages.ts';
import type { Routes } from '../routes.ts';

/** What concerns an issue and its articles together: their order, and the date, which addresses are made of. */
export const issueRoutes = ({ contentDir, newsroomDir }: DeskFolders): Routes => ({
  'POST api/issue/order': async ({ request }) => {
    const body = await readJson(request);
    const [issue, articles, seen] = [textOf(body, 'issue'), textsOf(body, 'articles'), textsOf(body, 'seen')];
    const changes = refuseTold(orderArticles(snapshotOf(contentDir), issue, articles, seen));
    return applyChanges(contentDir, changes, { title: `${issue} 稿件的顺序`, dir: newsroomDir });
  },

  'POST api/issue/date': async ({ request }): Promise<AmendAnswer> => {
    const body = await readJson(request);
    const found = changeDate(
      snapshotOf(contentDir),
      Ledger.read(contentDir),
      textOf(body, 'issue'),
      textOf(body, 'date'),
    );
    const { changes, ...rest } = found;
    const answer = { ...rest, files: [...new Set(changes.map(({ path }) => path))] };
    if (body['save'] !== true || rest.problems.length > 0) return { ...answer, version: undefined };
    const { id } = await applyChanges(contentDir, changes, { title: rest.title, dir: newsroomDir });
    return { ...answer, version: id };
  },
});
