import { attribute, childrenOf, type XmlElement } from './xml.ts';

/** What the words of a result become that nobody sees. */
export const inCode = 'w:fieldcode';

/**
 * Marks the results of fields that stand in the code of another one, such as the name that an IF compares: Word shows what comes of the
 * outer field alone.
 */
export const markCodes = (story: XmlElement): void => walk(story, []);

interface Open {
  /** Until its result begins. */
  isCode: boolean;
  /** Words that are code if it comes to an end: a field that is never closed hides nothing. */
  held: XmlElement[];
}

function walk(parent: XmlElement, open: Open[]): void {
  for (const child of childrenOf(parent)) {
    if (child.tagName === 'w:del' || child.tagName === 'w:movefrom') continue;
    if (child.tagName === 'w:txbxcontent') markCodes(child);
    else if (child.tagName === 'w:fldsimple') {
      open.push({ isCode: false, held: [] });
      walk(child, open);
      open.pop();
    } else if (child.tagName === 'w:fldchar') turn(attribute(child, 'w:fldchartype'), open);
    else if (child.tagName === 'w:t')
      open
        .slice(0, -1)
        .findLast(({ isCode }) => isCode)
        ?.held.push(child);
    else walk(child, open);
  }
}

function turn(type: string | undefined, open: Open[]): void {
  if (type === 'begin') {
    open.push({ isCode: true, held: [] });
    return;
  }
  const field = type === 'end' ? open.pop() : open.at(-1);
  for (const words of field?.held ?? []) words.tagName = words.nodeName = inCode;
  if (field) Object.assign(field, { isCode: false, held: [] });
}
