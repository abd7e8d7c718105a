import type { Emphasis, Nodes, Parents, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { TextRoot } from './tree.ts';

/** Finds names in words; each with the address that it leads to. */
export type NameLinks = (words: string) => { name: string; from: number; href: string }[];

/**
 * Makes the first naming of each person between two sub-headings a link, where it stands in running words: not in headings, links
 * or notes. The words stay as they are.
 */
export function markMentions(root: TextRoot, namesIn: NameLinks): void {
  const seen = new Set<string>();
  for (const block of root.children) {
    if (block.type === 'heading') seen.clear();
    if (block.type === 'heading' || block.type === 'footnoteDefinition') continue;
    for (const { node, parent } of runningWords(block as Nodes)) {
      const firsts = namesIn(node.value).filter(({ href }) => !seen.has(href) && seen.add(href));
      if (firsts.length === 0) continue;
      const pieces: Nodes[] = [];
      let at = 0;
      for (const { name, from, href } of firsts) {
        if (from > at) pieces.push(words(node.value.slice(at, from)));
        pieces.push(mention(name, href));
        at = from + name.length;
      }
      if (at < node.value.length) pieces.push(words(node.value.slice(at)));
      (parent.children as Nodes[]).splice((parent.children as Nodes[]).indexOf(node), 1, ...pieces);
    }
  }
}

function runningWords(block: Nodes): { node: Text; parent: Parents }[] {
  const found: { node: Text; parent: Parents }[] = [];
  visit(block, (node: Nodes, _index, parent) => {
    if (node.type === 'link') return SKIP;
    if (node.type === 'text' && parent) found.push({ node, parent: parent as Parents });
    return undefined;
  });
  return found;
}

const words = (value: string): Text => ({ type: 'text', value });

const mention = (name: string, href: string): Emphasis => ({
  type: 'emphasis',
  children: [words(name)],
  data: { hName: 'a', hProperties: { className: ['mention'], href } },
});
