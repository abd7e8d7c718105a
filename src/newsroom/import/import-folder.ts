import { existsSync } from 'node:fs';
import { readContent } from '../../build/checks/read-content.ts';
import { machineFault } from '../../build/errors.ts';
import { openContentFolder } from '../../content/folder.ts';
import { PlainError } from '../../content/plain-error.ts';
import type { Problem } from '../../content/problem.ts';
import { snapshotOf, type Snapshot } from '../intake/draft/snapshot.ts';
import { MisfitError } from '../store/fit.ts';
import { applyChanges, listVersions } from '../store/store.ts';
import { findIssues } from './folders.ts';
import { importIssue, importTitle, type Outcome } from './import-issue.ts';
import { listed, reportAll, reportOutcome } from './report.ts';

export interface ImportOptions {
  /** What came: a folder an issue. */
  folder: string;
  /** Absolute, as the next. */
  contentDir: string;
  /** Where versions are kept. */
  newsroomDir: string;
  /** Whether nothing is written. */
  isDry: boolean;
  /** Hears of each issue when it is done. */
  say(text: string): void;
}

/**
 * Takes issues in, each as a whole or not at all, one after another, so that no more than one is in memory.
 *
 * @returns whether every one of them is in.
 * @throws a {@link PlainError} where the folder, or the content, is not there.
 */
export async function importFolder({
  folder,
  contentDir,
  newsroomDir,
  isDry,
  say,
}: ImportOptions): Promise<boolean> {
  const { issues, problems } = findIssues(folder);
  const snapshot = readSnapshot(contentDir);
  const there = openContentFolder(contentDir);
  // A rehearsal writes nothing, not even a lock.
  const versions = isDry && !existsSync(newsroomDir) ? [] : await listVersions(contentDir, newsroomDir);
  const outcomes: Outcome[] = [];
  for (const issue of issues) {
    const drafted = await importIssue(issue, snapshot, there, versions).catch((error: unknown): Outcome => {
      if (machineFault(error)) throw error;
      return { folder: issue, notes: [], kind: 'refused', problems: [ownFault(issue.name, error)] };
    });
    const outcome = isDry ? drafted : await written(drafted, contentDir, newsroomDir);
    say(`${reportOutcome(outcome)}\n`);
    outcomes.push('changes' in outcome ? { ...outcome, changes: [] } : outcome);
  }
  if (problems.length > 0) say(`${listed(problems)}\n`);
  say(reportAll(outcomes, { isDry, problems: problems.length }));
  return problems.length === 0 && !outcomes.some(({ kind }) => kind === 'refused');
}

/** @throws a {@link PlainError} where there is nothing to take issues into. */
function readSnapshot(contentDir: string): Snapshot {
  if (!existsSync(contentDir))
    throw new PlainError(
      `没有内容文件夹 ${contentDir}。\n办法：检查环境变量 CONTENT_DIR；不设就是项目里的 content 文件夹。`,
    );
  const snapshot = snapshotOf(readContent(contentDir).content);
  if (snapshot.sections.length > 0) return snapshot;
  throw new PlainError(
    'publication.yaml 读不了，不知道有哪些栏目和体裁。\n办法：运行 npm run check:content，照它说的改好，再收稿。',
  );
}

/** A fault of this program: one issue that it cannot handle keeps no other out. */
const ownFault = (file: string, error: unknown): Problem => ({
  file,
  field: '',
  problem: `程序收不下这一期：${error instanceof Error ? error.message : String(error)}`,
  remedy: '内容没有改动；把这个文件夹和这段话交给维护网站的人',
});

/** Writes what an issue needs. One that does not fit what lies there now does not keep the others out. */
async function written(outcome: Outcome, contentDir: string, dir: string): Promise<Outcome> {
  if (!('changes' in outcome)) return outcome;
  const { folder, notes } = outcome;
  try {
    await applyChanges(contentDir, outcome.changes, { title: importTitle(folder.date), dir });
    return outcome;
  } catch (error) {
    if (!(error instanceof MisfitError)) throw error;
    const remedy = '看看那里现在是什么，移走以后再收';
    const problems = error.misfits.map(({ path, reason }) => ({
      file: path,
      field: '',
      problem: reason,
      remedy,
    }));
    return { folder, notes, kind: 'refused', problems };
  }
}
