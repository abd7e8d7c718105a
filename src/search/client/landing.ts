import { foldFor } from '../fold/index.ts';
import { findPhrases } from '../match.ts';
import { findInNumbers } from '../numbers.ts';
import { readFields, type PageField, type PageReader } from '../page.ts';
import { splitField, type Fold, type Piece } from '../tokens.ts';
import { parseQuery, phrasesOf } from './parse.ts';

/**
 * Where the phrases of a query stand in a page's record: all that the search has found, over links and bold words too, and
 * nothing that it passes over. In the order of the fields, as `Excerpt.hit` counts them.
 */
export async function findHits(record: Element, query: string): Promise<Hit[]> {
  const fields = readFields<Node>(record, reader);
  const whole = fields.flatMap(({ blocks }) => blocks.flat().map(textOf)).join('');
  const phrases = phrasesOf(parseQuery(query, await foldFor(query))).map(({ units }) => units);
  const fold = await foldFor(whole);
  return fields.flatMap((field) => findInField(field, phrases, fold));
}

function findInField({ blocks, isNumber }: PageField<Node>, phrases: string[][], fold: Fold): Hit[] {
  const { pieces } = splitField(
    blocks.map((nodes) => nodes.map(textOf).join('')),
    fold,
  );
  const places = placesOf(pieces);
  const nodes = nodePlaces(blocks.flat());
  return (isNumber ? findInNumbers : findPhrases)(pieces, phrases).map(({ from, to }) =>
    rangesBetween(nodes, places[from]!.start, places[to - 1]!.end),
  );
}

/** Where each piece begins and ends in the text of its field. */
function placesOf(pieces: Piece[]): Place[] {
  let at = 0;
  return pieces.map(({ text, gap }) => {
    const start = at;
    at += text.length + gap.length;
    return { start, end: start + text.length };
  });
}

function nodePlaces(nodes: Node[]): (Place & { node: Node })[] {
  let at = 0;
  return nodes.map((node) => ({ node, start: at, end: (at += textOf(node).length) }));
}

function rangesBetween(nodes: (Place & { node: Node })[], start: number, end: number): Hit {
  const touched = nodes.filter((node) => node.start < end && node.end > start);
  return touched.flatMap(({ node, ...place }) => {
    const range = document.createRange();
    range.setStart(node, Math.max(0, start - place.start));
    range.setEnd(node, Math.min(place.end, end) - place.start);
    return range.toString().trim() ? [range] : [];
  });
}

/** One place that was found: a range in each of the text nodes that it stands in. */
export type Hit = Range[];

interface Place {
  start: number;
  end: number;
}

const textOf = (node: Node) => node.nodeValue ?? '';

const reader: PageReader<Node> = {
  isText: (node) => node.nodeType === Node.TEXT_NODE,
  tag: (node) => (node instanceof Element ? node.localName : ''),
  attribute: (node, name) => (node instanceof Element ? (node.getAttribute(name) ?? undefined) : undefined),
  children: (node) => node.childNodes,
};
