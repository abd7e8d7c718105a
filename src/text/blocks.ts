import type { BlockContent, FootnoteDefinition, Heading, Image, Paragraph } from 'mdast';
import { readComponent, textComponents } from './component.ts';
import { position, readInline } from './inline.ts';
import { chunksOf, joinLines } from './lines.ts';
import { isItem, readList } from './list.ts';
import { shorten } from './markup.ts';
import { isTableRow, looksLikeTable, readTable } from './table.ts';
import type { Line, Reading, TextBlock } from './tree.ts';

/** The blocks of an article's text. */
export function readBlocks(lines: readonly Line[], reading: Reading): TextBlock[] {
  return joinLists(chunksOf(lines).flatMap((chunk) => readChunk(chunk, reading)));
}

/** The blocks inside a quotation: paragraphs, lists and quotations. */
function readInner(lines: readonly Line[], reading: Reading): BlockContent[] {
  return joinLists(
    chunksOf(lines).flatMap((chunk): BlockContent[] => {
      const [first] = chunk as [Line, ...Line[]];
      if (isQuote(first)) return [readQuote(chunk, reading)];
      if (isItem(first)) return readList(chunk, reading, readParagraphs);
      return readParagraphs(chunk, reading);
    }),
  );
}

function readChunk(chunk: readonly Line[], reading: Reading): TextBlock[] {
  const [first, ...rest] = chunk as [Line, ...Line[]];
  if (reading.form === 'mdx' && /^<[A-Z]/.test(first.text)) return readComponent(chunk, reading);
  if (isHeading(first)) {
    return [...readHeading(first, reading), ...(rest.length > 0 ? readChunk(rest, reading) : [])];
  }
  const heading = chunk.findIndex(isHeading);
  if (heading > 0) {
    return [...readChunk(chunk.slice(0, heading), reading), ...readChunk(chunk.slice(heading), reading)];
  }
  if (chunk.every(isPicture)) return chunk.flatMap((line) => readPicture(line, reading));
  if (isNote(first)) return readNotes(chunk, reading);
  if (isQuote(first)) return [readQuote(chunk, reading)];
  if (isItem(first)) return readList(chunk, reading, readParagraphs);
  if (looksLikeTable(chunk)) return readTable(chunk, reading);
  return readParagraphs(chunk, reading);
}

/**
 * Lines of words as paragraphs. In general one; lines that begin with a number of their own (`1. …`) and lines of dashes
 * alone stay apart, as they were typed.
 */
function readParagraphs(chunk: readonly Line[], reading: Reading): Paragraph[] {
  refuseMixed(chunk, reading);
  const numbered = chunk.filter(({ text }) => /^\d{1,3}(?:[.．]\s|[、)）])/.test(text)).length > 1;
  const groups: Line[][] = [];
  let apart = true;
  for (const line of chunk) {
    const alone = /^([-*_=—])\1{2,}$/.test(line.text.replace(/\s/g, ''));
    const starts = numbered && /^\d{1,3}(?:[.．]\s|[、)）])/.test(line.text);
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

/** Marks of blocks that stand among the lines of a paragraph: joined to it they would be read otherwise than they look. */
function refuseMixed(chunk: readonly Line[], reading: Reading): void {
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
    remedy: '大标题写在上面的 title 里；小标题用两个井号：## 小标题',
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
    applies: (line, index, chunk) =>
      isBullet(line) && chunk.filter(isBullet).length > 1 && chunk.findIndex(isBullet) === index,
    problem: ({ text }) => `“${shorten(text)}”等几行像列表，记号却不是“- ”`,
    remedy: '列表每项前面写“- ”；不是列表就让每行自成一段，中间空一行',
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

const isHeading = ({ text }: Line) => /^##\s+\S/.test(text);
const isQuote = ({ text }: Line) => /^>(?:\s|$)/.test(text);
const isBullet = ({ text }: Line) => /^[*+•]\s/.test(text);
const isPicture = ({ text }: Line) => /^!\[[^\][]*\]\(.*\)$/.test(text);
const isNote = ({ text }: Line) => /^\[\^[^\s\][^]+\]:/.test(text);

function readHeading(line: Line, reading: Reading): Heading[] {
  const run = { text: line.text.replace(/^##\s+/, ''), lineAt: () => line.number };
  return [{ type: 'heading', depth: 2, children: readInline(run, reading), position: position(line.number) }];
}

function readQuote(chunk: readonly Line[], reading: Reading): BlockContent {
  const inner = chunk.map((line) => {
    if (!isQuote(line)) {
      reading.problems.push({
        line: line.number,
        problem: `“${shorten(line.text)}”和上面的引文连着，行首却没有“> ”`,
        remedy: '引文每行前面都写“> ”；引文完了空一行',
      });
    }
    const text = line.text.replace(/^>/, '');
    return { ...line, text: text.trim(), indent: text.length - text.trimStart().length };
  });
  return {
    type: 'blockquote',
    children: readInner(inner, reading),
    position: position(chunk[0]!.number, chunk.at(-1)!.number),
  };
}

function readPicture(line: Line, reading: Reading): Image[] {
  const [, alt = '', file = ''] = /^!\[([^\][]*)\]\((.*)\)$/.exec(line.text) ?? [];
  const problem = pictureProblem(alt.trim(), file.trim());
  if (problem) reading.problems.push({ line: line.number, ...problem });
  return [{ type: 'image', alt: alt.trim(), url: file.trim(), position: position(line.number) }];
}

function pictureProblem(alt: string, file: string) {
  if (!file) return { problem: '图片没有写文件名', remedy: '写成：![画面里有什么](会场.jpg)' };
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) {
    return {
      problem: `图片“${shorten(file)}”在别的网站上`,
      remedy: '把图片存到稿件所在的文件夹，括号里只写文件名',
    };
  }
  if (/[/\\]/.test(file)) {
    return {
      problem: `图片“${shorten(file)}”不在稿件所在的文件夹里`,
      remedy: '把图片放到稿件旁边，括号里只写文件名，不写文件夹',
    };
  }
  if (!alt) {
    return {
      problem: `图片“${shorten(file)}”没有描述`,
      remedy: `在方括号里写一句画面里有什么，给看不见图片的读者：![画面里有什么](${file})`,
    };
  }
  return undefined;
}

function readNotes(chunk: readonly Line[], reading: Reading): FootnoteDefinition[] {
  const groups: Line[][] = [];
  for (const line of chunk) {
    if (isNote(line)) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.map((lines): FootnoteDefinition => {
    const [first, ...rest] = lines as [Line, ...Line[]];
    const [mark = '', label = ''] = /^\[\^([^\s\][^]+)\]:\s*/.exec(first.text) ?? [];
    const words = { ...first, text: first.text.slice(mark.length) };
    return {
      type: 'footnoteDefinition',
      identifier: label,
      label,
      children: readParagraphs(words.text ? [words, ...rest] : rest, reading),
      position: position(first.number, lines.at(-1)!.number),
    };
  });
}

/** Lists with nothing but an empty line between them are one list. */
function joinLists<Block extends TextBlock>(blocks: Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type === 'list' && last?.type === 'list') last.children.push(...block.children);
    else joined.push(block);
  }
  return joined;
}
