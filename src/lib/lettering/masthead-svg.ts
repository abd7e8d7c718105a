import { colours } from '../colours.ts';
import type { LetteredPart } from './masthead.ts';

/** The lettering of a name as a picture of its own, in red on any light ground. */
export function mastheadSvg(parts: readonly LetteredPart[]): string {
  const tallest = Math.max(1, ...parts.map(({ height }) => height));
  let x = 0;
  const drawn = parts.map(({ size, top, width, height, solid, engraved }) => {
    const place = `translate(${x.toFixed(0)} ${(tallest - (top + height) * size).toFixed(0)}) scale(${size})`;
    x += width * size + gap;
    return `<g transform="${place}"><path fill="${colours.red}" d="${solid}"/><path fill="${colours.paper}" d="${engraved}"/></g>`;
  });
  const wide = Math.max(1, Math.round(x - gap));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tallest}" viewBox="0 0 ${wide} ${tallest}" fill-rule="evenodd">${drawn.join('')}</svg>`;
}

/** Between the parts, in thousandths of an em. */
const gap = 90;
