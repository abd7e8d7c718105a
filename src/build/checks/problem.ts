import { isAbsolute, join, relative } from 'node:path';

/** One thing that an editor has to mend before the site can be built. All texts are plain Chinese. */
export interface Problem {
  /** The file to open, as {@link shownFile} gives it. */
  file: string;
  /** The field in it, as `fieldName` gives it: `title（标题）`; empty when the file as a whole is meant. */
  field: string;
  /** What is wrong. */
  problem: string;
  /** What to do about it. */
  remedy: string;
}

/** How a file of the content folder is named to an editor: from the project's folder, in full when it lies elsewhere. */
export function shownFile(contentDir: string, path: string): string {
  const full = join(contentDir, path);
  const short = relative(process.cwd(), full);
  return (short.startsWith('..') || isAbsolute(short) ? full : short).replaceAll('\\', '/');
}

/** The problems as an editor reads them, sorted by file, the same problem once. */
export function formatProblems(problems: readonly Problem[]): string {
  const texts = [...problems]
    .sort((a, b) => compare(a.file, b.file))
    .map(({ file, field, problem, remedy }) =>
      [field ? `${file}  ${field}` : file, `  问题：${problem}`, `  办法：${remedy}`].join('\n'),
    );
  const unique = [...new Set(texts)];
  return [...unique, `内容检查发现 ${unique.length} 个问题，请改好后再发布。`].join('\n\n');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
