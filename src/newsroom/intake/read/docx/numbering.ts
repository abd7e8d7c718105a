import { attribute, childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts';

/** A level of a list as `word/numbering.xml` defines it. */
export interface Level {
  start: number;
  format: string;
  /** `%1` stands for the number of the first level. */
  text: string;
  /** What stands between number and words. */
  gap: 'tab' | 'space' | 'nothing';
  /** Of the level, from 0 on, after which, or after a higher one, it begins anew; -1 where it never does. */
  restartsAfter: number;
  /** Whether the numbers of all levels are written as figures. */
  isLegal: boolean;
  /** The style whose paragraphs stand at it. */
  style: string | undefined;
  /** The typeface of the number: a sign of a font of signs has its number there. */
  font: string | undefined;
  isPicture: boolean;
}

/** A list that paragraphs belong to; those of one `series` go on counting where another has ended. */
export interface List {
  series: string;
  levels: ReadonlyMap<number, Level>;
  /** The numbers that levels begin with the first time that this list is used. */
  starts: ReadonlyMap<number, number>;
}

/** Which list a `w:numId` stands for. */
export type Lists = (id: string) => List | undefined;

/**
 * Reads `word/numbering.xml`.
 *
 * @param listOfStyle the `w:numId` of a style of lists.
 */
export function readNumbering(
  root: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): Lists {
  const series = named(childrenOf(root, 'w:abstractnum'), 'w:abstractnumid');
  const nums = named(childrenOf(root, 'w:num'), 'w:numid');
  const find = (id: string, trail: readonly string[]): List | undefined => {
    const num = nums.get(id);
    const abstract = series.get(valueOf(num, 'w:abstractnumid') ?? '');
    if (!num || !abstract || trail.includes(id)) return undefined;
    const style = valueOf(abstract, 'w:numstylelink');
    const styled = style === undefined ? undefined : listOfStyle(style);
    if (styled !== undefined) return find(styled, [...trail, id]);
    const levels = new Map(childrenOf(abstract, 'w:lvl').map(leveled));
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, 'w:lvloverride')) {
      const at = Number(attribute(override, 'w:ilvl') ?? 0);
      const own = childOf(override, 'w:lvl');
      if (own) levels.set(at, levelOf(own, at));
      const start = valueOf(override, 'w:startoverride');
      if (start !== undefined) starts.set(at, Number(start));
    }
    return { series: attribute(abstract, 'w:abstractnumid') ?? '', levels, starts };
  };
  const known = new Map<string, List | undefined>();
  return (id) => {
    if (!known.has(id)) known.set(id, find(id, []));
    return known.get(id);
  };
}

const named = (elements: readonly XmlElement[], name: string) =>
  new Map(elements.map((element) => [attribute(element, name) ?? '', element]));

function leveled(element: XmlElement): [number, Level] {
  const at = Number(attribute(element, 'w:ilvl') ?? 0);
  return [at, levelOf(element, at)];
}

function levelOf(element: XmlElement, at: number): Level {
  const gap = valueOf(element, 'w:suff');
  const fonts = childOf(element, 'w:rpr', 'w:rfonts');
  return {
    start: Number(valueOf(element, 'w:start') ?? 0),
    // Word keeps formats of its own in a form for newer programs.
    format: valueOf(element, 'w:numfmt') ?? (childOf(element, 'mc:alternatecontent') ? '' : 'decimal'),
    text: valueOf(element, 'w:lvltext') ?? '',
    gap: gap === 'space' || gap === 'nothing' ? gap : 'tab',
    restartsAfter: Number(valueOf(element, 'w:lvlrestart') ?? at) - 1,
    isLegal: isOn(element, 'w:islgl') ?? false,
    style: valueOf(element, 'w:pstyle'),
    font: attribute(fonts, 'w:ascii') ?? attribute(fonts, 'w:hansi'),
    isPicture: childOf(element, 'w:lvlpicbulletid') !== undefined,
  };
}
