import type { Rank } from '../../schema/tools.ts';
import { describePlace, parseGrid, type AreaBox, type PageGrid } from './front-page.ts';
import { unitsOf } from '../make-up/arrange.ts';
import { makeUp, makeUpNarrow, type MadeUp } from '../make-up/index.ts';
import { heightOf } from '../make-up/level.ts';
import { pageUnits } from '../make-up/measures.ts';
import type { Piece } from '../make-up/piece.ts';
import { pageOnPaper, type PageOnPaper, type SizesOnPaper } from '../make-up/print.ts';
import { leadFirst } from '../make-up/ranks.ts';
import { pageInRows } from '../make-up/rows.ts';

/** A page as its issue's file lays it out. @param pieces of its articles, in the order of the zones. */
export function layoutByGrid(
  rows: readonly string[],
  zones: GridZones,
  pieces: readonly Piece[],
): PageLayout {
  const grid = parseGrid(rows);
  const { narrow, ...narrowPage } = narrowLayout(pieces);
  return {
    grid,
    zones: zones.map(({ article, ...zone }) => {
      const box = grid.areas.get(zone.area) ?? { left: 0, top: 0, right: grid.columns, bottom: grid.rows };
      const place = describePlace(box, grid);
      return { ...zone, articleId: article.id, box, place, narrow: narrow.get(article.id) };
    }),
    parts: undefined,
    ...narrowPage,
  };
}

/** A page that makes itself up. @param all its pieces, in the order that the newsroom gives them. */
export function madeUpLayout(all: readonly Piece[]): PageLayout {
  const pieces = leadFirst(all);
  const made = makeUp(pieces);
  if (!made) return { grid: { columns: 1, rows: 1 }, zones: [], parts: undefined, narrowRows: [] };
  const units = unitsOf(made.page);
  const grid = { columns: units, rows: heightOf(made.page) };
  const { narrow, ...narrowPage } = narrowLayout(pieces);
  const paper = pageOnPaper(made.page, pieces);
  const quiet = new Set(followersOfBriefs(made.page));
  const zones = made.placed.map(({ setting, leading, frameHeight, box }): Zone => ({
    ...setting,
    leading,
    frameHeight,
    box,
    isQuiet: quiet.has(setting.id),
    pictureInside: paper.zones.get(setting.id)?.pictureInside,
    columnsOnPaper: paper.zones.get(setting.id)?.columns,
    articleId: setting.id,
    place: describePlace(box, grid),
    narrow: narrow.get(setting.id),
  }));
  const byId = new Map(zones.map((zone) => [zone.articleId, zone]));
  return {
    grid,
    zones,
    parts: partsOf(made.page, byId, paper),
    share: (units / pageUnits) * made.zoom,
    zoom: made.zoom,
    onPaper: paper.sizes,
    ...narrowPage,
  };
}

/** The page of three columns: its rows, how much larger it is set, and the place of each piece. */
function narrowLayout(pieces: readonly Piece[]): NarrowPage & { narrow: Map<string, NarrowZone> } {
  const made = makeUpNarrow(pieces);
  const placed = made?.placed ?? [];
  const { heights, spans } = pageInRows(placed);
  const zones = placed.map(({ setting, leading, frameHeight, box }, index): [string, NarrowZone] => {
    const { left, right } = box;
    const own = { left, right, ...spans[index]! };
    return [setting.id, { ...setting, leading, frameHeight, box: own }];
  });
  return {
    narrowRows: heights,
    narrowUnits: made && unitsOf(made.page),
    narrowZoom: made?.zoom,
    narrow: new Map(zones),
  };
}

/** The short pieces that stand below another in a stack: together they are one column of news in brief. */
function followersOfBriefs(part: MadeUp['page']): string[] {
  if (part.kind === 'zone') return [];
  const isBrief = (own: MadeUp['page'] | undefined) => own?.kind === 'zone' && own.setting.rank === 'brief';
  return part.parts.flatMap((own, index) =>
    own.kind !== 'zone'
      ? followersOfBriefs(own)
      : part.kind === 'stack' && isBrief(own) && isBrief(part.parts[index - 1])
        ? [own.setting.id]
        : [],
  );
}

