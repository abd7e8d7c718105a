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
    items: ratios.map((ratio, index) => ({
      style: [
        `--r:${trim(ratio, 3)}`,
        ...settings.map(({ shares }, at) => `--s${at}:${shares[index] ?? '0'}`),
      ].join(';'),
      sizes: settings
        .map(({ widths }, at) => sizeRule(widths[index] ?? 0, at))
        .reverse()
        .join(','),
    })),
    style: settings.flatMap(({ loose }, at) => (loose ? `--l${at}:1` : [])).join(';'),
  };
}

/**
 * The window widths from which a layout holds; the height that rows should have there, and the least, in CSS pixels.
 * Rows below 208 px show pictures smaller than 1/1.3 of the smallest file: allowed where screens are those of tablets.
 */
export const layouts = [
  { from: 0, window: 360, height: 240, least: 208 },
  { from: 520, window: 520, height: 220, least: 165 },
  { from: 720, window: 720, height: 225, least: 175 },
  { from: 960, window: 960, height: 240, least: 185 },
  { from: 1280, window: 1280, height: 265, least: 208 },
  { from: 1600, window: 1600, height: 280, least: 208 },
] as const;

/** Between two pictures of a row, in CSS pixels; the stylesheet of the wall says the same. */
export const gap = 12;

/** A last row that would have to grow more than this keeps the height of the others instead. */
const mostStretch = 1.3;

/** From here on the page does not grow: 108rem at 18 px. */
const widestWindow = 1944;

/** Width inside the page's gutters: `clamp(1rem, 2.5vw, 2.5rem)` on both sides, 1rem being 18 px from 1,600 px on. */
function contentWidth(window: number): number {
  const rem = window < 1600 ? 16 : 18;
  return Math.min(window, widestWindow) - 2 * Math.min(Math.max(rem, 0.025 * window), 2.5 * rem);
}

function setRows(ratios: readonly number[], layout: Layout): Rows {
  const width = contentWidth(layout.window);
  const rows: Rows = { shares: [], widths: [], loose: false };
  breakRows(ratios, width, layout).forEach(({ start, end }) => {
    const row = ratios.slice(start, end);
    const gaps = gap * (row.length - 1);
    const sum = row.reduce((total, ratio) => total + ratio, 0);
    const loose = end === ratios.length && (width - gaps) / sum > layout.height * mostStretch;
    const whole = loose ? Math.max(sum, (width - gaps) / layout.height) : sum;
    rows.loose ||= loose;
    for (const ratio of row) {
      const part = ratio / whole;
      // Exact at every window width, less a twentieth of a pixel, which rounding may need.
      rows.shares.push(`calc(${trim(100 * part, 3)}% - ${trim(part * gaps + 0.05, 2)}px)`);
      rows.widths.push(part * (1 - gaps / width));
    }
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

/** Twice as high is as bad as half as high; a loose last row is worse than a slightly uneven one. */
function rowCost(stretch: number, last: boolean): number {
  return last && stretch > mostStretch ? 0.1 : Math.log(stretch) ** 2;
}

/** What `<img sizes>` says of a picture in one layout: its part of the window halfway through the range. */
function sizeRule(part: number, at: number): string {
  const { from, window } = layouts[at] ?? layouts[0];
  const next = layouts[at + 1]?.from;
  const middle = next ? (window + next) / 2 : (window + widestWindow) / 2;
  const width = `${trim((100 * part * contentWidth(middle)) / middle, 1)}vw`;
  if (!next) return `(min-width:${from}px) min(${width},${Math.round(part * contentWidth(widestWindow))}px)`;
  return from ? `(min-width:${from}px) ${width}` : width;
}

const trim = (value: number, digits: number) => String(Number(value.toFixed(digits)));

type Layout = (typeof layouts)[number];

interface Rows {
  /** Of the wall's width, in per cent, a little less than what is free. */
  shares: string[];
  /** Of the wall's width, from 0 to 1. */
  widths: number[];
  /** Whether the last row keeps its height and leaves room at its end. */
  loose: boolean;
}

export interface WallLayout {
  /** For each picture the custom properties that place it and its `sizes`. */
  items: { style: string; sizes: string }[];
  /** The custom properties of the wall itself. */
  style: string;
}
