import { tagsIn } from './tags.ts';

/** The source of each element with an attribute, from its start tag to its end tag; of one within another the outer alone. */
export const elementSources = (html: string, attribute: string): string[] =>
  elementsIn(html, attribute, '(?=[\\s=/>])').map(({ source }) => source);

/**
 * A record without what it holds beside elements with attributes of the search, and beside those within ignored ones: as a rule a small
 * part of it. The whole record where its parts may mean something else without what they stand in.
 *
 * @param source of an element, from its start tag on.
 */
export function markedSource(source: string): string {
  const [start] = tagsIn(source);
  if (!start) return source;
  const parts = elementsIn(source.slice(start.to), ownAttribute);
  if (binding.test(source) || parts.some(({ name }) => boundTags.has(name))) return source;
  const marked = parts.map((part) => (isIgnored(part.source) ? markedSource(part.source) : part.source));
  return `${source.slice(0, start.to)}${marked.join('')}</${start.name}>`;
}

function isIgnored(source: string): boolean {
  const [start] = tagsIn(source);
  return start !== undefined && ignoring.test(source.slice(start.nameTo, start.to));
}

/** @param end what follows what is given of the attribute's name, as a pattern. */
function elementsIn(html: string, attribute: string, end = ''): { name: string; source: string }[] {
  const isWanted = new RegExp(String.raw`\s${attribute}${end}`, 'i');
  const found: { name: string; source: string }[] = [];
  let element: { name: string; from: number; depth: number } | undefined;
  const named = new RegExp(attribute, 'gi');
  let next = named.exec(html)?.index;
  if (next === undefined) return found;
  for (const { name, isEnd, from, nameTo, to } of tagsIn(html)) {
    if (!element) {
      while (next !== undefined && next < from) next = named.exec(html)?.index;
      if (next === undefined) break;
      if (next < to && !isEnd && isWanted.test(html.slice(nameTo, to))) element = { name, from, depth: 0 };
    }
    if (name !== element?.name) continue;
    element.depth += isEnd ? -1 : 1;
    if (element.depth > 0) continue;
    found.push({ name, source: html.slice(element.from, to) });
    element = undefined;
  }
  // Without an end tag the element reaches to the end of the page.
  return element ? [...found, { name: element.name, source: html.slice(element.from) }] : found;
}

const ownAttribute = 'data-search-';
const ignoring = /\sdata-search-ignore(?=[\s=/>])/i;

/** Marks in these are no part of the page, or read in another way. */
const binding =
  /<(template|noscript|iframe|noembed|noframes|xmp|plaintext|select)(?=[\s>])(?:(?!<\/\1)[^])*?\sdata-search-/i;

/** They are what they are within a table alone. */
const boundTags = new Set(['caption', 'col', 'colgroup', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);
