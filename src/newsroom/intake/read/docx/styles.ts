import type { ParagraphForm } from '../source.ts';
import { hasSigns } from './bullets.ts';
import type { Meaning } from '../looks.ts';
import { attribute, childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts';

/** What a style, or a paragraph or a run itself, says of how words look. */
export interface Look extends Meaning {
  size?: number;
  bold?: boolean;
  centred?: boolean;
  style?: ParagraphForm['style'];
  hidden?: boolean;
  /** The list that a paragraph belongs to, `0` for none, and its level there. */
  list?: string;
  level?: number;
  /** The style that says so. */
  listStyle?: string;
}

export interface Styles {
  /** The look of a paragraph's style, or of a run's; that of the document where there is none. */
  lookOf(id: string | undefined): Look;
  /** The list that a style of lists stands for. */
  listOf(id: string): string | undefined;
}

/** Reads `word/styles.xml`; a style has what it does not say from the one that it is based on. */
export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(
    childrenOf(root, 'w:style').map((style) => [attribute(style, 'w:styleid') ?? '', style]),
  );
  const standard = childrenOf(root, 'w:style').find(
    (style) => attribute(style, 'w:default') === '1' && attribute(style, 'w:type') === 'paragraph',
  );
  const defaults = { size: 10, ...propertiesOf(childOf(root, 'w:docdefaults', 'w:rprdefault')) };
  const known = new Map<string, Look>();
  const resolve = (id: string, trail: readonly string[]): Look => {
    const found = known.get(id);
    if (found) return found;
    const style = styles.get(id);
    if (!style || trail.includes(id)) return defaults;
    const base = valueOf(style, 'w:basedon');
    const own = propertiesOf(style);
    const look = {
      ...(base ? resolve(base, [...trail, id]) : defaults),
      ...own,
      ...(own.list === undefined ? {} : { listStyle: id }),
      ...kindOf(valueOf(style, 'w:name') ?? ''),
    };
    known.set(id, look);
    return look;
  };
  const standardId = attribute(standard, 'w:styleid');
  return {
    lookOf: (id) =>
      id === undefined ? (standardId === undefined ? defaults : resolve(standardId, [])) : resolve(id, []),
    listOf: (id) => propertiesOf(styles.get(id)).list,
  };
}

/** What `w:pPr` and `w:rPr` below an element say. */
export function propertiesOf(element: XmlElement | undefined): Look {
  const [ofParagraph, ofRun] = [childOf(element, 'w:ppr'), childOf(element, 'w:rpr')];
  const size = Number(valueOf(ofRun, 'w:sz'));
  const bold = isOn(ofRun, 'w:b');
  const align = valueOf(ofParagraph, 'w:jc');
  const level = Number(valueOf(ofParagraph, 'w:outlinelvl') ?? 9);
  const hidden = isOn(ofRun, 'w:vanish');
  const struck = isOn(ofRun, 'w:strike') ?? isOn(ofRun, 'w:dstrike');
  const capitals = isOn(ofRun, 'w:caps') ?? isOn(ofRun, 'w:smallcaps');
  const place = places[valueOf(ofRun, 'w:vertalign') ?? ''];
  const font = attribute(childOf(ofRun, 'w:rfonts'), 'w:ascii');
  const ofList = childOf(ofParagraph, 'w:numpr');
  const [list, listLevel] = [valueOf(ofList, 'w:numid'), valueOf(ofList, 'w:ilvl')];
  return {
    ...(size > 0 ? { size: size / 2 } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(align === undefined ? {} : { centred: align === 'center' }),
    ...(level === 0 ? { style: 'heading' as const } : level < 9 ? { style: 'subheading' as const } : {}),
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck === undefined ? {} : { struck }),
    ...(capitals === undefined ? {} : { capitals }),
    ...(place === undefined ? {} : { place }),
    ...(font === undefined ? {} : { signs: hasSigns(font) ? font : undefined }),
    ...(list === undefined ? {} : { list }),
    ...(listLevel === undefined ? {} : { level: Number(listLevel) }),
  };
}

const places: Record<string, Meaning['place']> = { superscript: 'high', subscript: 'low', baseline: 'base' };

/** What a paragraph itself says. */
export const ofParagraph = (element: XmlElement): Look =>
  propertiesOf({ ...element, childNodes: childrenOf(element, 'w:ppr') });

function kindOf(name: string): Look {
  const found = kinds.find(([pattern]) => pattern.test(name));
  return found ? { style: found[1] } : {};
}

const kinds: [RegExp, ParagraphForm['style']][] = [
  [/^(?:title|标题|主标题|大标题)$/i, 'title'],
  [/^(?:subtitle|副标题|副题)$/i, 'subtitle'],
  [/^(?:heading|标题) ?1$/i, 'heading'],
  [/^(?:(?:heading|标题) ?[2-9]|小标题)$/i, 'subheading'],
  [/^(?:caption|题注|图片?说明)$/i, 'caption'],
];
