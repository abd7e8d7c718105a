import type { Remark } from './source.ts';

/** A plain text without the signs that programs put into every line of it, and what is said of that. */
export function withoutAddedSigns(text: string): { text: string; remarks: Remark[] } {
  const lines = text.split('\n');
  const quoted = lines.filter((line) => quotation.test(line)).length;
  const isQuoted = quoted > 2 && quoted >= lines.filter((line) => line.trim()).length * 0.9;
  const bare = isQuoted ? lines.map((line) => line.replace(quotation, '')) : lines;
  const isSpaced = bare.some((line) => isSpacedOut(line, 20));
  const spaced = isSpaced ? bare.filter((line) => isSpacedOut(line, 4)).length : 0;
  return {
    text: bare.map((line) => (isSpaced && isSpacedOut(line, 4) ? closed(line) : line)).join('\n'),
    remarks: [
      ...(isQuoted ? [{ text: `每行前面有邮件引用的记号“>”，没有收入，共${quoted}行` }] : []),
      ...(spaced > 0
        ? [
            {
              text: `字之间的空格像是扫描识别时加的，已经去掉，共${spaced}行，请对照原件`,
              isOpen: true as const,
            },
          ]
        : []),
    ],
  };
}

const quotation = /^(?:>[ \t]?)+/;

/** Whether each character of a line stands alone: a headline of four may be set so. */
function isSpacedOut(line: string, least: number): boolean {
  const words = line.trim().split(/ +/);
  return words.length >= least && words.filter((word) => [...word].length > 1).length * 20 <= words.length;
}

const closed = (line: string) => line.replace(/(?<=\S) (?=\S)/g, '').replace(/(?<=\S) {2,}(?=\S)/g, ' ');
