import { breakLines, evenLines, unitsOfText, wholeUnits } from '../../lib/line-breaks.ts';

/**
 * Where everything stands on a poster, from the top down; it is as high as what it says.
 *
 * @param measure how wide a text is at a size and weight, in pixels.
 */
export function layOut(content: PosterContent, measure: PosterMeasure): PosterLayout {
  const { kicker, words, subtitle, facts, text, picture, address, name } = content;
  const texts: PosterText[] = [];
  const rules: number[] = [headHeight];
  let y = headHeight + 56;
  const put = (line: string, style: TextStyle, x = margin) => {
    texts.push({ ...style, text: line, x, y: y + style.leading / 2 + style.size * 0.36 });
    y += style.leading;
  };
  const shown = picture && fit(picture, y);
  if (shown) y += shown.height + 48;
  if (kicker) for (const line of breakLines(unitsOfText(kicker), of(lead, measure), column)) put(line, lead);
  const { lines, style } = fitHeadline(words, measure);
  for (const line of lines) put(line, style);
  if (subtitle)
    for (const line of breakLines(unitsOfText(subtitle), of(lead, measure), column)) put(line, lead);
  y += 10;
  put(facts, small);
  y += 14;
  for (const line of opening(text, of(body, measure), picture ? 3 : 7)) put(line, body);
  y += 36;
  rules.push(y);
  const foot = y + 36;
  const code = address ? { x: margin, y: foot, side: codeSide } : undefined;
  const left = margin + (code ? codeSide + 40 : 0);
  y = foot + 18;
  if (code) put(invitation(content), strong, left);
  put(name, code ? small : strong, left);
  const room = column - (left - margin) - sealSide - 40;
  const addressLines = address ? breakLines([...address], of(tiny, measure), room) : [];
  // A part of an address leads nowhere; the code holds the whole.
  if (addressLines.length <= 3) for (const line of addressLines) put(line, tiny, left);
  return {
    height: foot + codeSide + 72,
    texts,
    rules,
    picture: shown,
    code,
    seal: { x: width - margin - sealSide, y: foot + (codeSide - sealSide) / 2, side: sealSide },
  };
}

/** What the code is for: a work is looked at, an article is read. */
export const invitation = ({ picture }: Pick<PosterContent, 'picture'>) =>
  picture ? '长按或扫码观看作品' : '长按或扫码阅读全文';

/** As large as three lines allow, broken between words. */
function fitHeadline(
  words: readonly string[],
  measure: PosterMeasure,
): { lines: string[]; style: TextStyle } {
  const units = wholeUnits(words);
  for (const size of [96, 84, 72, 62]) {
    const style: TextStyle = { size, weight: 700, leading: size * 1.32, tone: 'ink' };
    const lines = evenLines(units, of(style, measure), column);
    if (lines.length <= 3 || size === 62) return { lines, style };
  }
  throw new Error('No size is left.');
}

/** The first lines of a text, whose paragraphs begin indented; the last says that there is more. */
function opening(text: string, measure: (text: string) => number, most: number): string[] {
  const lines = text
    .split('\n')
    .filter(Boolean)
    .flatMap((paragraph) => breakLines(unitsOfText(`　　${paragraph}`), measure, column));
  if (lines.length <= most) return lines;
  const shown = lines.slice(0, most);
  let last = [...shown[most - 1]!];
  while (last.length > 0 && measure(`${last.join('')}……`) > column) last = last.slice(0, -1);
  shown[most - 1] = `${last.join('').replace(/[，、：；。]$/, '')}……`;
  return shown;
}

/** A picture as wide as the column, or as high as is left for it. */
function fit({ width: own, height }: { width: number; height: number }, y: number) {
  const scale = Math.min(column / own, 1000 / height);
  const shown = { width: own * scale, height: height * scale };
  return { ...shown, x: (width - shown.width) / 2, y };
}

const of = (style: TextStyle, measure: PosterMeasure) => (text: string) => measure(text, style);

/** In pixels, as all that follows. */
export const width = 1080;
export const margin = 84;
export const column = width - 2 * margin;

/** Where the publication's name ends. */
export const headHeight = 200;

const codeSide = 248;
const sealSide = 132;

const lead: TextStyle = { size: 38, weight: 400, leading: 62, tone: 'ink' };
const body: TextStyle = { size: 38, weight: 400, leading: 68, tone: 'ink' };
const small: TextStyle = { size: 30, weight: 400, leading: 52, tone: 'faint' };
const strong: TextStyle = { size: 36, weight: 700, leading: 60, tone: 'ink' };
const tiny: TextStyle = { size: 24, weight: 400, leading: 36, tone: 'faint' };

export type PosterMeasure = (text: string, style: TextStyle) => number;

export interface TextStyle {
  size: number;
  weight: 400 | 700;
  leading: number;
  tone: 'ink' | 'faint';
}

/** A line of text; `y` is its base line. */
export interface PosterText extends TextStyle {
  text: string;
  x: number;
  y: number;
}

export interface PosterContent {
  kicker?: string | undefined;
  /** Of the headline, between which it may break. */
  words: readonly string[];
  subtitle?: string | undefined;
  facts: string;
  /** The beginning of the text, a paragraph a line; as much of it is shown as there is room. */
  text: string;
  /** The size of the picture. */
  picture?: { width: number; height: number } | undefined;
  /** Of the page; without it there is no code. */
  address?: string | undefined;
  /** Of the publication. */
  name: string;
}

export interface PosterLayout {
  height: number;
  texts: PosterText[];
  /** Where lines run across. */
  rules: number[];
  picture: { x: number; y: number; width: number; height: number } | undefined;
  code: Square | undefined;
  seal: Square;
}

interface Square {
  x: number;
  y: number;
  side: number;
}
