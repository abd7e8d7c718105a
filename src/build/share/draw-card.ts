import sharp from 'sharp';
import { colours } from '../../lib/colours.ts';
import { wordsOfHeadline } from '../../lib/issue/headline-words.ts';
import { breakLines, evenLines, unitsOfText, wholeUnits } from '../../lib/line-breaks.ts';
import type { AskedCard, CardPublication } from '../../lib/share/cards.ts';
import { setLine, widthOf } from './type.ts';

/** The picture of a card as PNG: few colours, for most of it is paper. */
export const drawCard = (asked: AskedCard): Promise<Buffer> =>
  sharp(Buffer.from(cardSvg(asked)), { density: 72 })
    .png({ palette: true, colours: 16, dither: 0, effort: 1 })
    .toBuffer();

/** A card as SVG, of outlines alone: no typeface of the machine is asked for. */
export function cardSvg({ card, publication }: AskedCard): string {
  const parts = card.headline === undefined ? siteParts(publication) : pageParts(card, publication);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colours.paper}"/>${parts.join('')}</svg>`;
}

/** The masthead alone. */
function siteParts(publication: CardPublication): string[] {
  const name = letters(publication, 0, 0, 150, column);
  const left = (width - name.width) / 2;
  const line = `${publication.place}　主办：${publication.organisation}`;
  const size = Math.min(34, (34 * column) / widthOf(line, 34, 400));
  return [
    `<g transform="translate(${left} 330)">${name.svg}</g>`,
    rule(400),
    inColour(colours.faint, setLine(line, (width - widthOf(line, size, 400)) / 2, 462, size, 400)),
    seal(publication, width / 2 - 48, 500),
  ];
}

function pageParts(card: AskedCard['card'], publication: CardPublication): string[] {
  const { kicker, headline = '', subtitle, list = [], facts = [] } = card;
  const above = kicker ? 62 : 0;
  const below = (subtitle ? 62 : 0) + list.length * 56;
  const { lines, size } = fitHeadline(headline, foot - top - above - below);
  const block = above + lines.length * size * leading + below;
  let y = top + (foot - top - block) / 2;
  const parts = [letters(publication, margin, 106, 56, 640).svg, rule(132), rule(foot + 18)];
  const put = (text: string, size: number, weight: 400 | 900, colour: string, advance: number) => {
    parts.push(inColour(colour, setLine(text, margin, y + advance * 0.5 + size * 0.36, size, weight)));
    y += advance;
  };
  if (kicker) put(clip(kicker, 36), 36, 400, colours.ink, above);
  for (const line of lines) put(line, size, 900, colours.ink, size * leading);
  if (subtitle) put(clip(subtitle, 36), 36, 400, colours.ink, 62);
  for (const line of list) put(clip(line, 34), 34, 400, colours.ink, 56);
  const said = facts.filter(Boolean).join('　');
  parts.push(inColour(colours.faint, setLine(clip(said, 30, column - 140), margin, 572, 30, 400)));
  return [...parts, seal(publication, width - margin - 96, foot + 34)];
}

/** The largest size at which a headline fits into a height, and its lines, broken between words. */
function fitHeadline(headline: string, room: number): { lines: string[]; size: number } {
  const units = wholeUnits(wordsOfHeadline(headline));
  for (const size of sizes) {
    const measure = (text: string) => widthOf(text, size, 900);
    const lines = evenLines(units, measure, column);
    if (lines.length * size * leading <= room) return { lines, size };
  }
  const size = sizes.at(-1)!;
  return { lines: breakLines(units, (text) => widthOf(text, size, 900), column), size };
}

/** A line cut to the width that it has. */
function clip(text: string, size: number, room = column): string {
  const [first = '', ...rest] = breakLines(unitsOfText(text), (line) => widthOf(`${line}…`, size, 400), room);
  return rest.length > 0 ? `${first}…` : text;
}

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

/** In pixels. */
const [width, height, margin] = [1200, 630, 72];
const column = width - 2 * margin;

/** Where the headline's block may stand. */
const [top, foot] = [152, 488];

const sizes = [124, 108, 96, 84, 72, 60, 50, 42];
const leading = 1.26;

/** Between the parts of the name, in thousandths of its size. */
const gap = 90;
