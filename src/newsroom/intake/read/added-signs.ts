import { bulletSign } from './docx/bullets.ts';
import type { Remark } from './source.ts';

/** A plain text without the signs that programs put into it, and what is said of that. */
export function withoutAddedSigns(text: string): { text: string; remarks: Remark[] } {
  const remarks: Remark[] = [];
  const steps = [withoutQuotation, withoutMailHead, withoutSpaces, withBullets];
  const lines = steps.reduce((all, step) => step(all, remarks), text.split('\n'));
  return { text: lines.join('\n'), remarks };
}

/** @param remarks to which is added what is to be said. */
type Step = (lines: string[], remarks: Remark[]) => string[];

/** Marks of a mail that answers another. */
const withoutQuotation: Step = (lines, remarks) => {
  const quoted = lines.filter((line) => quotation.test(line)).length;
  if (quoted < 3 || quoted < lines.filter((line) => line.trim()).length * 0.9) return lines;
  const marks = lines.map((line) => quotation.exec(line)?.[0] ?? '').join('');
  remarks.push({ text: `每行前面有邮件引用的记号“>”，没有收入，共${quoted}行`, leftOut: marks });
  return lines.map((line) => line.replace(quotation, ''));
};

const quotation = /^(?:>[ \t]?)+/;

/** Who sent a mail to whom, above its text: no words of the paper, and nobody's to know. */
const withoutMailHead: Step = (lines, remarks) => {
  const start = lines.findIndex((line) => line.trim());
  const end = lines.findIndex((line, index) => index > start && !mailHead.test(line));
  const head = lines.slice(Math.max(start, 0), end < 0 ? undefined : end);
  if (
    head.length < 3 ||
    !mailHead.test(head[0] ?? '') ||
    !head.some((line) => /^(?:发件人|From)/i.test(line))
  )
    return lines;
  const words = head.join('\n');
  remarks.push({ text: `邮件的信头没有收入：${head.join(' ')}`, isOpen: true, leftOut: words });
  return end < 0 ? [] : lines.slice(end);
};

const mailHead =
  /^(?:发件人|收件人|抄送|密送|主题|发送时间|发送日期|日期|时间|附件|From|To|Cc|Bcc|Subject|Date|Sent)\s*[：:]/i;

/** Spaces between all characters. */
const withoutSpaces: Step = (lines, remarks) => {
  if (!lines.some((line) => isSpacedOut(line, 20))) return lines;
  const spaced = lines.filter((line) => isSpacedOut(line, 4)).length;
  const text = `字之间的空格像是扫描识别时加的，已经去掉，共${spaced}行，请对照原件`;
  remarks.push({ text, isOpen: true });
  return lines.map((line) => (isSpacedOut(line, 4) ? closed(line) : line));
};

/** Bullets of Word, whose typeface of signs is lost. */
const withBullets: Step = (lines, remarks) => {
  const found = new Set<string>();
  const shown = lines.map((line) =>
    line.replace(/^(\s*)([\uf020-\uf0ff])(?=\s)/, (all, gap: string, letter: string) => {
      const sign = bulletSign({ text: letter, font: letter === '\uf0b7' ? 'Symbol' : 'Wingdings' });
      if (!sign) return all;
      found.add(`“${sign}”`);
      return gap + sign;
    }),
  );
  const text = `行首的符号在原件里是符号字体，按${[...found].join('')}收入，请对照原件`;
  if (found.size > 0) remarks.push({ text, isOpen: true });
  return shown;
};

/** Whether each character of a line stands alone: a headline of four may be set so, a row of figures always is. */
function isSpacedOut(line: string, least: number): boolean {
  const words = line.trim().split(/ +/);
  return (
    words.length >= least &&
    words.filter((word) => [...word].length > 1).length * 20 <= words.length &&
    words.filter((word) => /^\p{Script=Han}/u.test(word)).length * 2 >= words.length
  );
}

/** Without the spaces but those between words of Latin letters, and a single one for more. */
const closed = (line: string) =>
  line.replace(/(?<=\S)(?!(?<=[A-Za-z]{2}) [A-Za-z]{2}) (?=\S)/g, '').replace(/(?<=\S) {2,}(?=\S)/g, ' ');
