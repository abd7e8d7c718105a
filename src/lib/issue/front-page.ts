import type { Rank } from '../../schema/tools.ts';
import { typeOf } from '../make-up/measures.ts';

/** A named area of a page, in cells of its grid, counted from 0; `right` and `bottom` lie outside. */
export interface AreaBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A page's grid: its size in cells and the box of each named area. */
export interface PageGrid {
  columns: number;
  rows: number;
  areas: Map<string, AreaBox>;
}

/** Reads rows such as `lead lead show`; a full stop is an empty cell. Assumes a grid that the content check has passed. */
export function parseGrid(rows: readonly string[]): PageGrid {
  const cells = rows.map((row) => row.trim().split(/\s+/));
  const areas = new Map<string, AreaBox>();
  cells.forEach((row, top) =>
    row.forEach((name, left) => {
      if (/^\.+$/.test(name)) return;
      const box = areas.get(name) ?? { left, top, right: left + 1, bottom: top + 1 };
      areas.set(name, {
        left: Math.min(box.left, left),
        top: Math.min(box.top, top),
        right: Math.max(box.right, left + 1),
        bottom: Math.max(box.bottom, top + 1),
      });
    }),
  );
  return { columns: Math.max(...cells.map((row) => row.length)), rows: cells.length, areas };
}

/** The value of `grid-area` for a box: the lines of the grid that bound it, counted from 1. */
export const gridArea = ({ top, left, bottom, right }: AreaBox) =>
  [top, left, bottom, right].map((line) => line + 1).join('/');

/** The zone that an article fills on a page. */
export const zoneOn = <Zone extends { articleId: string }>(
  page: { readonly layout: { zones: readonly Zone[] } } | undefined,
  articleId: string,
): Zone | undefined => page?.layout.zones.find((zone) => zone.articleId === articleId);

/**
 * The styles of a zone.
 *
 * @param inGrid whether it is placed by the cells of a grid; else by the parts of the page that it lies in.
 */
export function zoneStyles(
  {
    rank,
    box,
    columns,
    leading,
    units,
    photosAcross = 1,
    tracks,
    asideOf = 2,
    frame,
    frameHeight,
    text = 1,
    enlarged = 1,
    isQuiet,
    pictureInside,
    columnsOnPaper = columns,
  }: ZoneSetting,
  inGrid: boolean,
): string {
  const drawnOut = `${leading && leading > 1 ? `;--leading:${leading}` : ''}${text > 1 ? `;--text:${text}` : ''}`;
  const photos = `--across:${photosAcross}${tracks ? `;--tracks:${tracksOf(tracks)}` : ''}${asideOf === 2 ? '' : `;--aside-of:${asideOf}`}${frame ? `;--frame:${frame}` : ''}${frameHeight ? `;--frame-height:${frameHeight}em` : ''}${pictureInside ? `;--on-paper:${pictureInside}` : ''}`;
  const onPaper = columnsOnPaper === columns ? '' : `;--columns-on-paper:${columnsOnPaper}`;
  const place = inGrid ? `grid-area:${gridArea(box)}` : `--units:${units}`;
  const rules = `--beside:${inGrid && box.left > 0 ? 1 : 0};--below:${box.top > 0 ? 1 : 0}${isQuiet ? ';--below-rule:var(--rule)' : ''}`;
  return `${place};--columns:${columns}${onPaper};${photos};${rules}${drawnOut};${typeStyles(rank, enlarged)}`;
}

/** The styles of a zone on a page of three columns. */
export function narrowZoneStyles(zone: NarrowZoneSetting): string {
  const { rank, box, columns, leading, photosAcross, tracks, asideOf, frame, frameHeight, text, enlarged } =
    zone;
  const photos = `--across:${photosAcross};--tracks:${tracks ? tracksOf(tracks) : 'initial'};--aside-of:${asideOf};--frame:${frame ?? 'initial'};--frame-height:${frameHeight ? `${frameHeight}em` : 'initial'}`;
  const rules = `--beside:${box.left > 0 ? 1 : 0};--below:${box.top > 0 ? 1 : 0};--below-rule:initial`;
  return `grid-area:${gridArea(box)};--columns:${columns};${photos};${rules};--leading:${leading};--text:${text};${typeStyles(rank, enlarged)}`;
}

/** The measures that make-up reckons with for a headline of a rank, and for the lines above and below it. */
function typeStyles(rank: Rank, enlarged: number): string {
  const { leading, around, gap } = typeOf[rank];
  const size = Number((typeOf[rank].size * enlarged).toFixed(2));
  // The gap is a margin of the lines around, in their own em.
  return `--size:${size}em;--tight:${leading};--around:${around}em;--gap:${Number((gap / around).toFixed(3))}em`;
}

/** Columns for photographs of these proportions that makes them equally high. */
const tracksOf = (proportions: readonly number[]) =>
  proportions.map((proportion) => `minmax(0,${Number(proportion.toFixed(3))}fr)`).join(' ');

interface NarrowZoneSetting {
  rank: Rank;
  box: AreaBox;
  columns: number;
  leading: number;
  photosAcross: number;
  tracks: readonly number[] | undefined;
  asideOf: number;
  text: number;
  frame: number | undefined;
  frameHeight: number | undefined;
  enlarged: number;
}

interface ZoneSetting {
  rank: Rank;
  box: AreaBox;
  columns: number;
  units?: number | undefined;
  photosAcross?: number | undefined;
  tracks?: readonly number[] | undefined;
  asideOf?: number | undefined;
  text?: number | undefined;
  frame?: number | undefined;
  frameHeight?: number | undefined;
  enlarged?: number | undefined;
  isQuiet?: boolean | undefined;
  pictureInside?: number | undefined;
  columnsOnPaper?: number | undefined;
  leading?: number | undefined;
}

/** Where a box lies on the page, in words: `右上`, `左下`, `上部通栏`. */
export function describePlace(box: AreaBox, grid: Pick<PageGrid, 'columns' | 'rows'>): string {
  const middle = (box.left + box.right) / 2 / grid.columns;
  const height = (box.top + box.bottom) / 2 / grid.rows;
  const vertical = height < 0.4 ? '上' : height > 0.6 ? '下' : '中';
  if (box.right - box.left === grid.columns) return `${vertical}部通栏`;
  if (middle > 0.42 && middle < 0.58) return `${vertical}部正中`;
  return `${middle < 0.5 ? '左' : '右'}${vertical}`;
}
