import type { Role } from '../../../../src/newsroom/intake/roles/block.ts';

/** What a paragraph of an artificial page is. */
export interface Known {
  role: Role;
  text: string;
  /** An article begins with it. */
  starts: boolean;
  /** It goes on with the paragraph of its role before. */
  goesOn: boolean;
}

/** A page with its marks taken off, and what they said. */
export function takeMarks(marked: string): { text: string; known: Known[] } {
  const known: Known[] = [];
  const lines = marked.split('\n').map((line) => {
    const [, sign, role, words] = /^([*+]?)(\w+)\|(.*)$/.exec(line) ?? [];
    if (role === undefined || words === undefined) return line;
    known.push({ role: role as Role, text: words.trim(), starts: sign === '*', goesOn: sign === '+' });
    return words;
  });
  return { text: lines.join('\n'), known };
}
