import type { CollectionEntry } from 'astro:content';
import { pictureShareOnPaper } from '../make-up/print.ts';
import type { Rank } from '../../schema/tools.ts';
import { describePlace, parseGrid, type AreaBox, type PageGrid } from '../front-page.ts';
import { articlesOfPages } from '../issue-pages.ts';
import { piecesOf, weightOf } from '../article-pieces.ts';
import { getImage, textImageKey } from '../images.ts';
import { makeUp, type MadeUp } from '../make-up/index.ts';
import { unitsOf } from '../make-up/arrange.ts';
import { heightOf } from '../make-up/level.ts';
import { pageUnits } from '../make-up/measures.ts';
import type { ArticleRecord } from './redaction.ts';

/**
 * The pages of an issue, and where its articles stand. Nothing of a text is read before a page is asked for its layout, or its
 * articles where several pages share them.
 */
export function readPages(
  data: readonly PageData[],
  records: readonly ArticleRecord[],
): { pages: IssuePage[]; pageOf: (articleId: string) => IssuePage | undefined } {
  const sources: readonly PageData[] = data.length > 0 ? data : [{ zones: [] }];
  const byId = new Map(records.map((record) => [record.id, record]));
  const ids = [...records].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
  const articles = lazy(() => articlesOfPages(sources, ids, (id) => weightOf(byId.get(id))));
  const pages = sources.map((page, index): IssuePage => {
    const layout = lazy(() =>
      page.grid
        ? byGrid(page.grid, page.zones)
        : madeUp(
            (articles()[index] ?? []).flatMap((id) => byId.get(id) ?? []),
            !page.credit,
          ),
    );
    return {
      number: page.number,
      label: page.number ? `第${page.number}版` : sources.length > 1 ? `第${index + 1}面` : '',
      credit: page.credit,
      get layout() {
        return layout();
      },
    };
  });
  const places = lazy(
    () => new Map(articles().flatMap((own, index) => own.map((id) => [id, pages[index]!] as const))),
  );
  return { pages, pageOf: (id) => places().get(id) };
}

function byGrid(rows: readonly string[], zones: PageData['zones']): PageLayout {
  const grid = parseGrid(rows);
  return {
    grid,
    zones: zones.map(({ article, ...zone }) => {
      const box = grid.areas.get(zone.area) ?? { left: 0, top: 0, right: grid.columns, bottom: grid.rows };
      return { ...zone, articleId: article.id, box, place: describePlace(box, grid) };
    }),
    parts: undefined,
  };
}

function madeUp(records: readonly ArticleRecord[], showCredits: boolean): PageLayout {
  const made = makeUp(piecesOf(records, showCredits, proportionOf));
  if (!made) return { grid: { columns: 1, rows: 1 }, zones: [], parts: undefined };
  const units = unitsOf(made.page);
  const grid = { columns: units, rows: heightOf(made.page) };
  const zones = made.placed.map(({ setting, leading, box }): Zone => ({
    ...setting,
    leading,
    box,
    articleId: setting.id,
    place: describePlace(box, grid),
  }));
  const byId = new Map(zones.map((zone) => [zone.articleId, zone]));
  return {
    grid,
    zones,
    parts: partsOf(made.page, byId),
    share: units / pageUnits,
    picturesOnPaper: pictureShareOnPaper(made.page),
  };
}

function proportionOf(id: string, picture: number | string): number {
  const { width, height } = getImage(
    typeof picture === 'number' ? `${id}#${picture}` : textImageKey(id, picture),
  );
  return width / height;
}

function partsOf(part: MadeUp['page'], zones: ReadonlyMap<string, Zone>): LayoutPart {
  if (part.kind === 'zone')
    return { kind: 'zone', units: part.setting.units, zone: zones.get(part.setting.id)! };
  return { ...part, parts: part.parts.map((own) => partsOf(own, zones)) };
}

/** Runs `make` when it is first asked. */
function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

type PageData = Partial<CollectionEntry<'issues'>['data']['pages'][number]> &
  Pick<CollectionEntry<'issues'>['data']['pages'][number], 'zones'>;

/** A page of an issue; how it is laid out is found when it is asked for. */
export interface IssuePage {
  number: string | undefined;
  /** `第03版`, or `第2面` among pages without numbers, or nothing for an only page. */
  label: string;
  credit: string | undefined;
  readonly layout: PageLayout;
}

/** How a page is laid out: by the grid of its issue's file, or made up. */
export interface PageLayout {
  grid: Pick<PageGrid, 'columns' | 'rows'>;
  /** In reading order. */
  zones: Zone[];
  /** The page in parts that lie side by side or below each other; nothing where the grid says where each zone lies. */
  parts: LayoutPart | undefined;
  /** What a few short pieces take of the page's width, where they would not fill all of it. */
  share?: number | undefined;
  /** What pictures take of their width on paper. */
  picturesOnPaper?: number | undefined;
}

/** A zone, or parts in a row or a stack. */
export type LayoutPart =
  { kind: 'zone'; units: number; zone: Zone } | { kind: 'row' | 'stack'; units: number; parts: LayoutPart[] };

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
  headline: 'horizontal' | 'vertical' | 'side';
  /** The lines that the headline breaks into where the page was made up. */
  lines?: readonly string[] | undefined;
  photo: 'above' | 'beside' | 'inside' | 'aside';
  box: AreaBox;
  place: string;
}
