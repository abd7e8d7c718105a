import { signOf } from './bullets.ts';
import { inCode } from './field-codes.ts';
import { unshownFields } from './fields.ts';
import { propertiesOf, type Look, type Styles } from './styles.ts';
import { allIn, attribute, childOf, childrenOf, isOn, valueOf, wordsIn, type XmlElement } from './xml.ts';

/** What stands in a paragraph, in order. */
export type Token =
  | { kind: 'words'; text: string; look: Look }
  | { kind: 'line' }
  | { kind: 'break' }
  | { kind: 'picture'; relation: string }
  | { kind: 'box'; content: XmlElement }
  /** Another document as a whole. */
  | { kind: 'document' }
  | { kind: 'note'; part: 'footnotes' | 'endnotes'; id: string }
  | LeftOut;

export interface LeftOut {
  kind: 'leftOut';
  why: string;
  words: string;
  /** Something without words is said where it is seen on the page. */
  isSeen?: true;
}

/** The tokens of a paragraph; what its fields show and do not hold is said last. */
export const tokensOfParagraph = (paragraph: XmlElement, look: Look, styles: Styles): Token[] => [
  ...tokensOf(paragraph, look, styles),
  ...unshownFields(paragraph).map(seen),
];

/** The tokens of anything inside a paragraph. */
function tokensOf(element: XmlElement, look: Look, styles: Styles): Token[] {
  return childrenOf(element).flatMap((child) => tokensOfChild(child, look, styles));
}

function tokensOfChild(child: XmlElement, look: Look, styles: Styles): Token[] {
  switch (child.tagName) {
    case 'w:r': {
      const style = valueOf(childOf(child, 'w:rpr'), 'w:rstyle');
      const { size, ...ofStyle } = style === undefined ? {} : styles.lookOf(style);
      // A run's style that says nothing of the size has that of the document, not that of the paragraph.
      const own =
        size === undefined || size === styles.lookOf(undefined).size ? ofStyle : { ...ofStyle, size };
      return tokensOf(child, { ...look, ...own, style: look.style, ...propertiesOf(child) }, styles);
    }
    case 'w:t':
    case 'm:t':
      return look.hidden ? [leftOut('隐藏的文字', wordsIn(child))] : [words(wordsIn(child), look)];
    case 'm:omath':
      return tokensOf(child, { ...look, formula: isSet(child) }, styles);
    case 'w:tab':
    case 'w:ptab':
      return [words('\t', look)];
    case 'w:br':
      if (look.hidden) return [];
      return [{ kind: ['page', 'column'].includes(attribute(child, 'w:type') ?? '') ? 'break' : 'line' }];
    case 'w:cr':
      return look.hidden ? [] : [{ kind: 'line' }];
    case 'w:nobreakhyphen':
      return look.hidden ? [] : [words('\u2011', look)];
    case 'w:softhyphen':
      return [words('\u00AD', look)];
    case 'w:sym':
      return look.hidden ? [leftOut('隐藏的文字', symbol(child))] : [words(symbol(child), look)];
    case 'w:del':
    case 'w:movefrom':
    case 'w:deltext':
      return [deleted(child)];
    case inCode:
      return [leftOut('域代码里的文字', wordsIn(child))];
    case 'w:footnotereference':
    case 'w:endnotereference': {
      const part = child.tagName === 'w:footnotereference' ? 'footnotes' : 'endnotes';
      return [{ kind: 'note', part, id: attribute(child, 'w:id') ?? '' }];
    }
    case 'w:ruby':
      return [
        ...tokensOf(childOf(child, 'w:rubybase') ?? child, look, styles),
        leftOut('注音', wordsIn(childOf(child, 'w:rt') ?? child)),
      ];
    case 'mc:alternatecontent': {
      const chosen = childOf(child, 'mc:choice');
      const fallback = childOf(child, 'mc:fallback');
      const tokens = chosen ? tokensOf(chosen, look, styles) : [];
      return tokens.length > 0 || !fallback ? tokens : tokensOf(fallback, look, styles);
    }
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return drawingTokens(child);
    case 'w:subdoc':
      return [{ kind: 'document' }];
    case 'w:instrtext':
    case 'w:ppr':
    case 'w:rpr':
    case 'w:sdtpr':
    case 'w:rubypr':
    case 'w:footnoteref':
    case 'w:endnoteref':
      return [];
    default:
      return tokensOf(child, look, styles);
  }
}