function partsOf(part: MadeUp['page'], zones: ReadonlyMap<string, Zone>, paper: PageOnPaper): LayoutPart {
  if (part.kind === 'zone')
    return { kind: 'zone', units: part.setting.units, zone: zones.get(part.setting.id)! };
  const parts = part.parts.map((own) => partsOf(own, zones, paper));
  return { ...part, parts, sharesOnPaper: paper.rows.get(part) };
}

/** As an issue's file has them. */
type GridZones = readonly (Pick<Zone, 'rank' | 'columns' | 'headline' | 'photo' | 'photosAcross'> & {
  area: string;
  article: { id: string };
})[];

/** How a page is laid out: by the grid of its issue's file, or made up. */
export interface PageLayout extends NarrowPage {
  grid: Pick<PageGrid, 'columns' | 'rows'>;
  /** In reading order. */
  zones: Zone[];
  /** The page in parts that lie side by side or below each other; nothing where the grid says where each zone lies. */
  parts: LayoutPart | undefined;
  /** What a few short pieces take of the page's width, where they would not fill all of it; and how much larger they are set. */
  share?: number | undefined;
  zoom?: number | undefined;
  /** What type and pictures take of their usual sizes on paper. */
  onPaper?: SizesOnPaper | undefined;
  /** The rows of a band across the page, from 0, where there is one; `row` where a grid places it. */
  band?: { row: number | undefined; narrowRow: number } | undefined;
}

/** The page of three columns; of a few short pieces in fewer units, set larger. */
interface NarrowPage {
  /** The heights of its rows, in em. */
  narrowRows: readonly number[];
  narrowUnits?: number | undefined;
  narrowZoom?: number | undefined;
}

/** A zone, parts in a row or a stack, or the place of the band across the page. */
export type LayoutPart =
  | { kind: 'zone'; units: number; zone: Zone }
  | {
      kind: 'row' | 'stack';
      units: number;
      parts: LayoutPart[];
      /** What each part of a row takes of its width on paper, where that differs from the screen. */
      sharesOnPaper?: readonly number[] | undefined;
    }
  | { kind: 'band' };

/** One article's place on a page. */
export interface Zone {
  /** How many units of a made-up page it is wide. */
  units?: number | undefined;
  articleId: string;
  rank: Rank;
  columns: number;
  /** A factor of the text's usual leading, where it is drawn out to end level with its neighbours. */
  leading?: number | undefined;
  /** How many photographs stand side by side. */
  photosAcross?: number | undefined;
  /** The proportions of photographs that are equally high in their row. */
  tracks?: readonly number[] | undefined;
  /** Of how many equal columns the photograph takes one, where it stands beside the text. */
  asideOf?: number | undefined;
  /** The width by height of the empty frame of a missing picture; nothing where its caption stands alone. */
  frame?: number | undefined;
  /** Its height in em, where it is higher than that. */
  frameHeight?: number | undefined;
  /** A factor of the text's size. */
  text?: number | undefined;
  /** A factor of the headline's size. */
  enlarged?: number | undefined;
  headline: 'horizontal' | 'vertical' | 'side';
  /** The lines that the headline breaks into where the page was made up. */
  lines?: readonly string[] | undefined;
  photo: 'above' | 'beside' | 'inside' | 'aside';
  /** What a photograph takes of the text's first column, where it stands there on paper alone. */
  pictureInside?: number | undefined;
  columnsOnPaper?: number | undefined;
  /** Whether only a fine rule parts it from what stands above it. */
  isQuiet?: boolean | undefined;
  box: AreaBox;
  place: string;
  narrow: NarrowZone | undefined;
}

/** An article's place on the page of three columns; its box in units and rows. */
export interface NarrowZone {
  rank: Rank;
  columns: number;
  leading: number;
  photo: Zone['photo'];
  photosAcross: number;
  tracks: readonly number[] | undefined;
  asideOf: number;
  text: number;
  frame: number | undefined;
  frameHeight: number | undefined;
  enlarged: number;
  box: AreaBox;
}
