import type { AreaBox } from './front-page.ts';
import type { LayoutPart, PageLayout } from './page-layout.ts';

/**
 * A page with a band across all of it: under the lead where nothing beside the lead reaches further down, and else at the next such
 * height, which may be the foot.
 */
export function withBand(layout: PageLayout): PageLayout {
  const { grid, zones, parts, narrowRows } = layout;
  const row = parts ? undefined : cutBelowFirst(zones.map(({ box }) => box));
  const narrowRow = cutBelowFirst(zones.flatMap(({ narrow }) => narrow?.box ?? []));
  return {
    ...layout,
    grid: row === undefined ? grid : { ...grid, rows: grid.rows + 1 },
    zones: zones.map((zone) => ({
      ...zone,
      box: row === undefined ? zone.box : below(zone.box, row),
      narrow: zone.narrow && { ...zone.narrow, box: below(zone.narrow.box, narrowRow) },
    })),
    parts: parts && bandIn(parts),
    narrowRows: [...narrowRows.slice(0, narrowRow), 0, ...narrowRows.slice(narrowRow)],
    band: { row, narrowRow },
  };
}

/** The first height below the first box at which no box is cut. */
function cutBelowFirst(boxes: readonly AreaBox[]): number {
  const end = Math.max(0, ...boxes.map(({ bottom }) => bottom));
  const cuts = boxes.map(({ bottom }) => bottom).sort((a, b) => a - b);
  const isFree = (at: number) => boxes.every(({ top, bottom }) => top >= at || bottom <= at);
  return cuts.find((at) => at >= (boxes[0]?.bottom ?? 0) && isFree(at)) ?? end;
}

const below = (box: AreaBox, row: number): AreaBox =>
  box.top >= row ? { ...box, top: box.top + 1, bottom: box.bottom + 1 } : box;

const band: LayoutPart = { kind: 'band' };

function bandIn(page: LayoutPart): LayoutPart {
  if (page.kind !== 'stack') return { kind: 'stack', units: unitsOf(page), parts: [page, band] };
  const [first, ...others] = page.parts;
  return { ...page, parts: first ? [first, band, ...others] : [band] };
}

const unitsOf = (part: LayoutPart) => ('units' in part ? part.units : 0);
