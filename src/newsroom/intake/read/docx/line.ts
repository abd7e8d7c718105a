import { weightiest } from '../looks.ts';
import type { ParagraphForm, SourceParagraph } from '../source.ts';
import type { Look } from './styles.ts';
import type { Token } from './tokens.ts';
import { attribute, childOf, type XmlElement } from './xml.ts';

export type Words = Extract<Token, { kind: 'words' }>;

/** Where the words of a line stand. */
export interface LineKind {
  /** The paragraph that it is a line of. */
  element: XmlElement;
  look: Look;
  aside?: ParagraphForm['aside'];
  sameParagraph: boolean;
  /** What Word writes before it, or that this is `unknown`. */
  number: string | undefined;
}

export const hasWords = (words: readonly Words[]) => words.some(({ text }) => text.trim());

/** A line of words as a paragraph of the source. */
export function lineOf(
  words: readonly Words[],
  { element, look, aside, sameParagraph, number: shown = '', blanks }: LineKind & { blanks: number },
): SourceParagraph {
  const text = words.map((part) => part.text).join('');
  const size = weightiest(words, (part) => part.look.size);
  const bold = weightiest(words, (part) => part.look.bold ?? false);
  const number = shown === 'unknown' ? '' : shown;
  return {
    text: number + text.trim(),
    ...(number ? { number } : {}),
    form: {
      blanks,
      indent: indentOf(element) + (text.length - text.trimStart().length),
      ...(size === undefined ? {} : { size }),
      ...(bold ? { bold } : {}),
      ...(look.centred ? { centred: true } : {}),
      ...(look.style ? { style: look.style } : {}),
      ...(sameParagraph ? { sameParagraph: true } : {}),
      ...(aside ? { aside } : {}),
    },
  };
}

/** In ideographs; a twentieth of a point is Word's unit, and an ideograph of small type has some ten points. */
function indentOf(element: XmlElement): number {
  const indent = childOf(element, 'w:ppr', 'w:ind');
  const characters = Number(attribute(indent, 'w:firstlinechars') ?? 0) / 100;
  return characters || Number(attribute(indent, 'w:firstline') ?? 0) / 210;
}
