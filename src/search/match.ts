import type { Piece } from './tokens.ts';

/** Where a phrase stands in a block: from piece `from` up to, not including, piece `to`. Matches do not overlap. */
export function findPhrase(pieces: Piece[], phrase: string[]): Match[] {
  const found: Match[] = [];
  for (let from = 0; from + phrase.length <= pieces.length; from++) {
    if (!phrase.every((char, i) => normOf(pieces[from + i]!) === char)) continue;
    found.push({ from, to: from + phrase.length });
    from += phrase.length - 1;
  }
  return found;
}

/** The matches of several phrases in the order of the text; of two that overlap the earlier and longer one is kept. */
export function findPhrases(pieces: Piece[], phrases: string[][]): Match[] {
  const all = phrases.flatMap((phrase) => findPhrase(pieces, phrase));
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  return all.filter((match, i) => all.slice(0, i).every(({ to }) => to <= match.from));
}

const normOf = (piece: Piece) => (piece.kind === 'char' ? piece.norm : undefined);

export interface Match {
  from: number;
  to: number;
}
