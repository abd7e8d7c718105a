import type { FootnoteReference, Image } from 'mdast';
import { visit } from 'unist-util-visit';
import { readBlocks } from './blocks.ts';
import { readLines } from './lines.ts';
import type { Reading, TextForm, TextProblem, TextRoot } from './tree.ts';

/** An article's text, read once: the tree that everything is made from, and what is wrong with it. */
export interface ArticleText {
  root: TextRoot;
  problems: TextProblem[];
}

/**
 * Reads the text of an article in the small form of the newsroom's handbook: paragraphs, `## ` sub-headings, `**bold**`,
 * links, pictures, tables, quotations, `- ` lists and `[^1]` notes. All else is words, kept as they are written, or a
 * problem; nothing is dropped.
 *
 * @param body what stands below the front matter.
 */
export function parseText(body: string, form: TextForm = 'md'): ArticleText {
  const reading: Reading = { form, problems: [] };
  const root: TextRoot = { type: 'root', children: readBlocks(readLines(body), reading) };
  const told = new Set(reading.problems.map(({ problem }) => /^注释“(\[\^[^\]]+\])/.exec(problem)?.[1]));
  reading.problems.push(...noteProblems(root, told), ...picturesTwice(root));
  reading.problems.sort((a, b) => a.line - b.line);
  return { root, problems: reading.problems.slice(0, mostProblems) };
}

/** More than these in one text are one slip seen many times. */
const mostProblems = 20;

/** The pictures that a text places, in order. `file` lies beside the article. */
export function picturesOf({ root }: Pick<ArticleText, 'root'>): TextPicture[] {
  return root.children
    .filter((block): block is Image => block.type === 'image')
    .map(({ url, alt, position }) => ({ file: url, alt: alt ?? '', line: position?.start.line ?? 1 }));
}

export interface TextPicture {
  file: string;
  alt: string;
  /** Counted from 1 at the first line below the front matter. */
  line: number;
}

/**
 * Every `[^1]` has one note and every note is pointed to.
 *
 * @param told marks of notes that have a problem already.
 */
function noteProblems(root: TextRoot, told: ReadonlySet<string | undefined>): TextProblem[] {
  const used = new Map<string, number>();
  visit(root as never, 'footnoteReference', (node: FootnoteReference) => {
    if (!used.has(node.identifier)) used.set(node.identifier, node.position?.start.line ?? 1);
  });
  const given = new Set<string>();
  const problems: TextProblem[] = [];
  for (const block of root.children) {
    if (block.type !== 'footnoteDefinition') continue;
    const line = block.position?.start.line ?? 1;
    if (given.has(block.identifier)) {
      problems.push({ line, problem: `注释 [^${block.identifier}] 写了两次`, remedy: '给其中一条换一个号' });
    } else if (!used.has(block.identifier)) {
      problems.push({
        line,
        problem: `正文里没有 [^${block.identifier}]，这条注释没有去处`,
        remedy: `在要注的文字后面写 [^${block.identifier}]，或者删去这条注释`,
      });
    }
    if (block.children.length === 0) {
      problems.push({ line, problem: `注释 [^${block.identifier}] 没有内容`, remedy: '在冒号后面写上注释' });
    }
    given.add(block.identifier);
  }
  for (const [identifier, line] of used) {
    if (given.has(identifier) || told.has(`[^${identifier}]`)) continue;
    problems.push({
      line,
      problem: `[^${identifier}] 没有对应的注释`,
      remedy: `在文末单独成段写：[^${identifier}]: 注释的内容；不是注释就把 ^ 去掉`,
    });
  }
  return problems;
}

function picturesTwice(root: TextRoot): TextProblem[] {
  const seen = new Set<string>();
  return picturesOf({ root }).flatMap(({ file, line }) => {
    const name = file.normalize('NFC');
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ line, problem: `图片“${file}”在正文里放了两次`, remedy: '只留一处' }];
  });
}
