/**
 * Splits one block of text into pieces without losing anything: joining `text + gap` of every piece gives the block back.
 * A `char` piece is one letter, digit or mark as it is searched (`norm`) and as it was written (`text`, which may be empty
 * when one written character stands for several, as ㎏ for k and g). A `break` piece is a hard mark. `gap` holds the soft
 * marks that follow.
 */
export function split(block: string, fold: Fold): Piece[] {
  const pieces: Piece[] = [{ kind: 'break', text: '', gap: '' }];
  for (let at = 0; at < block.length;) {
    // Most of a text: characters that stand for themselves.
    const from = at;
    while (isAloneAt(block, at)) at += 1;
    for (const char of block.slice(from, at))
      pieces.push({ kind: 'char', norm: fold(char), text: char, gap: '' });
    const others = at;
    while (at < block.length && !isAloneAt(block, at)) at += 1;
    if (at > others) readOthers(block.slice(others, at), pieces, fold);
  }
  return pieces[0]!.gap ? pieces : pieces.slice(1);
}

/** Whether a plain Han character stands there that takes no mark behind it. */
function isAloneAt(block: string, at: number): boolean {
  if (!isHanCode(block.charCodeAt(at))) return false;
  const next = block.charCodeAt(at + 1);
  return !(next >= firstMark) || isHanCode(next) || !attached.test(block.slice(at + 1, at + 3));
}

/** Reads what stands between plain Han characters: neither numbers nor Latin words go on behind one of them. */
function readOthers(text: string, pieces: Piece[], fold: Fold): void {
  const written = Array.from(text.matchAll(clusters), ([cluster]) => ({
    cluster,
    chars: normalForm(cluster),
  }));
  const kinds = kindsOf(written.flatMap(({ chars }) => chars));
  let at = 0;
  for (const { cluster, chars } of written) {
    let text = cluster;
    for (const char of chars) {
      const kind = kinds[at++];
      if (kind === 'char') pieces.push({ kind, norm: fold(char), text, gap: '' });
      else if (kind === 'break') pieces.push({ kind, text, gap: '' });
      else continue;
      text = '';
    }
    pieces.at(-1)!.gap += text;
  }
}

/** The pieces of a field; a hard mark without a sign stands between its blocks, whose places are given too. */
export function splitField(blocks: string[], fold: Fold): FieldPieces {
  const pieces: Piece[] = [];
  const spans = blocks.map((block) => {
    if (pieces.length > 0) pieces.push({ kind: 'break', text: '', gap: '' });
    const from = pieces.length;
    pieces.push(...split(block, fold));
    return { from, to: pieces.length };
  });
  return { pieces, blocks: spans };
}

/** What is searched of pieces: their characters, and `hardMark` where hard marks part two of them. */
export function unitsOf(pieces: Piece[]): string[] {
  const units: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'char') units.push(piece.norm);
    else if (units.length > 0 && units.at(-1) !== hardMark) units.push(hardMark);
  }
  if (units.at(-1) === hardMark) units.pop();
  return units;
}

/** One or more hard marks between two characters. */
export const hardMark = '';

/** The text that pieces were split from. */
export const join = (pieces: Piece[]) => pieces.map((piece) => piece.text + piece.gap).join('');

/** No folding beyond what Unicode defines. */
export const keep: Fold = (char) => char;

// A base with its marks, half-width voiced kana and runs of Hangul letters are each normalised as one.
const clusters = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|[^](?:\p{M}|[\uff9e\uff9f])*/gu;
const hard = /[。!?;:,]/u;
// Radicals, which PDFs give for characters, are seen as these.
const counted = /[\p{L}\p{N}\p{M}\p{Script=Han}\u{20000}-\u{3fffd}]/u;
const attached = /^[\p{M}\uff9e\uff9f]/u;
/** No mark that is set on another character stands before it. */
const firstMark = 0x300;
const variation = /\p{Variation_Selector}/u;
const digit = /\p{Nd}/u;
const latin = /\p{Script=Latin}/u;
const mark = /\p{M}/u;

/** What each character of a text in normal form is; the signs of numbers and Latin words count, and break nothing. */
function kindsOf(chars: string[]): Kind[] {
  let isLatinWord = false;
  return chars.map((char, place) => {
    if (isPlainHan(char)) {
      isLatinWord = false;
      return 'char';
    }
    const isSign = char === '+' || char === '#';
    isLatinWord = latin.test(char) || (isLatinWord && (isSign || mark.test(char)));
    if (isSign) return isLatinWord ? 'char' : 'soft';
    if (char === '.' || char === ':' || char === ',') {
      const isInNumber = digit.test(chars[place - 1] ?? '') && digit.test(chars[place + 1] ?? '');
      if (char === ',') return isInNumber ? 'soft' : 'break';
      return isInNumber ? 'char' : char === ':' ? 'break' : 'soft';
    }
    if (hard.test(char)) return 'break';
    return counted.test(char) && !variation.test(char) ? 'char' : 'soft';
  });
}

/** Whether a character is one of the many that stand for themselves: most of a text need no look at their properties. */
export const isPlainHan = (char: string) => isHanCode(char.charCodeAt(0));

const isHanCode = (code: number) => code >= 0x4e00 && code <= 0x9fff;

const known = new Map<string, string[]>();

function normalForm(cluster: string): string[] {
  let chars = known.get(cluster);
  if (!chars) {
    const normal = cluster.normalize('NFKC').toLowerCase().normalize('NFKC');
    // Files of GB 2312, which lacks 〇, have the circle ○ for it.
    chars = [...normal.replaceAll('ς', 'σ').replaceAll('○', '〇')];
    known.set(cluster, chars);
  }
  return chars;
}

/** Gives the character that stands for another one in searching: 勞 → 劳; any other one is given back. */
export type Fold = (char: string) => string;
export type CharPiece = { kind: 'char'; norm: string; text: string; gap: string };
export type BreakPiece = { kind: 'break'; text: string; gap: string };
export type Piece = CharPiece | BreakPiece;
type Kind = Piece['kind'] | 'soft';

export interface FieldPieces {
  pieces: Piece[];
  /** Of each block its first piece, and the one after its last. */
  blocks: { from: number; to: number }[];
}
