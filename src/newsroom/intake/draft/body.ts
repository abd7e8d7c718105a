import { parseText } from '../../../text/parse.ts';
import { plainBlocks } from '../../../text/plain.ts';
import { around, type CharacterChange } from './characters.ts';

/** A paragraph as it stands in an article's file. */
export interface BodyPiece {
  source: string;
  changes: CharacterChange[];
}

/**
 * Writes words so that `src/text` reads the same words: signs that it would take for marks are written full-width, as its own
 * messages advise, for it knows no escape. Each is told.
 *
 * @param before the mark of the block, `## ` of a sub-heading.
 */
export function writeParagraph(words: string, before = ''): BodyPiece {
  const text = words.replace(/\s*\n\s*/g, ' ').trim();
  if (!text) return { source: '', changes: [] };
  if (isKept(before + text, text)) return { source: before + text, changes: [] };
  const changes: CharacterChange[] = [];
  let written = text;
  for (const [pattern, what] of marks) {
    written = written.replace(pattern, (found: string, ...rest: unknown[]) => {
      const at = rest.find((part) => typeof part === 'number') ?? 0;
      const to = wide(found);
      changes.push({ from: found, to, what, around: around(written, at, at + found.length) });
      return to;
    });
    if (isKept(before + written, written)) return { source: before + written, changes };
  }
  throw new Error(`words that no article can hold: ${words.slice(0, 100)}`);
}

/** A table of words; signs in it that part cells are written full-width. */
export function writeTable(rows: readonly (readonly string[])[]): BodyPiece {
  const changes: CharacterChange[] = [];
  const written = rows.map((row) =>
    row.map((cell) => {
      const piece = writeParagraph(
        cell.replace(/\|/g, (from) => {
          changes.push({ from, to: wide(from), what: '表格的竖线', around: cell.slice(0, 16) });
          return wide(from);
        }) || '',
      );
      changes.push(...piece.changes);
      return piece.source;
    }),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...rest] = written;
  return { source: [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n'), changes };
}

/** Whether a text is read without a problem, and as these words. */
function isKept(source: string, words: string): boolean {
  const { root, problems } = parseText(source);
  return (
    problems.length === 0 &&
    root.children.length <= 1 &&
    letters(plainBlocks(root).join('')) === letters(words) &&
    isWords(root.children[0]?.type, source)
  );
}

/** A paragraph of words must not become a list, a quotation or a table. */
const isWords = (type: string | undefined, source: string) =>
  type === undefined || type === (source.startsWith('## ') ? 'heading' : 'paragraph');

/** White space apart. */
export const letters = (text: string) => text.replace(/\s/g, '');

/** The same signs twice as wide: U+0021 … U+007E have their wide forms in the same order. */
const wide = (signs: string) =>
  signs.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** Signs that may be marks, those at the head of a line first; the fewest that help are changed. */
const marks: [RegExp, string][] = [
  [/^(?:#+|[-*+>|]|`+|~+)/, '行首的记号'],
  [/^!?\[/, '行首的方括号'],
  [/<(?=[A-Za-z/!?])/g, '网页代码的尖括号'],
  [/\*+/g, '星号'],
  [/[[\]]/g, '方括号'],
  [/[|<>#`~]/g, '记号'],
];
