import { unitsOf, type Part } from './arrange.ts';
import { pageUnits } from './measures.ts';
import type { Medium } from './medium.ts';

/** What each part of a row takes of its width, gaps left out. */
export type RowWidths = ReadonlyMap<Part, readonly number[]>;

/** The height of a part at a width. In em. */
export type HeightOf = (part: Part, width: number, rows: RowWidths) => number;

/** The widths of a row's parts: those of the screen, or those found for it. In em. */
export function widthsIn(row: Row, width: number, rows: RowWidths, { columnGap }: Medium): number[] {
  const free = width - columnGap * (row.parts.length - 1);
  return (rows.get(row) ?? sharesOf(row)).map((share) => share * free);
}

/**
 * Shares the width of every row anew, so that its parts end as level as they can: a part that is too tall gets more of it. No part becomes
 * much wider or narrower than on the screen.
 */
export function levelRows(page: Part, width: number, heightOf: HeightOf, medium: Medium): RowWidths {
  const rows = new Map<Part, readonly number[]>();
  const level = (part: Part, width: number): void => {
    if (part.kind === 'zone') return;
    if (part.kind === 'row') rows.set(part, levelShares(part, width, rows, heightOf, medium));
    const widths = part.kind === 'row' ? widthsIn(part, width, rows, medium) : [];
    part.parts.forEach((own, index) => level(own, widths[index] ?? width));
  };
  level(page, width);
  return rows;
}

function levelShares(row: Row, width: number, rows: RowWidths, heightOf: HeightOf, medium: Medium): number[] {
  const usual = sharesOf(row);
  let [shares, best, lowest] = [usual, usual, Infinity];
  for (let pass = 0; pass < passes; pass += 1) {
    const widths = widthsIn(row, width, new Map([[row, shares]]), medium);
    const heights = row.parts.map((own, index) => heightOf(own, widths[index]!, rows));
    const height = Math.max(...heights);
    if (height < lowest) [best, lowest] = [shares, height];
    // What a part takes stays about the same, whatever its width.
    const areas = shares.map((share, index) => share * heights[index]!);
    const all = sum(areas);
    shares = normal(areas.map((area, index) => within(area / all, usual[index]!)));
  }
  return best.map((share) => Number(share.toFixed(4)));
}

const passes = 5;

const sharesOf = ({ parts }: Row) => normal(parts.map((own) => unitsOf(own) / pageUnits));

const within = (share: number, usual: number) => Math.min(usual * 1.22, Math.max(usual * 0.8, share));

const normal = (shares: readonly number[]) => shares.map((share) => share / sum(shares));

const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

type Row = Exclude<Part, { kind: 'zone' }>;
