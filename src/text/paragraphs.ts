import type { Paragraph } from 'mdast';
import { position, readInline } from './inline.ts';
import { joinLines } from './lines.ts';
import { isRule } from './signs.ts';
import { refuseSlips } from './slips.ts';
import type { Line, Reading } from './tree.ts';

/**
 * Lines of words as paragraphs. In general one. Lines that are set in like a paragraph, lines that begin with a number or a sign
 * of their own as others of them do (`1. …`, `（一）…`, `■ …`), and lines of dashes alone stay apart, as they were typed.
 */
export function readParagraphs(chunk: readonly Line[], reading: Reading): Paragraph[] {
  refuseSlips(chunk, reading);
  const used = ownMarks.filter((mark) => chunk.filter(({ text }) => mark.test(text)).length > 1);
  const groups: Line[][] = [];
  let apart = true;
  for (const line of chunk) {
    const alone = isRule(line);
    const starts = line.indent >= leastIndent || used.some((mark) => mark.test(line.text));
    if (apart || alone || starts) groups.push([line]);
    else groups.at(-1)?.push(line);
    apart = alone;
  }
  return groups.map((lines): Paragraph => {
    const [first, last] = [lines[0]!, lines.at(-1)!];
    return {
      type: 'paragraph',
      children: readInline(joinLines(lines), reading),
      position: position(first.number, last.number),
    };
  });
}

/** Two ideographic spaces, four others or a tab. */
const leastIndent = 4;

const ownMarks = [
  /^\d{1,4}(?:[.．]\s|[、)）])/,
  /^[（(]\d{1,3}[)）]/,
  /^[①-⒛㈠-㈩]/,
  /^[一二三四五六七八九十百]{1,3}、/,
  /^[（(][一二三四五六七八九十百]{1,3}[)）]/,
  /^第[一二三四五六七八九十百零〇\d]{1,5}[条章节]\s/,
  /^[·•●○■□◆◇★☆▲△►※◎→]/,
];
