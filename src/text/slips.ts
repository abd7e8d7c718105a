import { textComponents } from './component.ts';
import { shorten } from './markup.ts';
import { isBullet, isItem, isNote, isQuote, isTableRow, isTightItem } from './signs.ts';
import type { Line, Reading } from './tree.ts';

/** Marks of blocks that stand among the lines of a paragraph: joined to it they would be read otherwise than they look. */
export function refuseSlips(chunk: readonly Line[], reading: Reading): void {
  for (const [index, line] of chunk.entries()) {
    const slip = slips.find(({ applies }) => applies(line, index, chunk, reading));
    if (slip) reading.problems.push({ line: line.number, problem: slip.problem(line), remedy: slip.remedy });
  }
}

const slips: {
  applies(line: Line, index: number, chunk: readonly Line[], reading: Reading): boolean;
  problem(line: Line): string;
  remedy: string;
}[] = [
  {
    applies: ({ text }) => /^#(?:\s|$)/.test(text),
    problem: ({ text }) => `“${shorten(text)}”是一级标题，正文里不能有`,
    remedy: '大标题写在上面的 title（标题）里；小标题用两个井号：## 小标题',
  },
  {
    applies: ({ text }) => /^#{3,}\s/.test(text),
    problem: ({ text }) => `“${shorten(text)}”的井号多于两个`,
    remedy: '小标题只有一级，用两个井号加一个空格：## 小标题',
  },
  {
    applies: ({ text }) => /^#{2,}(?:[^#\s]|$)/.test(text) && !/#$/.test(text.replace(/^#+/, '')),
    problem: ({ text }) => `“${shorten(text)}”的井号后面少了空格，或者没有标题`,
    remedy: '小标题写成：## 小标题，井号后面空一格',
  },
  {
    applies: ({ text }) => /^(`{3,}|~{3,})/.test(text),
    problem: () => '这里是代码块的记号，正文里没有代码块',
    remedy: '删去这一行，文字直接写',
  },
  {
    applies: (line, index) => index > 0 && isQuote(line),
    problem: ({ text }) => `“${shorten(text)}”像引文，却和上面的文字连着`,
    remedy: '引文单独成段，上下各空一行，每行前面写“> ”；不是引文就把 > 换成全角的“＞”',
  },
  {
    applies: (line, index) => index > 0 && isItem(line),
    problem: ({ text }) => `“${shorten(text)}”像列表，却和上面的文字连着`,
    remedy: '列表单独成段，上下各空一行，每项前面写“- ”；不是列表就把行首的 - 接到上一行末尾',
  },
  {
    applies: (line, index, chunk) => isFirstOfMany(isBullet, line, index, chunk),
    problem: ({ text }) => `“${shorten(text)}”等几行像列表，记号却不是“- ”`,
    remedy: '列表每项前面写“- ”；不是列表就让每行自成一段，中间空一行',
  },
  {
    applies: (line, index, chunk) => isFirstOfMany(isTightItem, line, index, chunk),
    problem: ({ text }) => `“${shorten(text)}”等几行像列表，- 后面却没有空格`,
    remedy: '列表每项前面写“- ”，短横后面空一格；不是列表就让每行自成一段，中间空一行',
  },
  {
    applies: (line, index, chunk) => isFirstOfMany(isWideRow, line, index, chunk),
    problem: ({ text }) => `“${shorten(text)}”等几行像表格，竖线却是全角的`,
    remedy: '表格的竖线用英文的 |，第二行写 | --- | --- |；不是表格就让每行自成一段，中间空一行',
  },
  {
    applies: (line, index, chunk) => isTableRow(line) && chunk.length > 1 && index > 0,
    problem: ({ text }) => `“${shorten(text)}”像表格，却和别的文字连着`,
    remedy: '表格单独成段，上下各空一行，每行首尾都写 |',
  },
  {
    applies: (line, index) => index > 0 && isNote(line),
    problem: ({ text }) => `注释“${shorten(text)}”和上面的文字连着`,
    remedy: '注释单独成段，上面空一行',
  },
  {
    applies: ({ text }, _index, _chunk, { form }) =>
      form === 'md' && Object.keys(textComponents).some((name) => text.startsWith(`<${name} `)),
    problem: ({ text }) => `“${shorten(text)}”是组件，.md 文件里不能用`,
    remedy: '把文件名的 .md 改成 .mdx',
  },
  {
    applies: (line, _index, _chunk, { form }) => form === 'mdx' && /^(?:import|export)\s/.test(line.text),
    problem: ({ text }) => `“${shorten(text)}”是程序，稿件里不能有`,
    remedy: '删去这一行；可用的组件不必引入',
  },
  {
    applies: (line, _index, _chunk, { form }) => form === 'mdx' && /\{[^}]*\}/.test(line.text),
    problem: ({ text }) => `“${shorten(text)}”里有花括号，.mdx 文件里它是程序`,
    remedy: '删去，或换成全角的“｛｝”',
  },
];

const isWideRow = ({ text }: Line) => /^[｜丨│].*[｜丨│]$/.test(text);

function isFirstOfMany(
  is: (line: Line) => boolean,
  line: Line,
  index: number,
  chunk: readonly Line[],
): boolean {
  return is(line) && chunk.findIndex(is) === index && chunk.filter(is).length > 1;
}
