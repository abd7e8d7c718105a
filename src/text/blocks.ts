import type { BlockContent, FootnoteDefinition, Heading, Image } from 'mdast';
import { readComponent } from './component.ts';
import { position, readInline } from './inline.ts';
import { chunksOf, indentOf, oneLine } from './lines.ts';
import { readList } from './list.ts';
import { shorten } from './markup.ts';
import { readParagraphs } from './paragraphs.ts';
import { isHeading, isItem, isNote, isPicture, isQuote } from './signs.ts';
import { looksLikeTable, readTable } from './table.ts';
import type { Line, Reading, TextBlock } from './tree.ts';

/** The blocks of an article's text. */
export function readBlocks(lines: readonly Line[], reading: Reading): TextBlock[] {
  return joinLists(chunksOf(lines).flatMap((chunk) => readChunk(chunk, reading)));
}

/** The blocks inside a quotation: paragraphs, lists and quotations. */
function readInner(lines: readonly Line[], reading: Reading, depth: number): BlockContent[] {
  return joinLists(
    chunksOf(lines).flatMap((chunk): BlockContent[] => {
      const [first] = chunk as [Line, ...Line[]];
      if (isQuote(first)) return readQuote(chunk, reading, depth);
      if (isItem(first)) return readList(chunk, reading);
      const heading = chunk.find(isHeading);
      if (heading) {
        reading.problems.push({
          line: heading.number,
          problem: `“${shorten(heading.text)}”是小标题，引文里不能有`,
          remedy: '把小标题移到引文外面；要强调引文里的一行，写成 **文字**',
        });
      }
      return readParagraphs(chunk, reading);
    }),
  );
}

/** Quotations within one another; the archive needs two. */
const deepestQuote = 6;

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
  if (isQuote(first)) return readQuote(chunk, reading);
  if (isItem(first)) return readList(chunk, reading);
  if (looksLikeTable(chunk)) return readTable(chunk, reading);
  return readParagraphs(chunk, reading);
}

function readHeading(line: Line, reading: Reading): Heading[] {
  const run = oneLine(line.text.replace(/^##\s+/, ''), line.number);
  return [{ type: 'heading', depth: 2, children: readInline(run, reading), position: position(line.number) }];
}

function readQuote(chunk: readonly Line[], reading: Reading, depth = 1): BlockContent[] {
  const line = chunk[0]!.number;
  if (depth > deepestQuote) {
    reading.problems.push({ line, problem: '引文套得太深', remedy: '行首最多写两个“> ”' });
    return [];
  }
  if (chunk.every(({ text }) => text === '>')) {
    reading.problems.push({
      line,
      problem: '这里只有引文的记号 >，没有文字',
      remedy: '写上引文，或者删去这一行',
    });
  }
  const inner = chunk.map((line) => {
    if (!isQuote(line)) {
      reading.problems.push({
        line: line.number,
        problem: `“${shorten(line.text)}”和上面的引文连着，行首却没有“> ”`,
        remedy: '引文每行前面都写“> ”；引文完了空一行',
      });
    }
    const text = line.text.replace(/^>/, '');
    return { ...line, text: text.trim(), indent: indentOf(text.replace(/^ /, '')) };
  });
  return [
    {
      type: 'blockquote',
      children: readInner(inner, reading, depth + 1),
      position: position(line, chunk.at(-1)!.number),
    },
  ];
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
    // What goes on with a note is often set in below it.
    else groups.at(-1)?.push({ ...line, indent: 0 });
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
