import { isIndexable, read, write } from './letters.ts';

/**
 * Splits one block of text into pieces without losing anything: joining `text + gap` of every piece gives the block back.
 * A `char` piece is one letter, digit or mark as it is searched (`norm`) and as it was written (`text`, which may be empty
 * when one written character stands for several, as ㎏ for k and g). A `break` piece is a hard mark. `gap` holds the soft
 * marks that follow.
 */
export function split(block: string, fold: Fold): Piece[] {
  const pieces: Piece[] = [{ kind: 'break', text: '', gap: '' }];
  for (const [cluster] of block.matchAll(clusters)) {
    const found = classify(cluster, fold);
    if (found.length === 0) pieces.at(-1)!.gap += cluster;
    found.forEach(({ kind, norm }, place) => {
      const text = place === 0 ? cluster : '';
      pieces.push(kind === 'char' ? { kind, norm, text, gap: '' } : { kind, text, gap: '' });
    });
  }
  return pieces[0]!.gap ? pieces : pieces.slice(1);
}

/** The stretches of a text between hard marks, each as its normalised characters; empty stretches are left out. */
export function stretches(block: string, fold: Fold): string[][] {
  const found: string[][] = [[]];
  for (const piece of split(block, fold)) {
    if (piece.kind === 'char') found.at(-1)!.push(piece.norm);
    else found.push([]);
  }
  return found.filter((stretch) => stretch.length > 0);
}

/** The words that Pagefind indexes for a block: one for each piece, so that a word's place is its piece's place. */
export function toWords(pieces: Piece[]): string[] {
  return pieces.map((piece, place) => {
    if (piece.kind === 'break') return write.mark(piece.text, piece.gap);
    const next = pieces[place + 1];
    return write.pair(piece, next?.kind === 'char' ? next.norm : '');
  });
}

/** The pieces that `toWords` was given. */
export function fromWords(words: string[]): Piece[] {
  return words.map((word) => (isIndexable(word) ? read.pair(word) : read.mark(word)));
}

/** What to ask Pagefind for a phrase of normalised characters: the words that `toWords` gives inside a stretch. */
export function phraseWords(phrase: string[]): string[] {
  if (phrase.length === 1) return [write.letter(phrase[0]!)];
  return phrase.slice(1).map((next, place) => write.letter(phrase[place]!) + write.letter(next));
}

/** The text that pieces were split from. */
export const join = (pieces: Piece[]) => pieces.map((piece) => piece.text + piece.gap).join('');

/** No folding beyond what Unicode defines. */
export const keep: Fold = (char) => char;

// A base with its marks, half-width voiced kana and runs of Hangul letters are each normalised as one.
const clusters = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|[^](?:\p{M}|[\uff9e\uff9f])*/gu;
const hard = /[。!?;:,]/u;
const counted = /[\p{L}\p{N}\p{M}\u{20000}-\u{3fffd}]/u;
const variation = /\p{Variation_Selector}/u;

const known = new WeakMap<Fold, Map<string, Found[]>>();

function classify(cluster: string, fold: Fold): Found[] {
  let memory = known.get(fold);
  if (!memory) known.set(fold, (memory = new Map()));
  let found = memory.get(cluster);
  if (!found) {
    found = [];
    for (const char of normalForm(cluster)) {
      if (hard.test(char)) found.push({ kind: 'break', norm: '' });
      else if (counted.test(char) && !variation.test(char)) found.push({ kind: 'char', norm: fold(char) });
    }
    memory.set(cluster, found);
  }
  return found;
}

const normalForm = (text: string) =>
  text.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ');

/** Gives the character that stands for another one in searching: 勞 → 劳; any other one is given back. */
export type Fold = (char: string) => string;
export type CharPiece = { kind: 'char'; norm: string; text: string; gap: string };
export type BreakPiece = { kind: 'break'; text: string; gap: string };
export type Piece = CharPiece | BreakPiece;
type Found = { kind: 'char' | 'break'; norm: string };
