import GithubSlugger from 'github-slugger';
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { FootnoteReference, Heading, Link, Nodes, Table } from 'mdast';
import { toHast, type State } from 'mdast-util-to-hast';
import { setAddress, type BlockAddress } from './addresses.ts';
import { citableBlocks } from './citable.ts';
import { attributesOf } from './component.ts';
import { endnoteMark, endnoteSection, numbersOf, type EndnoteSetting } from './endnotes.ts';
import { markMentions, type NameLinks } from './mentions.ts';
import { noteId, passageId, placeNotes, type Note, type PlacedNote } from './passages.ts';
import { openingBlock, wordsOf } from './plain.ts';
import { setTable } from './set-table.ts';
import type { TextBlock, TextRoot } from './tree.ts';

/** A stretch of a text as a page sets it: HTML, a picture, or a component of the project. */
export type Segment =
  | { kind: 'html'; html: string }
  | { kind: 'picture'; file: string; alt: string }
  | { kind: 'component'; name: string; attributes: Record<string, string> };

export interface TextOptions {
  /**
   * `article`: the article's own page. `sheet`: the newspaper page, where the text stands among others: headings one level
   * down, no ids (they would be doubled), no links (the whole zone is one) and no editor's notes.
   */
  setting: 'article' | 'sheet';
  /** Editor's notes, of which those that speak of words in the text are set. Default: none. */
  notes?: readonly Note[];
  /** The addresses of the text's citable blocks, in their order; the newspaper page sets none. Default: none. */
  addresses?: readonly BlockAddress[];
  /** The people whom words name, and where their pages are; the newspaper page sets no links. Default: nobody. */
  names?: NameLinks;
  /** Cuts a sub-heading into the words between which it may break; together they are what was given. Default: anywhere. */
  words?: ((line: string) => readonly string[]) | undefined;
  /** Puts the base path before the address of a page of this site. Default: as written. */
  link?: (address: string) => string;
  /** The page that has the text, where it is set for another place: marks of notes lead there. Default: the same page. */
  page?: string;
}

/** The text as a page shows it. Everything in it that is not the article's own words carries `data-added`. */
export function renderText(root: TextRoot, options: TextOptions): Segment[] {
  const onSheet = options.setting === 'sheet';
  const { root: marked, notes } = onSheet
    ? { root, notes: new Map<TextBlock, PlacedNote[]>() }
    : placeNotes(root, options.notes ?? []);
  if (!onSheet)
    citableBlocks(marked).forEach((block, index) => {
      const address = options.addresses?.[index];
      if (address) setAddress(block, address);
    });
  if (!onSheet && options.names) markMentions(marked, options.names);
  const endnotes = marked.children.filter((block) => block.type === 'footnoteDefinition');
  const setting: Setting = {
    onSheet,
    link: options.link ?? ((address) => address),
    words: options.words,
    slugger: slugger(options.addresses ?? []),
    numbers: numbersOf(endnotes),
    pointed: new Set(),
    page: options.page ?? '',
  };
  const segments: Segment[] = [];
  let elements: ElementContent[] = [];
  const close = () => {
    if (elements.length > 0) segments.push({ kind: 'html', html: toHtml(elements) });
    elements = [];
  };
  const first = onSheet ? openingBlock(root) : undefined;
  for (const block of marked.children) {
    if (block.type === 'footnoteDefinition') continue;
    if (block.type === 'image') {
      close();
      segments.push({ kind: 'picture', file: block.url, alt: block.alt ?? '' });
    } else if (block.type === 'mdxJsxFlowElement') {
      close();
      segments.push({ kind: 'component', name: block.name ?? '', attributes: attributesOf(block) ?? {} });
    } else {
      const set = setBlock(block, setting);
      if (block === first) for (const element of set) addClass(element, 'opening');
      elements.push(...withNotes(set, notes.get(block)));
    }
  }
  if (endnotes.length > 0)
    elements.push(endnoteSection(endnotes, setting, (block) => setBlock(block, setting)));
  close();
  return segments;
}

interface Setting extends EndnoteSetting {
  link: (address: string) => string;
  words: TextOptions['words'];
  slugger: GithubSlugger;
}

/** On phones the newspaper page is a list, which shows this block alone of each article. */
function addClass(element: ElementContent, name: string): void {
  if (element.type === 'element') element.properties['className'] = [name];
}

/** A sub-heading of marks alone has an address, too. */
const headingId = (words: string, { slugger }: Setting) =>
  slugger.slug(/[\p{L}\p{N}]/u.test(words) ? words : 'section');

/** Ids that an article's page has besides those of its sub-headings. */
function slugger(addresses: readonly BlockAddress[]): GithubSlugger {
  const made = new GithubSlugger();
  const others = addresses.flatMap(({ id, also }) => [id, ...also]);
  for (const id of ['text', 'cite', 'corrections', 'endnotes', ...others]) made.slug(id);
  return made;
}

function setBlock(block: Nodes, setting: Setting): ElementContent[] {
  const made = toHast(block, {
    handlers: {
      heading: (state: State, node: Heading) =>
        setting.onSheet
          ? h('h3', inWords(state.all(node), setting))
          : h('h2', { id: headingId(wordsOf(node), setting) }, inWords(state.all(node), setting)),
      link: (state: State, node: Link) => setLink(state, node, setting),
      footnoteReference: (_state: State, node: FootnoteReference) => endnoteMark(node, setting),
      table: (state: State, node: Table) => setTable(state, node, setting.onSheet),
    },
  });
  return made.type === 'root' ? (made.children as ElementContent[]) : [made as ElementContent];
}

/** Marks where the words of a sub-heading end. */
function inWords(content: ElementContent[], setting: Setting): ElementContent[] {
  const { words } = setting;
  if (!words) return content;
  return content.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: inWords(node.children, setting) }];
    if (node.type !== 'text') return [node];
    return words(node.value).flatMap((value, index) => [
      ...(index > 0 ? [h('wbr')] : []),
      { type: 'text' as const, value },
    ]);
  });
}

function setLink(state: State, node: Link, { onSheet, link }: Setting): ElementContent[] {
  const children = state.all(node);
  if (onSheet) return children;
  const href = node.url.startsWith('/') ? link(node.url) : node.url;
  const className = wordsOf(node) === node.url ? ['address'] : undefined;
  return [h('a', { className, ...node.data?.hProperties, href }, children)];
}

/** Sets editor's notes behind their block, at the height at which the first of them belongs (in steps of five per cent). */
function withNotes(block: ElementContent[], notes: readonly PlacedNote[] | undefined): ElementContent[] {
  if (!notes) return block;
  const height = Math.round(Math.min(...notes.map(({ place }) => place)) * 20) * 5;
  const margin = h(
    'div',
    { className: ['margin-notes', `at-${height}`], dataAdded: '' },
    notes.map(noteElement),
  );
  return [h('div', { className: ['noted-paragraph'] }, [...block, margin])];
}

function noteElement({ number, text }: PlacedNote): Element {
  const label = `校注${number}`;
  return h('div', { className: ['note'], id: noteId(number), role: 'note', ariaLabel: label }, [
    // The label is found by searching, too: a reader who copies the note copies it with it.
    h('p', { dataSearchField: 'note' }, [
      h(
        'a',
        { className: ['note-back'], href: `#${passageId(number)}`, ariaLabel: `${label}，回到原文` },
        label,
      ),
      ` ${text}`,
    ]),
  ]);
}
