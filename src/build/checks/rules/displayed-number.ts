import { posix } from 'node:path';
import { entryPath } from '../../../schema/index.ts';
import type { Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { isPlainName } from '../../../lib/slug.ts';
import { shownFile, type Problem } from '../../../content/problem.ts';

/** An exhibition shows exactly the works that its record says are displayed, numbered from 1. */
export const displayedNumber: Rule = (content) => {
  const works = Map.groupBy(content.ids('works'), (id) => posix.dirname(id));
  const numbersOf = (exhibition: string) =>
    (works.get(exhibition) ?? []).map((id) => Number(posix.basename(id)));
  /** The folders in which something lies, with a record or without. */
  const begun = new Set([...content.files].flatMap((path) => /^works\/([^/]+\/\d+)\//.exec(path)?.[1] ?? []));
  return [
    ...content.sound('exhibitions').flatMap((exhibition) => {
      const { displayed } = exhibition.data;
      const numbers = new Set(numbersOf(exhibition.id));
      const missing = range(displayed).filter((number) => !numbers.has(number));
      const surplus = [...numbers]
        .filter((number) => !(number >= 1 && number <= displayed))
        .sort((a, b) => a - b);
      if (missing.length + surplus.length === 0) return [];
      const folder = shownFile(content.folder, `works/${exhibition.id}`);
      const isBegun = missing.some((number) => begun.has(`${exhibition.id}/${ranges([number])}`));
      const faults = [
        missing.length > 0 ? `缺少 ${ranges(missing)}` : '',
        surplus.length > 0 ? `多出 ${ranges(surplus)}` : '',
      ].filter(Boolean);
      return [
        entryProblem(
          exhibition,
          ['displayed'],
          `记录说展出${displayed}幅，${folder} 里有${numbers.size}幅：${faults.join('，')}`,
          `${isBegun ? '补上缺少的作品文件夹，文件夹已经有了的补上里面的 work.yaml' : '补上缺少的作品文件夹'}，移走多出的；记录有误就改正 displayed`,
        ),
      ];
    }),
    ...worksWithoutExhibition(new Set(works.keys()), content.ids('exhibitions'), content.folder),
  ];
};

function worksWithoutExhibition(
  used: ReadonlySet<string>,
  known: ReadonlySet<string>,
  folder: string,
): Problem[] {
  return [...used]
    .filter((name) => !known.has(name) && isPlainName(name))
    .map((name) => ({
      file: shownFile(folder, `works/${name}`),
      field: '',
      problem: `这个文件夹里有作品，却没有“${name}”这个影展`,
      remedy: `新建文件 ${shownFile(folder, entryPath('exhibitions', name))}，或改正文件夹的名字`,
    }));
}

/** `[1, 2, 3, 7]` → `001–003、007`, as the folders are named. */
function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const name = (number: number) => String(number).padStart(3, '0');
  return runs.map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`)).join('、');
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
