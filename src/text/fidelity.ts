/**
 * Where the text that a page shows parts from its source, white space and the marks of the small form apart.
 *
 * This reads the source by itself, not by the parser, so that a word which the parser loses is found.
 *
 * @param source what stands below the front matter.
 * @param shown the words of the page, without what the edition adds (numbers of notes, labels).
 * @returns the first differing words of both; `undefined` where nothing differs.
 */
export function textDifference(source: string, shown: string): { source: string; shown: string } | undefined {
  const text = endnotesLast(source);
  const shownWords = shown.replace(/\s/g, '');
  // As most texts are: without marks.
  if (text.replace(/\s/g, '') === shownWords) return undefined;
  const { characters, marks } = withoutSpace(text);
  const wanted = [...shownWords];
  let places = behindMarks([0], marks);
  for (const [index, char] of wanted.entries()) {
    const next = [...places].filter((place) => characters[place] === char).map((place) => place + 1);
    if (next.length === 0) return excerpts(characters, places, wanted, index);
    places = behindMarks(next, marks);
  }
  return places.has(characters.length) ? undefined : excerpts(characters, places, wanted, wanted.length);
}

/** Every mark that may be left out, from the first of its characters to the one behind it. */
type Marks = Map<number, number[]>;

const marksOfLines: RegExp[] = [
  // Sub-headings, quotations (within one another too) and items of lists.
  /^[^\S\n]*##(?=\s)/gm,
  /(?<=^(?:[^\S\n]|>)*)>/gm,
  /(?<=^(?:[^\S\n]|>)*)-(?=\s)/gm,
  // The rule below a table's head, and the bars of its cells.
  /^[^\S\n]*\|(?:[^\S\n]|[:|-])+\|[^\S\n]*$/gm,
  // The heads of notes.
  /^[^\S\n]*\[\^[^\s\][^]+\]:/gm,
  // Pictures, and components with all their attributes.
  /^[^\S\n]*!\[[^\][\n]*\]\(.*\)[^\S\n]*$/gm,
  /^[^\S\n]*<[A-Z][^<>]*\/>/gm,
];
const marksOfWords: RegExp[] = [
  /(?<!\*)\*\*(?!\*)/g,
  // Bars of lines that begin and end with one.
  /\|(?=(?:[^\n]*\|)?[^\S\n]*$)(?<=^[^\S\n]*\|(?:[^\n]*\|)?)/gm,
  /\[\^[^\s\][^]+\]/g,
  /\[(?=[^\][]+\]\()/g,
  /\]\((?:[^()]|\([^()]*\))*\)/g,
];

function withoutSpace(source: string): { characters: string[]; marks: Marks } {
  const kept: string[] = [];
  /** For each UTF-16 place of the source the place in `kept`. */
  const places: number[] = [];
  for (const char of source) {
    for (let unit = 0; unit < char.length; unit += 1) places.push(kept.length);
    if (!/\s/.test(char)) kept.push(char);
  }
  places.push(kept.length);
  const marks: Marks = new Map();
  for (const pattern of [...marksOfLines, ...marksOfWords]) {
    for (const { 0: mark, index } of source.matchAll(pattern)) {
      const [from, to] = [places[index]!, places[index + mark.length]!];
      if (to > from) marks.set(from, [...(marks.get(from) ?? []), to]);
    }
  }
  return { characters: kept, marks };
}

/** The page shows notes below the text, wherever their paragraphs stand in the source. */
function endnotesLast(source: string): string {
  const text: string[] = [];
  const notes: string[] = [];
  let inNote = false;
  for (const line of source.split(/\r\n?|\n/)) {
    if (/^\s*\[\^[^\s\][^]+\]:/.test(line)) inNote = true;
    else if (!line.trim() || /^\s*##\s/.test(line)) inNote = false;
    (inNote ? notes : text).push(line);
  }
  return [...text, ...notes].join('\n');
}

function behindMarks(places: Iterable<number>, marks: Marks): Set<number> {
  const all = new Set(places);
  for (const place of all) for (const end of marks.get(place) ?? []) all.add(end);
  return all;
}

function excerpts(source: string[], places: Set<number>, shown: string[], at: number) {
  const place = Math.max(...places);
  const excerpt = (characters: string[], from: number) =>
    characters.slice(Math.max(0, from - 8), from + 12).join('') || '（完）';
  return { source: excerpt(source, place), shown: excerpt(shown, at) };
}
