/**
 * Marks the passage that a text fragment names, in browsers that do not do it themselves, and brings it into view.
 * Include it in the pages that results lead to; it does nothing where there is nothing to do.
 */
export function markLanding(root: ParentNode = document.body): void {
  if ('fragmentDirective' in document) return;
  const wanted = fragmentText();
  const range = wanted && findText(root, wanted);
  if (!range) return;
  const marks = wrap(range);
  marks[0]?.scrollIntoView({ block: 'center' });
}

/** The text of the fragment; some browsers hide it from the address, and leave it in the record of the navigation. */
function fragmentText(): string {
  const visited = performance.getEntriesByType('navigation')[0]?.name ?? '';
  const directive = [location.hash, visited].map((address) => address.split(':~:text=')[1]).find(Boolean);
  return directive ? decodeURIComponent(directive.split('&')[0]!) : '';
}

/** The first place of a text below an element, whatever white space and elements part it. */
function findText(root: ParentNode, wanted: string): Place[] | undefined {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const places: { node: Text; offset: number }[] = [];
  let whole = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('script, style, template, [hidden]')) continue;
    for (let offset = 0; offset < node.data.length; offset++) {
      if (/\s/.test(node.data[offset]!)) continue;
      whole += node.data[offset];
      places.push({ node, offset });
    }
  }
  const text = wanted.replace(/\s/g, '');
  const from = whole.indexOf(text);
  if (!text || from < 0) return undefined;
  const parts = new Map<Text, Place>();
  for (const { node, offset } of places.slice(from, from + text.length)) {
    parts.set(node, { node, from: parts.get(node)?.from ?? offset, to: offset + 1 });
  }
  return [...parts.values()];
}

function wrap(places: Place[]): HTMLElement[] {
  return places.map(({ node, from, to }) => {
    const part = from > 0 ? node.splitText(from) : node;
    part.splitText(to - from);
    const mark = document.createElement('mark');
    part.replaceWith(mark);
    mark.append(part);
    return mark;
  });
}

interface Place {
  node: Text;
  from: number;
  to: number;
}
