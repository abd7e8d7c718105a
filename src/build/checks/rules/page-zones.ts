import type { Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../../../content/problem.ts';

/** Zones and grid agree: each zone names an area of its page, and each area is filled by one zone. */
export const pageZones: Rule = (content) =>
  content.sound('issues').flatMap((issue) =>
    issue.data.pages.flatMap(({ grid = [], zones }, page) => {
      const areas = new Set(
        grid.flatMap((row) => row.trim().split(/\s+/)).filter((name) => !/^\.+$/.test(name)),
      );
      const names = zones.map(({ area }) => area);
      return [
        ...names.flatMap((name, index) => unknownOrTwice(issue, page, names, index, name, areas)),
        ...[...areas].filter((area) => !names.includes(area)).map((area) => emptyArea(issue, page, area)),
      ];
    }),
  );

function unknownOrTwice(
  issue: Issue,
  page: number,
  names: readonly string[],
  index: number,
  name: string,
  areas: ReadonlySet<string>,
): Problem[] {
  const field = ['pages', page, 'zones', index, 'area'];
  if (!areas.has(name)) {
    const near = nearest(name, areas);
    const choice = `从 grid 的区域里选一个：${[...areas].join('、')}`;
    return [
      entryProblem(issue, field, `grid 里没有区域 ${name}`, near ? `是不是想写 ${near}？${choice}` : choice),
    ];
  }
  if (names.indexOf(name) === index) return [];
  return [entryProblem(issue, field, `区域 ${name} 填了两篇稿件`, '每个区域只填一篇，给另一篇换一个区域')];
}

function emptyArea(issue: Issue, page: number, area: string): Problem {
  return entryProblem(
    issue,
    ['pages', page, 'grid'],
    `区域 ${area} 没有稿件`,
    `在 zones 里加一项 area: ${area}，或把它的格子改成英文句点 .`,
  );
}

type Issue = SoundEntry<'issues'>;
