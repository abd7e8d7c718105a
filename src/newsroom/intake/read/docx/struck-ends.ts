import type { Remark } from '../source.ts';
import { wordless } from './cells.ts';
import { allIn, childOf, childrenOf, wordsIn, type XmlElement } from './xml.ts';

/** Lets paragraphs whose ends a tracked deletion has struck out go on in the next, as Word shows them, and says how many. */
export function joinStruckEnds(body: XmlElement): Remark[] {
  const joined = joinIn(body);
  if (joined === 0) return [];
  return [{ text: `修订里删去了${joined}处段落的分段，已经和后一段接成一段，请对照原件` }];
}

function joinIn(parent: XmlElement): number {
  let joined = 0;
  const children = childrenOf(parent);
  for (const [index, child] of children.entries()) {
    joined += joinIn(child);
    if (child.tagName !== 'w:p' || !hasStruckEnd(child)) continue;
    let at = index + 1;
    while (wordless.has(children[at]?.tagName ?? '')) at += 1;
    const next = children[at];
    if (next?.tagName !== 'w:p') continue;
    if (isSeen(child) && isSeen(next)) joined += 1;
    // The end that is left says how the whole looks.
    next.childNodes.unshift(...child.childNodes.filter((node) => node.nodeName !== 'w:ppr'));
    parent.childNodes.splice(parent.childNodes.indexOf(child), 1);
  }
  return joined;
}

const hasStruckEnd = (paragraph: XmlElement) =>
  ['w:del', 'w:movefrom'].some((name) => childOf(paragraph, 'w:ppr', 'w:rpr', name) !== undefined);

const isSeen = (paragraph: XmlElement) => allIn(paragraph, 'w:t').some((words) => wordsIn(words).trim());
