import { parseHTML } from 'linkedom';
import { dot, link, plot, rect, ruleX, type PlotOptions } from '@observablehq/plot';

/**
 * A row of the chart of results and targets: a line where the result stands, a ring where the target does, and the way between
 * them. All rows of a chart share their scale.
 *
 * @param shares of the largest result.
 * @param domain the scale, from {@link domainOf}.
 */
export function comparisonRow(
  { actual, target }: { actual: readonly number[]; target: readonly number[] },
  domain: readonly [number, number],
): string {
  const [goal = 1] = target;
  return draw({
    width: 320,
    height: 36,
    marginLeft: 9,
    marginRight: 9,
    x: { domain: [...domain], axis: null },
    marks: [
      ruleX([1], { stroke: 'currentColor', strokeOpacity: 0.35 }),
      link([goal], { x1: 1, x2: goal, y1: 0.5, y2: 0.5, stroke: 'var(--red)', strokeWidth: 2.5 }),
      dot(actual, { x: (share: number) => share, y: 0.5, r: 5, fill: 'currentColor' }),
      dot(target, {
        x: (share: number) => share,
        y: 0.5,
        r: 6,
        fill: 'var(--paper)',
        stroke: 'var(--red)',
        strokeWidth: 2.5,
      }),
    ],
  });
}

/** The scale of a chart, with room for the dots at its ends. */
export function domainOf(shares: readonly number[]): [number, number] {
  const [least, most] = [Math.min(1, ...shares), Math.max(1, ...shares)];
  const room = (most - least || 1) * 0.04;
  return [least - room, most + room];
}

/** A bar of a list; it fills the width that the page gives it. */
export const bar = (share: number): string =>
  draw(
    {
      width: 200,
      height: 10,
      x: { domain: [0, 1], axis: null },
      marks: [rect([share], { x1: 0, x2: share, y1: 0, y2: 1, fill: 'currentColor' })],
    },
    true,
  );

/** SVG without styles of its own, which the security policy does not allow; colours follow the page. */
function draw(options: PlotOptions, stretched = false): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({
    margin: 0,
    y: { domain: [0, 1], axis: null },
    className: 'plot',
    ...options,
    document: document as unknown as Document,
  });
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of [
      'style',
      'font-family',
      'font-size',
      'text-anchor',
      'xmlns:xlink',
      'aria-label',
      'class',
    ])
      element.removeAttribute(name);
  }
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  if (stretched) svg.setAttribute('preserveAspectRatio', 'none');
  // A hundredth of a pixel is enough.
  return svg.outerHTML.replace(/\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))));
}