const words = (text: string, look: Look): Token => ({ kind: 'words', text, look });
const leftOut = (why: string, text: string): LeftOut => ({ kind: 'leftOut', why, words: text });

const seen = (why: string): Token => ({ kind: 'leftOut', why, words: '', isSeen: true });

/** Whether a formula is more than a row of letters. */
const isSet = (formula: XmlElement) =>
  childrenOf(formula).some(({ tagName }) => tagName.startsWith('m:') && tagName !== 'm:r');

/** What a tracked deletion, or a move to another place, has taken away. */
export function deleted(element: XmlElement): LeftOut {
  const parts =
    element.tagName === 'w:deltext'
      ? [element]
      : ['w:deltext', 'w:t', 'm:t', 'a:t'].flatMap((name) => allIn(element, name));
  return leftOut('修订中删去的文字', parts.map(wordsIn).join(''));
}

/** A sign of a font of signs has the number that the font gives it. */
function symbol(child: XmlElement): string {
  const code = Number.parseInt(attribute(child, 'w:char') ?? '', 16);
  if (Number.isNaN(code) || code > 0x10ffff) return '\uFFFD';
  return signOf(code, attribute(child, 'w:font') ?? '');
}

/** Pictures and text boxes of a drawing; a chart and the like is said. */
function drawingTokens(drawing: XmlElement): Token[] {
  const boxes = outermost(drawing, 'w:txbxcontent').map((content): Token => ({ kind: 'box', content }));
  const relations = [
    ...outermost(drawing, 'a:blip').map((blip) => attribute(blip, 'r:embed') ?? attribute(blip, 'r:link')),
    ...outermost(drawing, 'v:imagedata').map((image) => attribute(image, 'r:id')),
  ].filter((id) => id !== undefined);
  const pictures = relations.map((relation): Token => ({ kind: 'picture', relation }));
  const has = (...names: string[]) => names.some((name) => outermost(drawing, name).length > 0);
  // What is embedded shows itself as a picture.
  const isSeen = pictures.length + boxes.length > 0;
  const isLost = has('c:chart', 'dgm:relids') || (!isSeen && has('w:control', 'o:oleobject'));
  const lost = isLost ? [seen('图表、公式或嵌入的对象')] : [];
  // Word art keeps its words in an attribute.
  const art = outermost(drawing, 'v:textpath').map((path) => attribute(path, 'string') ?? '');
  // What was drawn in another program keeps words of its own.
  const drawn = outermost(drawing, 'a:t').map(wordsIn).join('');
  return [
    ...pictures,
    ...art.map((text) => words(text, {})),
    ...boxes,
    leftOut('图形里的字', drawn),
    ...lost,
  ].filter((token) => token.kind !== 'leftOut' || token.isSeen || token.words !== '');
}

/** Elements of a name that lie in no other of it and in no text box; where a drawing is told in two ways, those of the first. */
function outermost(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.tagName === name) return [child];
    if (child.tagName === 'w:txbxcontent') return [];
    if (child.tagName !== 'mc:alternatecontent') return outermost(child, name);
    const [first = []] = childrenOf(child)
      .map((way) => outermost(way, name))
      .filter((found) => found.length > 0);
    return first;
  });
}

/** Whether a paragraph begins on a new page. */
export const startsPage = (paragraph: XmlElement) =>
  isOn(childOf(paragraph, 'w:ppr'), 'w:pagebreakbefore') === true;
