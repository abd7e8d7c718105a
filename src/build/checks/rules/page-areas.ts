import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import type { Problem } from '../../../content/problem.ts';

/** A page's grid can be laid out: rows of equal length, every area a rectangle. */
export const pageAreas: Rule = (content) =>
  content.sound('issues').flatMap((issue) =>
    issue.data.pages.flatMap(({ grid = [] }, page) => {
      const cells = grid.map((row) => row.trim().split(/\s+/));
      return [...unequalRows(issue, page, cells), ...brokenAreas(issue, page, cells)];
    }),
  );

function unequalRows(issue: Issue, page: number, cells: string[][]): Problem[] {
  const width = cells[0]?.length ?? 0;
  return cells.flatMap((row, index) =>
    row.length === width
      ? []
      : [
          entryProblem(
            issue,
            ['pages', page, 'grid', index],
            `这一行有${row.length}格，第一行有${width}格`,
            '让每行的格数相同，空位写英文句点 .',
          ),
        ],
  );
}

function brokenAreas(issue: Issue, page: number, cells: string[][]): Problem[] {
  const names = new Set(cells.flat().filter((name) => !/^\.+$/.test(name)));
  return [...names]
    .filter((name) => !isRectangle(name, cells))
    .map((name) =>
      entryProblem(
        issue,
        ['pages', page, 'grid'],
        `区域 ${name} 不是一个长方形`,
        `让所有的 ${name} 连成一个长方形，中间不空不缺；不相连的部分另起一个名字`,
      ),
    );
}

/** An area is a rectangle when it fills the box around it. */
function isRectangle(name: string, cells: string[][]): boolean {
  const places = cells.flatMap((row, top) =>
    row.flatMap((cell, left) => (cell === name ? [{ top, left }] : [])),
  );
  const tops = places.map(({ top }) => top);
  const lefts = places.map(({ left }) => left);
  const height = Math.max(...tops) - Math.min(...tops) + 1;
  const width = Math.max(...lefts) - Math.min(...lefts) + 1;
  return places.length === width * height;
}

type Issue = SoundEntry<'issues'>;
