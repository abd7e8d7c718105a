import type { Fault } from './problem.ts';

/** An article's file in its two parts. */
export interface Parts {
  yaml: string;
  /** The number of the first line of `yaml` in the file. */
  yamlLine: number;
  /** The text below the front matter, as it stands. */
  body: string;
  /** The number of the first line of `body` in the file. */
  bodyLine: number;
}

/** Parts a file into its front matter and its text. Empty lines before the first mark, and spaces behind a mark, do not matter. */
export function splitFrontMatter(text: string): Parts | { fault: Fault } {
  const opening = /^(?:[^\S\n]*\n)*---[^\S\n]*\n/.exec(text)?.[0];
  if (opening === undefined) return { fault: noOpening };
  const rest = text.slice(opening.length);
  const closing = /^---[^\S\n]*(?:\n|$)/m.exec(rest);
  if (!closing) return { fault: { ...noClosing, line: lineBreaks(opening) } };
  const yaml = rest.slice(0, closing.index);
  const yamlLine = 1 + lineBreaks(opening);
  return {
    yaml,
    yamlLine,
    body: rest.slice(closing.index + closing[0].length),
    bodyLine: yamlLine + lineBreaks(yaml) + 1,
  };
}

const noOpening: Fault = {
  problem: '文件开头没有用两行 --- 围起来的字段',
  remedy: '第一行写 ---，接着逐行写 title 等字段，再写一行 ---，下面才是正文',
};

const noClosing: Fault = {
  problem: '开头有一行 ---，字段写完以后却没有另一行 ---',
  remedy: '在最后一个字段和正文之间加一行 ---（三个英文短横，前面不空格）',
};

const lineBreaks = (text: string) => text.split('\n').length - 1;
