import { formatNumber } from '../number-formats.ts';
import { bulletSign } from './bullets.ts';
import type { Level, List, Lists } from './numbering.ts';
import { ofParagraph, type Styles } from './styles.ts';
import { allIn, attribute, childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts';

/** What Word writes before a paragraph by itself, with the gap behind it; `unknown` where that cannot be told for sure. */
export type NumberOf = (paragraph: XmlElement) => string | 'unknown' | undefined;

/** Reckons the numbers of all paragraphs of a body, as Word does when it shows them. */
export function numbersIn(body: XmlElement, styles: Styles, lists: Lists): NumberOf {
  const numbered = [...paragraphsIn(body, body)].flatMap(({ element, story }) => {
    const place = placeOf(element, styles, lists);
    return place ? [{ element, story, ...place }] : [];
  });
  const stories = new Map<string, Set<XmlElement>>();
  for (const { list, story } of numbered)
    if (list) stories.set(list.series, (stories.get(list.series) ?? new Set()).add(story));
  const found = new Map<XmlElement, string | 'unknown'>();
  const series = new Map<string, Series>();
  for (const { element, list, id, at } of numbered) {
    const counts = series.get(list?.series ?? '') ?? new Series();
    if (list) series.set(list.series, counts);
    // Whether a box or what stands around it is counted first is not said anywhere.
    const isClear = list !== undefined && stories.get(list.series)?.size === 1 && !isStruck(element);
    if (!isClear) counts.lose();
    found.set(element, (isClear && counts.next(list, id, at)) || 'unknown');
  }
  return (paragraph) => {
    const number = found.get(paragraph);
    if (number !== undefined) return number === nothing ? undefined : number;
    // Of a foot-note.
    return placeOf(paragraph, styles, lists) ? 'unknown' : undefined;
  };
}

/** A level that shows no number. */
const nothing = '\0';

/** How far the lists of a series have counted. */
class Series {
  readonly #counts = new Map<number, number>();
  /** Levels that were shown before they were counted: Word's programs differ in how they go on. */
  readonly #skipped = new Set<number>();
  readonly #begun = new Set<string>();
  #isLost = false;

  /** From here on nobody can tell how Word counts. */
  lose(): void {
    this.#isLost = true;
  }

  /** Counts a paragraph; its number, {@link nothing} where none is shown, `undefined` where it is not known. */
  next(list: List, id: string, at: number): string | undefined {
    const level = list.levels.get(at);
    if (!level) return undefined;
    if (level.format === 'bullet') return level.isPicture ? undefined : withGap(bulletSign(level), level);
    if (this.#skipped.has(at)) this.lose();
    this.#count(list, id, at);
    return this.#isLost ? undefined : withGap(this.#shown(list, level), level);
  }

  #count(list: List, id: string, at: number): void {
    const begun = `${id} ${at}`;
    const first = this.#begun.has(begun) ? undefined : list.starts.get(at);
    this.#begun.add(begun);
    const before = this.#counts.get(at);
    this.#counts.set(at, first ?? (before === undefined ? startOf(list, at) : before + 1));
    for (let above = 0; above < at; above += 1) if (!this.#counts.has(above)) this.#skipped.add(above);
    for (const [below, { restartsAfter }] of list.levels)
      if (below > at && restartsAfter >= at) this.#counts.delete(below);
  }

  #shown(list: List, { text, isLegal }: Level): string | undefined {
    const parts = [...text.matchAll(/%([1-9])|[^%]+|%/g)].map(([part, digit]) => {
      if (digit === undefined) return part;
      const above = Number(digit) - 1;
      const format = list.levels.get(above)?.format ?? '';
      return formatNumber(this.#counts.get(above) ?? startOf(list, above), isLegal ? 'decimal' : format);
    });
    return parts.some((part) => part === undefined) ? undefined : parts.join('');
  }
}

const startOf = (list: List, at: number) => list.starts.get(at) ?? list.levels.get(at)?.start ?? 1;

/** A gap that a tab makes is left out where Chinese type has none: behind `一、`, `（1）` and `①`. */
function withGap(number: string | undefined, { gap }: Level): string | undefined {
  if (!number) return number === undefined ? undefined : nothing;
  // As long as no number is: a hostile document would fill the memory with it.
  if (number.length > 100) return undefined;
  if (gap === 'space') return `${number} `;
  return gap === 'nothing' || /[、，。：；．）〉》】」\p{No}\p{So}]$/u.test(number) ? number : `${number} `;
}

/** The list and the level of a paragraph, by itself or by its style; `list` is not there where none is defined. */
function placeOf(element: XmlElement, styles: Styles, lists: Lists) {
  const own = valueOf(childOf(element, 'w:ppr'), 'w:pstyle');
  const ofStyle = styles.lookOf(own);
  const { list: id, level } = { ...ofStyle, ...ofParagraph(element) };
  if (id === undefined || id === '0') return undefined;
  const list = lists(id);
  const isStyled = attribute(childOf(element, 'w:ppr', 'w:numpr', 'w:numid'), 'w:val') === undefined;
  const styled = (name: string | undefined) =>
    name === undefined
      ? undefined
      : [...(list?.levels ?? [])].find(([, { style }]) => isStyled && style === name)?.[0];
  return { id, list, at: styled(own) ?? styled(ofStyle.listStyle) ?? level ?? 0 };
}

/** Whether its end is struck or hidden: it may be counted, or not. */
function isStruck(element: XmlElement): boolean {
  const mark = childOf(element, 'w:ppr', 'w:rpr');
  return (
    childOf(mark, 'w:del') !== undefined ||
    childOf(mark, 'w:movefrom') !== undefined ||
    isOn(mark, 'w:vanish') === true
  );
}

/** Every paragraph in order, each with the body or the box that it stands in. */
function* paragraphsIn(
  parent: XmlElement,
  story: XmlElement,
): Generator<{ element: XmlElement; story: XmlElement }> {
  for (const child of childrenOf(parent)) {
    const { tagName } = child;
    if (tagName === 'w:del' || tagName === 'w:movefrom') continue;
    // The same words once more, for old programs.
    const first = tagName === 'mc:fallback' ? childOf(parent, 'mc:choice') : undefined;
    if (first && allIn(first, 'w:p').length > 0) continue;
    if (tagName === 'w:p') yield { element: child, story };
    yield* paragraphsIn(child, tagName === 'w:txbxcontent' ? child : story);
  }
}
