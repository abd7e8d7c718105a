/**
 * Sets a wall of pictures in justified rows, in order, once for each range of window widths.
 * The rows are kept by CSS alone: every picture has a width of its own, so that none moves when those behind it
 * arrive, and its row ends where the next does not fit.
 *
 * @param ratios width divided by height of each picture.
 */
export function layOutWall(ratios: readonly number[]): WallLayout {
  const settings = layouts.map((layout) => setRows(ratios, layout));
  return {
    items: Array.from(ratios.keys(), (index) => ({
      widths: settings.map(({ places }) => share(places[index])),
      sizes: settings
        .map(({ places }, at) => sizeRule(places[index], at))
        .reverse()
        .join(','),
    })),
    style: settings.flatMap(({ loose }, at) => (loose ? `--l${at}:1` : [])).join(';'),
  };
}

/**
 * The window widths from which a layout holds; the height that rows should have there, and the least, in CSS pixels.
 * On a phone two upright pictures stand side by side, or an upright and a lying one; a panorama has the row to itself.
 */
export const layouts = [
  { from: 0, window: 360, height: 200, least: 125 },
  { from: 480, window: 480, height: 200, least: 140 },
  { from: 640, window: 640, height: 210, least: 160 },
  { from: 800, window: 800, height: 220, least: 175 },
  { from: 1024, window: 1024, height: 240, least: 190 },
  { from: 1280, window: 1280, height: 265, least: 208 },
  { from: 1600, window: 1600, height: 280, least: 208 },
] as const;

/** The layout of a sheet of paper, which is as wide as a phone held across: its rows are small enough to fill it to the foot. */
export const onPaper = 1024;

/** Between two pictures of a row, in CSS pixels; the stylesheet of the wall says the same. */
export const gap = 12;

/** A last row that would have to grow more than this keeps the height of the others instead. */
const mostStretch = 1.7;

/** From here on the page does not grow: 108rem at 18 px. */
const widestWindow = 1944;

/** Below this window width the page's gutters are 1rem on each side, above it 2.5 % of the window. */
const wideGutters = 640;

/** Width inside the page's gutters: `clamp(1rem, 2.5vw, 2.5rem)` on both sides, 1rem being 18 px from 1,600 px on. */
function contentWidth(window: number): number {
  const rem = window < 1600 ? 16 : 18;
  return Math.min(window, widestWindow) - 2 * Math.min(Math.max(rem, 0.025 * window), 2.5 * rem);
}

function setRows(ratios: readonly number[], layout: Layout): Rows {
  const width = contentWidth(layout.window);
  const rows: Rows = { places: [], loose: false };
  breakRows(ratios, width, layout).forEach(({ start, end }) => {
    const row = ratios.slice(start, end);
    const gaps = gap * (row.length - 1);
    const sum = row.reduce((total, ratio) => total + ratio, 0);
    const loose = end === ratios.length && (width - gaps) / sum > layout.height * mostStretch;
    const whole = loose ? Math.max(sum, (width - gaps) / layout.height) : sum;
    rows.loose ||= loose;
    for (const ratio of row) rows.places.push({ part: ratio / whole, gaps });
  });
  return rows;
}

/** The breaks that keep all rows nearest to the wished height: the best over the whole wall, not row by row. */
function breakRows(
  ratios: readonly number[],
  width: number,
  { height, least }: Layout,
): { start: number; end: number }[] {
  const best = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= ratios.length; end += 1) {
    let found = { cost: Infinity, start: end - 1 };
    let sum = 0;
    for (let start = end - 1; start >= 0; start -= 1) {
      sum += ratios[start] ?? 1;
      const count = end - start;
      const actual = (width - gap * (count - 1)) / sum;
      if (count > 1 && actual < least) break;
      const cost = (best[start]?.cost ?? 0) + rowCost(actual / height, end === ratios.length);
      if (cost < found.cost) found = { cost, start };
    }
    best[end] = found;
  }
  const rows: { start: number; end: number }[] = [];
  for (let end = ratios.length; end > 0; end = rows[0]?.start ?? 0) {
    rows.unshift({ start: best[end]?.start ?? 0, end });
  }
  return rows;
}

/** Twice as high is as bad as half as high; a loose last row is worse than rows 1.8 times as high as wished. */
function rowCost(stretch: number, last: boolean): number {
  return last && stretch > mostStretch ? 0.4 : Math.log(stretch) ** 2;
}

/** The width of a picture: exact at every window width, less its part of a quarter of a pixel, which rounding may need. */
function share({ part, gaps }: Place = nowhere): string {
  return `calc(${trim(100 * part, 4)}% - ${trim(part * (gaps + 0.25), 3)}px)`;
}

/** What `<img sizes>` says of a picture in one layout: the same width, reckoned from the window. */
function sizeRule({ part, gaps }: Place = nowhere, at: number): string {
  const { from } = layouts[at] ?? layouts[0];
  const [content, less] = from < wideGutters ? [100, 32] : [95, 0];
  const width = `${trim(content * part, 2)}vw - ${trim(part * (gaps + less), 1)}px`;
  if (at < layouts.length - 1) return (from ? `(min-width:${from}px) ` : '') + `calc(${width})`;
  const widest = Math.round(part * (contentWidth(widestWindow) - gaps));
  return `(min-width:${from}px) min(${width},${widest}px)`;
}

const nowhere: Place = { part: 0, gaps: 0 };

const trim = (value: number, digits: number) => String(Number(value.toFixed(digits)));

type Layout = (typeof layouts)[number];

interface Rows {
  places: Place[];
  /** Whether the last row keeps its height and leaves room at its end. */
  loose: boolean;
}

/** The width of a picture: its part of what the gaps of its row, in CSS pixels, leave of the wall. */
interface Place {
  part: number;
  gaps: number;
}

export interface WallLayout {
  /** For each picture its width in each of the {@link layouts}, and its `sizes`. */
  items: { widths: string[]; sizes: string }[];
  /** The custom properties of the wall itself. */
  style: string;
}
