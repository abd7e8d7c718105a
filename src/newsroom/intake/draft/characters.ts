import { unseenCharacters } from '../../../content/characters.ts';

/** Words as they may be published, and what was done to them. */
export interface Cleaned {
  text: string;
  changes: CharacterChange[];
}

/** A character that a draft leaves out or writes in another way, with the words around it. */
export interface CharacterChange {
  from: string;
  /** '' where it is left out. */
  to: string;
  /** What it is, in plain Chinese. */
  what: string;
  around: string;
}

/**
 * Takes out what no reader sees; what was a word once, and cannot be shown any more, keeps its place as `□`. All of it is told.
 */
export function cleaned(source: string): Cleaned {
  const changes: CharacterChange[] = [];
  let text = '';
  let at = 0;
  for (const { index, character, name, isLost } of unseenCharacters(source)) {
    const to = isLost ? '□' : '';
    text += source.slice(at, index) + to;
    at = index + character.length;
    changes.push({ from: character, to, what: name, around: around(source, index, at, '▯') });
  }
  return { text: text + source.slice(at), changes };
}

/** A few letters on both sides of a place, and what stands there. */
export function around(text: string, start: number, end: number, shown = text.slice(start, end)): string {
  const seen = (part: string) => [...part].filter((char) => unseenCharacters(char).length === 0);
  return `${seen(text.slice(Math.max(0, start - 40), start))
    .slice(-8)
    .join('')}${shown}${seen(text.slice(end, end + 40))
    .slice(0, 8)
    .join('')}`;
}
