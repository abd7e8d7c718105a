import { follow } from './follow.ts';
import type { ParagraphRecord } from './records.ts';
import { hash32, lettersOf, lookAt, type Look } from './sketch.ts';

export { readRecords, writeRecords, type ParagraphRecord } from './records.ts';

/** A paragraph with its permanent address. */
export interface AddressedParagraph {
  /** The fragment of its address, `p-k3f9`: no other of the article has or had it. */
  id: string;
  /** Fragments that were published for paragraphs whose words it has taken in, or beside which they stood. */
  also: string[];
}

export interface AddressedText {
  /** One for each text that was given, in the same order. */
  paragraphs: AddressedParagraph[];
  /** What to keep of them: given as `known` the next time, every address goes on leading to its words. */
  records: ParagraphRecord[];
}

/**
 * Gives every paragraph of an article an address that outlives edits: words that change, paragraphs that are put in, taken out,
 * parted, joined or moved. Every known id is in the result, as a paragraph's own or as one more of the paragraph nearest to its
 * words; only where no paragraph is left it is in the records alone. A new id follows from the words.
 *
 * @param texts the words of the paragraphs in reading order; each holds a letter or a digit.
 * @param known what was kept when the article was last published.
 */
export function addressParagraphs(
  texts: readonly string[],
  known: readonly ParagraphRecord[] = [],
): AddressedText {
  if (texts.length === 0) return { paragraphs: [], records: [...known] };
  const looks = looksAt(texts);
  const places = follow(known, looks).map((place, index) => ({ ...place, record: known[index]! }));
  const taken = new Set(known.map(({ id }) => id));
  const records = looks.map(({ words, sketch }, paragraph): ParagraphRecord[] => {
    const led = places.filter((place) => place.paragraph === paragraph);
    const id = led.find(({ own }) => own)?.record.id ?? newId(words, taken);
    return [
      { id, sketch, within: false },
      ...led.filter(({ own }) => !own).map(({ record }) => ({ ...record, within: true })),
    ];
  });
  return {
    paragraphs: records.map(([own, ...others]) => ({ id: own!.id, also: others.map(({ id }) => id) })),
    records: records.flat(),
  };
}

/** Who asks twice about an article, as it is known and as it will be, has its words looked at once. */
function looksAt(texts: readonly string[]): Look[] {
  const looks = texts.map((words) => lately.get(words) ?? lookAt(words));
  lately = new Map(looks.map((look) => [look.words, look]));
  return looks;
}

let lately: ReadonlyMap<string, Look> = new Map();

/** An id that is in none of those taken, and takes it. Its letters make no words and are not mistaken for one another. */
function newId(words: string, taken: Set<string>): string {
  for (let attempt = 0; ; attempt += 1) {
    const hash = hash32(`${lettersOf(words)}${attempt || ''}`);
    const id = `p-${[1, 27, 27 ** 2, 27 ** 3].map((unit) => signs.charAt(Math.floor(hash / unit) % 27)).join('')}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** 27 of them. */
const signs = '23456789bcdfghjkmnpqrstvwxz';
