import { readFileSync } from 'node:fs';
import type { ContentFolder } from '../../content/folder.ts';
import type { Problem } from '../../content/problem.ts';
import { entryPath } from '../../schema/index.ts';
import { draftIssue, type DraftReport } from '../intake/draft/draft-issue.ts';
import type { Snapshot } from '../intake/draft/snapshot.ts';
import { sumOf, type Change } from '../store/change.ts';
import type { Version } from '../store/record.ts';
import type { IssueFolder } from './folders.ts';
import { readFolder } from './read-folder.ts';

/** What became of the folder of an issue. */
export type Outcome = { folder: IssueFolder; notes: string[] } & (
  | { kind: 'made' | 'renewed'; changes: Change[]; report: DraftReport }
  | { kind: 'same' }
  | { kind: 'refused'; problems: Problem[] }
);

/**
 * Makes the changes that take an issue in. One that is there already stays as it is, unless it is still what an import made of it.
 *
 * @param snapshot without this issue's own articles in the way.
 * @param versions what was written into the content folder so far, the newest first.
 */
export async function importIssue(
  folder: IssueFolder,
  snapshot: Snapshot,
  there: ContentFolder,
  versions: readonly Version[],
): Promise<Outcome> {
  const { pages, photographs, problems, notes } = await readFolder(folder);
  if (problems.length > 0) return { folder, notes, kind: 'refused', problems };
  const { date } = folder;
  const mine = (id: string) => id.startsWith(`${date}/`);
  const fresh = { ...snapshot, articles: new Set([...snapshot.articles].filter((id) => !mine(id))) };
  const { changes, report } = draftIssue(pages, { issue: { date }, snapshot: fresh, photographs });
  if (report.articles.length === 0) return { folder, notes, kind: 'refused', problems: [nothing(folder)] };
  const old = filesOf(date, there);
  if (old.size === 0) return { folder, notes, kind: 'made', changes, report };
  const isSame =
    old.size === changes.length &&
    changes.every(({ path, content }) => content !== null && old.get(path) === sumOf(content));
  if (isSame) return { folder, notes, kind: 'same' };
  if (!isImported(old, date, versions)) return { folder, notes, kind: 'refused', problems: [taken(folder)] };
  const gone = [...old.keys()].filter((path) => !changes.some((change) => change.path === path));
  return {
    folder,
    notes,
    kind: 'renewed',
    changes: [
      ...changes.map((change) => ({ ...change, before: old.get(change.path) ?? null })),
      ...gone.map((path) => ({ path, content: null, before: old.get(path) ?? null })),
    ],
    report,
  };
}

/** What a version that took an issue in is called. */
export const importTitle = (date: string) => `收稿：${date}`;

/** The files of an issue that lie in the content folder, each with its SHA-256. */
function filesOf(date: string, { files }: ContentFolder): Map<string, string> {
  const own = [...files].filter(
    ([path]) => path === entryPath('issues', date) || path.startsWith(`articles/${date}/`),
  );
  return new Map(own.map(([path, source]) => [path, sumOf(readFileSync(source))]));
}

/** Whether the files are those that the last import of the issue has left, and no others. */
function isImported(old: ReadonlyMap<string, string>, date: string, versions: readonly Version[]): boolean {
  const last = versions.find(({ title }) => title === importTitle(date));
  const left = last?.files.filter(({ after }) => after !== null) ?? [];
  const sums = new Map<string, string | null>();
  // A renewal writes only what differs: older imports say the rest.
  for (const version of versions.filter(({ title }) => title === importTitle(date)).toReversed()) {
    for (const { path, after } of version.files) {
      if (after === null) sums.delete(path);
      else sums.set(path, after);
    }
  }
  return left.length > 0 && sums.size === old.size && [...old].every(([path, sum]) => sums.get(path) === sum);
}

const nothing = ({ name }: IssueFolder): Problem => ({
  file: name,
  field: '',
  problem: '没有找到稿件',
  remedy: '检查是不是放错了文件',
});

const taken = ({ name, date }: IssueFolder): Problem => ({
  file: name,
  field: '',
  problem: `${date} 这一期已经有了，而且改过，没有覆盖`,
  remedy: '要重新收，先把 content 里这一期的文件移走；不重新收，就不必管',
});
