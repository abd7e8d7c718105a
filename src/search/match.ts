import { hardMark, type Piece } from './tokens.ts';

/** Where phrases stand, in the order of the text; of two matches that overlap the earlier and longer one is kept. */
export function findPhrases(pieces: Piece[], phrases: string[][]): Match[] {
  const all = phrases.flatMap((units, phrase) =>
    findPhrase(pieces, units).map((match) => ({ ...match, phrase })),
  );
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Match[] = [];
  for (const match of all) if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match);
  return kept;
}

/** The matches of one phrase, which do not overlap. */
function findPhrase(pieces: Piece[], units: string[]): Omit<Match, 'phrase'>[] {
  const found: Omit<Match, 'phrase'>[] = [];
  for (let from = 0; from < pieces.length; from++) {
    const to = endOf(pieces, from, units);
    if (to < 0) continue;
    // The second letter of ㎏ was written with the first.
    while (pieces[from]!.text === '' && from > 0) from--;
    found.push({ from, to });
    from = to - 1;
  }
  return found;
}

/** Where a phrase that begins at a piece ends; −1 when it does not stand there. */
function endOf(pieces: Piece[], from: number, units: string[]): number {
  let at = from;
  for (const unit of units) {
    if (unit !== hardMark) {
      if (normOf(pieces[at++]) !== unit) return -1;
      continue;
    }
    if (pieces[at]?.kind !== 'break') return -1;
    while (pieces[at]?.kind === 'break') at++;
  }
  return at;
}

const normOf = (piece: Piece | undefined) => (piece?.kind === 'char' ? piece.norm : undefined);

export interface Match {
  /** The first piece, and the one after the last. */
  from: number;
  to: number;
  /** The place of the phrase in the list. */
  phrase: number;
}
