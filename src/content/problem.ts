import { isAbsolute, join, relative } from 'node:path';

/** One thing about the content that an editor has to mend, or should look at. All texts are plain Chinese. */
export interface Problem {
  /** The file to open, as {@link shownFile} gives it. */
  file: string;
  /** The line in it, from 1; absent where no single line is meant. */
  line?: number | undefined;
  /** The field in it, as `fieldName` gives it: `title（标题）`; empty when the file as a whole is meant. */
  field: string;
  /** What is wrong. */
  problem: string;
  /** What to do about it. */
  remedy: string;
  /** Worth a look; the site can be built all the same. */
  warning?: true | undefined;
  /** An open question of a draft: the site can be looked at, but not published. */
  open?: true | undefined;
}

/** What is wrong at one place of a text whose file and field are known elsewhere. */
export type Fault = Pick<Problem, 'line' | 'problem' | 'remedy'>;

/** How a file of the content folder is named to an editor: from the project's folder, in full when it lies elsewhere. */
export function shownFile(contentDir: string, path: string): string {
  const full = join(contentDir, path);
  const short = relative(process.cwd(), full);
  return (short.startsWith('..') || isAbsolute(short) ? full : short).replaceAll('\\', '/');
}

/** Those that stop a publication: all but the warnings. */
export const blocking = (problems: readonly Problem[]) => problems.filter(({ warning }) => !warning);

/** Those that are told while pages are written: open questions are counted, for a draft has many. */
export function forPreview(problems: readonly Problem[]): { problems: Problem[]; open: string } {
  const count = problems.filter(({ open }) => open).length;
  return {
    problems: problems.filter(({ open }) => !open),
    open: count > 0 ? `还有${count}处待核，核对以后才能发布。逐条列出：npm run check:content` : '',
  };
}

/** The problems as an editor reads them, sorted by file and line, the same problem once, warnings behind all others. */
export function formatProblems(problems: readonly Problem[]): string {
  const faults = texts(blocking(problems));
  const warnings = texts(problems.filter(({ warning }) => warning));
  return [
    ...faults,
    ...(faults.length > 0 ? [`内容检查发现${faults.length}个问题，请改好后再发布。`] : []),
    ...warnings,
    ...(warnings.length > 0 ? [`另有${warnings.length}条提醒，不影响发布。`] : []),
  ].join('\n\n');
}

function texts(problems: readonly Problem[]): string[] {
  const sorted = [...problems].sort(
    (a, b) => compare(a.file, b.file) || compare(a.line ?? 0, b.line ?? 0),
  );
  return [...new Set(sorted.map(formatProblem))];
}

function formatProblem({ file, line, field, problem, remedy, warning }: Problem): string {
  const place = [file, line === undefined ? '' : `第${line}行`, field].filter(Boolean).join('  ');
  const text = [place, `  ${warning ? '提醒' : '问题'}：${problem}`, `  办法：${remedy}`].join('\n');
  // What is quoted from a file must not steer the terminal.
  return text.replace(/(?!\n)\p{Cc}/gu, '▯');
}

function compare<Value extends string | number>(a: Value, b: Value): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
