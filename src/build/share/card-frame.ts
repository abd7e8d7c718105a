import { colours } from '../../lib/colours.ts';
import type { CardPublication } from '../../lib/share/cards.ts';
import { setLine, widthOf } from './type.ts';

/**
 * What all cards of a publication show alike, as SVG of outlines alone: no typeface of the machine is asked for.
 *
 * @param kind a page's has the masthead small and at the head, the site's own large.
 */
export function frameSvg(publication: CardPublication, kind: FrameKind): string {
  const parts = kind === 'site' ? siteParts(publication) : pageParts(publication);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`;
}

export type FrameKind = 'site' | 'page';

function siteParts(publication: CardPublication): string[] {
  const name = letters(publication, 0, 0, 150, column);
  const left = (width - name.width) / 2;
  return [
    `<g transform="translate(${left} 330)">${name.svg}</g>`,
    rule(400),
    seal(publication, width / 2 - 48, 500),
  ];
}

const pageParts = (publication: CardPublication) => [
  letters(publication, margin, 106, 56, 640).svg,
  rule(132),
  rule(foot + 18),
  seal(publication, width - margin - 96, foot + 34),
];

/** The name of the publication, drawn or set, on the base line `y`. */
function letters({ title, lettering }: CardPublication, x: number, y: number, size: number, room: number) {
  if (!lettering) {
    const fitting = Math.min(size, (size * room) / widthOf(title, size, 700));
    return {
      svg: inColour(colours.red, setLine(title, x, y, fitting, 700)),
      width: widthOf(title, fitting, 700),
    };
  }
  const tallest = Math.max(...lettering.map(({ height }) => height));
  const whole = lettering.reduce((sum, part) => sum + part.width * part.size + gap, -gap);
  const scale = Math.min(size / tallest, room / whole);
  let at = x;
  const drawn = lettering.map((part) => {
    const own = scale * part.size;
    const place = `translate(${at.toFixed(1)} ${y}) scale(${own.toFixed(5)})`;
    at += own * part.width + scale * gap;
    return `<g transform="${place}" fill-rule="evenodd"><path fill="${colours.red}" d="${part.solid}"/>${
      scale * 1000 > 90 ? `<path fill="${colours.paper}" d="${part.engraved}"/>` : ''
    }</g>`;
  });
  return { svg: drawn.join(''), width: scale * whole };
}

const seal = ({ device }: CardPublication, x: number, y: number) =>
  `<path transform="translate(${x} ${y}) scale(.096)" fill="${colours.red}" fill-rule="evenodd" d="${device}"/>`;

const rule = (y: number) => `<path fill="${colours.rule}" d="M${margin} ${y}h${column}v2h-${column}z"/>`;

const inColour = (colour: string, paths: string) => `<g fill="${colour}">${paths}</g>`;

/** Of a card, in pixels. */
export const [width, height, margin] = [1200, 630, 72];
export const column = width - 2 * margin;

/** Where the headline's block may stand. */
export const [top, foot] = [152, 488];

/** Between the parts of the name, in thousandths of its size. */
const gap = 90;
