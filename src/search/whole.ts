import { isPlainHan, type Piece } from './tokens.ts';

/** The numbers and Latin words among pieces. Anything between two characters parts them, but the comma of 10,000. */
export function tokensOf(pieces: Piece[]): Token[] {
  const tokens: Token[] = [];
  let last: { token: Token; kind: Kind } | undefined;
  for (const [place, piece] of pieces.entries()) {
    const kind = kindOf(piece, last?.kind);
    const before = pieces[place - 1];
    if (!kind || piece.kind !== 'char') {
      if (last && piece.kind === 'char') last.token.next = piece.norm;
      last = undefined;
      continue;
    }
    if (last?.kind === kind && (!before!.gap || (kind === 'number' && before!.gap === ','))) {
      last.token.text.push(piece.norm);
      last.token.to = place + 1;
      continue;
    }
    if (last) last.token.next = piece.norm;
    const token: Token = { text: [piece.norm], from: place, to: place + 1, previous: '', next: '' };
    if (before?.kind === 'char') token.previous = before.norm;
    tokens.push(token);
    last = { token, kind };
  }
  return tokens;
}

/** Marks and signs belong to the word that they follow; a point or colon that counts stands in a number. */
function kindOf(piece: Piece, last: Kind | undefined): Kind | undefined {
  if (piece.kind === 'break' || isPlainHan(piece.norm)) return undefined;
  if (/[\p{Nd}.:]/u.test(piece.norm)) return 'number';
  if (/\p{Script=Latin}/u.test(piece.norm)) return 'latin';
  return /[\p{M}+#]/u.test(piece.norm) ? last : undefined;
}

type Kind = 'number' | 'latin';

export interface Token {
  /** Its characters as they are searched. */
  text: string[];
  /** Its first piece, and the one after its last. */
  from: number;
  to: number;
  /** The characters beside it, where no hard mark stands between. */
  previous: string;
  next: string;
}
