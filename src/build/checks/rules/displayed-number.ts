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
      const isWanted = (number: number) => number >= 1 && number <= displayed;
      const missing = gaps([...numbers].filter(isWanted), displayed);
      const surplus = [...numbers].filter((number) => !isWanted(number)).sort((a, b) => a - b);
      if (missing.length + surplus.length === 0) return [];
      const folder = shownFile(content.folder, `works/${exhibition.id}`);
      const isBegun = [...begun].some((path) => {
        const [id, number] = path.split('/');
        return id === exhibition.id && isWanted(Number(number)) && !numbers.has(Number(number));
      });
      const faults = [
        missing.length > 0 ? `缺少 ${named(missing)}` : '',
        surplus.length > 0 ? `多出 ${named(runsOf(surplus))}` : '',
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

/** What is missing of 1 to `last`, in runs: a slip in `last` may name more numbers than a list can hold. */
function gaps(numbers: readonly number[], last: number): Run[] {
  const there = [0, ...numbers.toSorted((a, b) => a - b), last + 1];
  return there
    .slice(1)
    .map((number, index): Run => [there[index]! + 1, number - 1])
    .filter(([from, to]) => from <= to);
}

function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

/** `[[1, 3], [7, 7]]` → `001–003、007`, as the folders are named. */
function named(runs: readonly Run[]): string {
  const name = (number: number) => String(number).padStart(3, '0');
  return runs.map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`)).join('、');
}

/** The first number and the last. */
type Run = [number, number];
