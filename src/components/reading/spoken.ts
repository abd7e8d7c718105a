/**
 * The blocks of words that are read aloud from a part of a page, in their order: the text nodes of each paragraph, heading, list
 * item and table cell. What is not the article's own (`data-added`: marks of notes, pictures, editor's notes), what is hidden, and
 * the small readings above ruby words are left out.
 *
 * It asks nothing of the tree but what is in {@link ReadNode}, so that any tree will do.
 */
export function spokenBlocks<Node extends ReadNode>(part: Node): Node[][] {
  const blocks: Node[][] = [];
  let open: Node[] | undefined;

  const walk = (node: Node) => {
    if (node.nodeName === '#text') {
      if (!open) blocks.push((open = []));
      open.push(node);
    } else if (!isLeftOut(node)) {
      const isBlock = !inline.has(node.nodeName.toLowerCase());
      if (isBlock) open = undefined;
      for (const child of node.childNodes as Iterable<Node>) walk(child);
      if (isBlock) open = undefined;
    }
  };
  walk(part);
  return blocks.filter((nodes) => /[\p{L}\p{N}]/u.test(nodes.map(({ nodeValue }) => nodeValue).join('')));
}

/** Elements that stand within a line; every other parts what is before it from what is behind it. */
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em i ins kbd mark q rb ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

const unread = new Set('button figure rp rt rtc script style svg template'.split(' '));

function isLeftOut(node: ReadNode): boolean {
  const isMarked = ['data-added', 'hidden'].some((name) => node.hasAttribute?.(name));
  return isMarked || unread.has(node.nodeName.toLowerCase());
}

/** What a node of the document, and of any other tree, can tell. */
export interface ReadNode {
  nodeName: string;
  nodeValue: string | null;
  childNodes: Iterable<ReadNode>;
  hasAttribute?(name: string): boolean;
}
