/** The screens that bytes are reckoned for. */
export const screens: Screen[] = [
  { width: 360, height: 740 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
].flatMap((window) =>
  [1, 2, 3].map((density) => ({ ...window, density, name: `${window.width}@${density}` })),
);

/** How wide a picture of the wall is shown, in CSS pixels, by the `sizes` that `layOutWall` gives it. */
export function wallWidth(sizes: string, { width }: Screen): number {
  for (const rule of sizes.split(/,(?=\(|calc|min\()/)) {
    const [, from = '0', rest = rule] = /^\(min-width:(\d+)px\) (.*)$/.exec(rule) ?? [];
    const [, share, less] = /([\d.]+)vw - ([\d.]+)px/.exec(rest) ?? [];
    if (width < Number(from) || !share) continue;
    const widest = Number(/,(\d+)px\)/.exec(rest)?.[1] ?? Infinity);
    return Math.min((Number(share) * width) / 100 - Number(less), widest);
  }
  throw new Error(`No rule of ${sizes} holds at ${width}`);
}

/** The same on the page of a work, as the stylesheet of `WorkView.astro` says. */
export function workWidth(image: { width: number; height: number }, { width, height }: Screen): number {
  const rem = width < 1600 ? 16 : 18;
  const tallest = Math.max(height - 10 * rem, 0.72 * height);
  return Math.min(0.95 * width, (tallest * image.width) / image.height);
}

/** The file that Chromium takes: at density 1 the next larger one, above it the nearer one by ratio. */
export function chosenWidth(widths: readonly number[], shown: number, density: number): number {
  for (const [index, width] of widths.entries()) {
    const next = widths[index + 1];
    if (next === undefined) break;
    if (next / shown < density) continue;
    const middle = Math.sqrt(width * next) / shown;
    return (density <= 1 && density > width / shown) || density >= middle ? next : width;
  }
  return widths.at(-1)!;
}

/** In CSS pixels. */
export interface Screen {
  name: string;
  width: number;
  height: number;
  density: number;
}
