import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference, Nodes } from 'mdast';

export interface EndnoteSetting {
  onSheet: boolean;
  /** The number of each endnote. */
  numbers: Map<string, number>;
  /** Endnotes that a mark has already been set for. */
  pointed: Set<string>;
  /** The address of the page that the notes stand on; nothing on that page. */
  page: string;
}

/** The numbers that the editor gave; where a note has a word for its mark, those of their order. */
export function numbersOf(notes: readonly FootnoteDefinition[]): Map<string, number> {
  const areNumbers = notes.every(({ identifier }) => /^[1-9]\d{0,2}$/.test(identifier));
  return new Map(
    notes.map(({ identifier }, index) => [identifier, areNumbers ? Number(identifier) : index + 1]),
  );
}

const endnoteId = (number: number) => `endnote-${number}`;
const endnoteMarkId = (number: number) => `endnote-mark-${number}`;

/** The number of an endnote; the first one of several marks is where the note leads back to. */
export function endnoteMark(node: FootnoteReference, setting: EndnoteSetting): ElementContent {
  const number = setting.numbers.get(node.identifier) ?? 0;
  const added = { className: ['endnote-mark'], dataAdded: '', dataSearchIgnore: '' };
  if (setting.onSheet) return h('sup', added, `${number}`);
  const first = !setting.pointed.has(node.identifier);
  setting.pointed.add(node.identifier);
  return h(
    'sup',
    { ...added, id: first ? endnoteMarkId(number) : undefined },
    h(
      'a',
      { href: `${setting.page}#${endnoteId(number)}`, role: 'doc-noteref', ariaLabel: `注释${number}` },
      `${number}`,
    ),
  );
}

/** The notes (注释) of the text itself, below it. */
export function endnoteSection(
  notes: readonly FootnoteDefinition[],
  setting: EndnoteSetting,
  setBlock: (block: Nodes) => ElementContent[],
): Element {
  const items = notes.map((note, index) => {
    const number = setting.numbers.get(note.identifier) ?? 0;
    const value = number === index + 1 ? undefined : number;
    const words = note.children.flatMap((block) => setBlock(block));
    if (setting.onSheet) return h('li', { value }, words);
    const back = h(
      'a',
      {
        className: ['endnote-back', 'screen-only'],
        href: `${setting.page}#${endnoteMarkId(number)}`,
        role: 'doc-backlink',
        ariaLabel: `回到正文注释${number}处`,
        dataAdded: '',
        dataSearchIgnore: '',
      },
      '↑',
    );
    return h('li', { id: endnoteId(number), value }, [...words, back]);
  });
  const heading = { dataAdded: '' };
  return setting.onSheet
    ? h('div', { className: ['endnotes'] }, [h('h3', heading, '注释'), h('ol', items)])
    : h('section', { className: ['endnotes'], role: 'doc-endnotes', ariaLabelledBy: ['endnotes'] }, [
        h('h2', { ...heading, id: 'endnotes' }, '注释'),
        h('ol', items),
      ]);
}
