import { PlainError } from '../../../../build/errors.ts';
import { Ledger } from '../../../../lib/addresses/ledger.ts';
import { correct, restore, withdraw } from '../../../amend/amend.ts';
import type { Amendment, EntryName } from '../../../amend/entry.ts';
import { replacePicture } from '../../../amend/picture.ts';
import { redirect } from '../../../amend/redirect.ts';
import type { Replacing } from '../../../amend/replace.ts';
import { findReported } from '../../../amend/report.ts';
import { snapshotOf, type Snapshot } from '../../../files/snapshot.ts';
import { applyChanges } from '../../../store/store.ts';
import type { AmendAnswer, AmendKind, ReportAnswer } from '../../shared/amend.ts';
import type { DeskFolders } from '../folders.ts';
import { optionalText, textOf } from '../input.ts';
import { readJson } from '../messages.ts';
import type { Routes } from '../routes.ts';
import type { Uploads } from '../uploads.ts';

/** Corrections, withdrawals and other pictures: shown before they are written. */
export const amendRoutes = ({ contentDir, newsroomDir }: DeskFolders, uploads: Uploads): Routes => ({
  'POST api/redirects': async ({ request }): Promise<AmendAnswer> => {
    const { redirects } = await readJson(request);
    const rows = (Array.isArray(redirects) ? redirects : []) as Record<string, unknown>[];
    const added = rows.map((row) => ({ from: textOf(row, 'from'), to: textOf(row, 'to') }));
    const { changes, ...rest } = redirect(snapshotOf(contentDir), added);
    const answer = { ...rest, files: changes.map(({ path }) => path) };
    if (rest.problems.length > 0) return { ...answer, version: undefined };
    const { id } = await applyChanges(contentDir, changes, { title: rest.title, dir: newsroomDir });
    return { ...answer, version: id };
  },

  'POST api/report': async ({ request }): Promise<ReportAnswer> => {
    const letter = textOf(await readJson(request), 'letter');
    const found = findReported(snapshotOf(contentDir), Ledger.read(contentDir), letter);
    return 'report' in found ? { found } : { problem: found };
  },

  'POST api/amend': async ({ request }): Promise<AmendAnswer> => {
    const body = await readJson(request);
    const { changes, ...rest } = await amendmentOf(body, snapshotOf(contentDir), uploads);
    const answer = { ...rest, files: changes.map(({ path }) => path) };
    if (body['save'] !== true || rest.problems.length > 0) return { ...answer, version: undefined };
    const { id } = await applyChanges(contentDir, changes, { title: rest.title, dir: newsroomDir });
    return { ...answer, version: id };
  },
});

/** What an editor wants changed in the text, too; nothing where no other words are given. */
function replacingIn(body: Record<string, unknown>): Replacing | undefined {
  const [from, to] = ['from', 'to'].map((name) => optionalText(body, name)?.trim() ?? '');
  return from && to ? { from, to } : undefined;
}

async function amendmentOf(
  body: Record<string, unknown>,
  snapshot: Snapshot,
  uploads: Uploads,
): Promise<Amendment> {
  const id = textOf(body, 'id');
  const collection = textOf(body, 'collection') === 'works' ? 'works' : 'articles';
  const name: EntryName = { collection, id };
  const kind = textOf(body, 'kind') as AmendKind;
  const date = optionalText(body, 'date') ?? '';
  const text = optionalText(body, 'text') ?? '';
  switch (kind) {
    case 'correct':
      return correct(snapshot, id, { date, text, replacing: replacingIn(body) });
    case 'withdraw-text':
    case 'withdraw-picture':
      return withdraw(snapshot, name, {
        date,
        reason: text,
        what: kind === 'withdraw-text' ? 'text' : 'picture',
      });
    case 'restore':
      return restore(snapshot, name);
    case 'picture': {
      const place =
        collection === 'works' ? { work: id } : { article: id, photo: Number(body['photo']) || 0 };
      const [alt, caption, credit] = ['alt', 'caption', 'credit'].map((field) => optionalText(body, field));
      return replacePicture(snapshot, place, {
        ...uploads.read(textOf(body, 'upload')),
        alt,
        caption,
        credit,
      });
    }
    default:
      throw new PlainError('请求读不懂。\n办法：刷新页面再试。');
  }
}
