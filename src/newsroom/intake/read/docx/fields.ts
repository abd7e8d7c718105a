import { allIn, attribute, childrenOf, valueOf, wordsIn, type XmlElement } from './xml.ts';

/** What Word shows for the fields of a paragraph without keeping it among the words: each in plain Chinese, with its code. */
export function unshownFields(paragraph: XmlElement): string[] {
  const found: string[] = [];
  const open: Field[] = [];
  for (const part of partsOf(paragraph)) {
    if (part.tagName === 'w:fldsimple') {
      if (!wordsIn(part).trim() && !open.some(({ isCode }) => isCode))
        found.push(...shownBy({ code: attribute(part, 'w:instr') ?? '' }));
    } else if (part.tagName === 'w:t') {
      for (const field of open) field.hasResult ||= wordsIn(part).trim() !== '';
    } else if (part.tagName === 'w:instrtext') {
      const field = open.at(-1);
      if (field) field.code += wordsIn(part);
      else found.push(...shownBy({ code: wordsIn(part) }));
    } else {
      const type = attribute(part, 'w:fldchartype');
      if (type === 'begin') open.push({ code: '', begin: part, isCode: true });
      else if (type === 'separate') Object.assign(open.at(-1) ?? {}, { isCode: false });
      else if (type === 'end') {
        const field = open.pop();
        // One in the code of another is seen nowhere.
        if (!open.some(({ isCode }) => isCode)) found.push(...shownBy(field));
      }
    }
  }
  // One that ends in another paragraph may have its result there.
  return [...found, ...open.flatMap((field) => shownBy({ ...field, hasResult: true }))];
}

interface Field {
  code: string;
  begin?: XmlElement;
  /** Until its result begins. */
  isCode?: boolean;
  hasResult?: boolean;
}

const partNames = new Set(['w:fldchar', 'w:instrtext', 'w:fldsimple', 'w:t']);

/** The parts of fields in order; those of boxes belong to the paragraphs in them, struck ones to nobody. */
const partsOf = (element: XmlElement): XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    if (['w:txbxcontent', 'w:del', 'w:movefrom'].includes(child.tagName)) return [];
    return [...(partNames.has(child.tagName) ? [child] : []), ...partsOf(child)];
  });

function shownBy(field: Field | undefined): string[] {
  const code = field?.code.replace(/\s+/g, ' ').trim() ?? '';
  const kind = kinds.find(([name]) => name.test(code));
  if (!kind || (kind[1] === stored && field?.hasResult)) return [];
  const choices = field?.begin ? allIn(field.begin, 'w:listentry') : [];
  const words = choices.map((choice) => attribute(choice, 'w:val') ?? '').join('、');
  const chosen = field?.begin && allIn(field.begin, 'w:ddlist').map((list) => valueOf(list, 'w:result'))[0];
  const which = words && `，选项有${words}，选的是第${Number(chosen ?? 0) + 1}项`;
  return [kind[2] ? `${kind[1]}（域代码 ${code}）` : `${kind[1]}${which}`];
}

const stored = '结果没有存下来的域';

/** Fields that have no result in the document, or may have none; whether their code says what is shown. */
const kinds: [RegExp, string, boolean][] = [
  [/^(?:AUTONUM|LISTNUM)/i, '自动编号', false],
  [/^EQ\b/i, '带圈、注音或叠排的字', true],
  [/^SYMBOL\b/i, '符号', true],
  [/^(?:MACRO|GOTO)BUTTON\b/i, '按钮上的字', true],
  [/^FORMDROPDOWN\b/i, '下拉框', false],
  [/^FORMCHECKBOX\b/i, '勾选框', false],
  [
    /^(?:=|(?:QUOTE|(?:PAGE|NOTE|STYLE)?REF|(?:CREATE|SAVE|PRINT)?DATE|TIME|MERGEFIELD|SEQ|IF|COMPARE|FILLIN|DOCPROPERTY|DOCVARIABLE|INFO|TITLE|SUBJECT|AUTHOR|KEYWORDS|COMMENTS|LASTSAVEDBY|USERNAME|FILENAME|PAGE|NUM(?:PAGES|WORDS|CHARS)|SECTION)\b)/i,
    stored,
    true,
  ],
];
