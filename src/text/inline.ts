import type { Link, PhrasingContent, Text } from 'mdast';
import { isEmphasis, starsEnd } from './emphasis.ts';
import type { Run } from './lines.ts';
import { readTarget, refuseHalves } from './links.ts';
import { refuseHtml } from './markup.ts';
import type { Reading } from './tree.ts';

/**
 * The words of a paragraph, a heading or a cell with the few marks of the small form: `**bold**`, `[words](address)`,
 * `[^1]` and plain web addresses. Everything else is kept as it is written.
 */
export function readInline(run: Run, reading: Reading): PhrasingContent[] {
  refuseHtml(run, reading);
  refuseHalves(run, reading);
  return readSpan(run, 0, run.text.length, reading);
}

/** Each alternative begins where a mark may begin; what they do not take is words. */
const marks =
  /(?<stars>\*+)|(?<picture>!\[[^\][]*\]\([^)]*\))|\[\^(?<note>[^\s\][^]+)\]|\[(?<words>[^\][]*)\]\((?<target>(?:[^()]|\([^()]*\))*)\)|(?<address>https?:\/\/[A-Za-z0-9](?:[\w\-.~:/?#[\]@!$&'()+,;=%]|\*(?!\*))*)/g;

/** @param inLink Whether the words are those of a link, where nothing but bold counts. */
function readSpan(run: Run, from: number, to: number, reading: Reading, inLink = false): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let at = from;
  const take = (end: number) => {
    if (end > at) nodes.push(words(run.text.slice(at, end)));
  };
  const place = (start: number, end: number, node: PhrasingContent) => {
    take(start);
    nodes.push(node);
    at = end;
  };
  let resume = from;
  for (let match = next(run, resume, to); match; match = next(run, Math.max(at, resume), to)) {
    const { start, end, groups } = match;
    resume = end;
    if (inLink && !groups['stars']) continue;
    if (groups['stars']) {
      const close = isEmphasis(run, start, end, to, reading);
      if (close === undefined) continue;
      place(start, close + 2, { type: 'strong', children: readSpan(run, end, close, reading, inLink) });
    } else if (groups['picture']) {
      reading.problems.push({
        line: run.lineAt(start),
        problem: `图片“${groups['picture']}”夹在文字中间`,
        remedy: '让图片单独成一段，上下各空一行',
      });
      place(start, end, words(groups['picture']));
    } else if (groups['note']) {
      place(start, end, {
        type: 'footnoteReference',
        identifier: groups['note'],
        label: groups['note'],
        position: position(run.lineAt(start)),
      });
    } else if (groups['words']) {
      const url = readTarget(groups['words'], groups['target'] ?? '', run.lineAt(start), reading);
      if (url === undefined) continue;
      const words = readSpan(run, start + 1, start + 1 + groups['words'].length, reading, true);
      place(start, end, { type: 'link', url, children: words as Link['children'] });
    } else if (groups['address']) {
      const url = withoutMarks(groups['address']);
      place(start, start + url.length, { type: 'link', url, children: [words(url)] });
      resume = at;
    }
  }
  take(to);
  return nodes;
}

/** The next mark of the stretch; one that reaches beyond its end is none, but for an address, which ends there. */
function next(run: Run, from: number, to: number): Mark | undefined {
  marks.lastIndex = from;
  for (let match = marks.exec(run.text); match && match.index < to; match = marks.exec(run.text)) {
    const groups: Mark['groups'] = match.groups ?? {};
    const start = match.index;
    const last = start + match[0].length;
    const end = groups['stars'] ? starsEnd(run, start, last) : last;
    if (end <= to) return { start, end, groups };
    if (groups['address']) return { start, end: to, groups: { address: run.text.slice(start, to) } };
    marks.lastIndex = start + 1;
  }
  return undefined;
}

interface Mark {
  start: number;
  /** Behind its last character. */
  end: number;
  groups: Record<string, string | undefined>;
}

/** A web address ends before the marks of the sentence that holds it. */
function withoutMarks(address: string): string {
  let url = address;
  for (;;) {
    const shorter = url.replace(/(?:[.,:;!?'"*_~[\]]|&)+$/, '');
    const closed = shorter.endsWith(')') && count(shorter, ')') > count(shorter, '(');
    const next = closed ? shorter.slice(0, -1) : shorter;
    if (next === url) return url;
    url = next;
  }
}

const count = (text: string, char: string) => text.split(char).length - 1;
const words = (value: string): Text => ({ type: 'text', value });

/** The place of a node that takes up one line; columns are not kept. */
export const position = (line: number, last = line) => ({
  start: { line, column: 1 },
  end: { line: last, column: 1 },
});
