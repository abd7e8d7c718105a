import { wordsOfHeadline } from '../../lib/issue/headline-words.ts';
import { breakLines, evenLines, unitsOfText, wholeUnits } from '../../lib/line-breaks.ts';
import type { AskedCard, CardPublication } from '../../lib/share/cards.ts';
import type { Ink } from './canvas.ts';
import { column, foot, margin, top, width } from './card-frame.ts';
import type { Line } from './letters.ts';
import { widthOf } from './type.ts';

/** The lines of a card, in their places. */
export const cardLines = ({ card, publication }: AskedCard): Line[] =>
  card.headline === undefined ? siteLines(publication) : pageLines(card);

/** Whose the site is, below the masthead. */
function siteLines({ place, organisation }: CardPublication): Line[] {
  const text = `${place}　主办：${organisation}`;
  const size = Math.min(34, (34 * column) / widthOf(text, 34, 400));
  return [{ text, x: (width - widthOf(text, size, 400)) / 2, y: 462, size, weight: 400, colour: 'faint' }];
}

function pageLines(card: AskedCard['card']): Line[] {
  const { kicker, headline = '', subtitle, list = [], facts = [] } = card;
  const above = kicker ? 62 : 0;
  const below = (subtitle ? 62 : 0) + list.length * 56;
  const { lines, size } = fitHeadline(headline, foot - top - above - below);
  const block = above + lines.length * size * leading + below;
  let y = top + (foot - top - block) / 2;
  const set: Line[] = [];
  const put = (text: string, size: number, weight: 400 | 900, colour: Ink, advance: number) => {
    set.push({ text, x: margin, y: y + advance * 0.5 + size * 0.36, size, weight, colour });
    y += advance;
  };
  if (kicker) put(clip(kicker, 36), 36, 400, 'ink', above);
  for (const line of lines) put(line, size, 900, 'ink', size * leading);
  if (subtitle) put(clip(subtitle, 36), 36, 400, 'ink', 62);
  for (const line of list) put(clip(line, 34), 34, 400, 'ink', 56);
  const said = clip(facts.filter(Boolean).join('　'), 30, column - 140);
  return [...set, { text: said, x: margin, y: 572, size: 30, weight: 400, colour: 'faint' }];
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

const sizes = [124, 108, 96, 84, 72, 60, 50, 42];
const leading = 1.26;
