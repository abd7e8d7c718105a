/**
 * Finds the people of an archive by their names and other names, all at once. A name that several bear is nobody's, unless one alone of
 * them is known to be meant. Of names within one another the longest is found.
 */
export class NameFinder {
  readonly #owners = new Map<string, string[]>();
  /** By their first character's UTF-16 unit, the longest first: a pattern of thousands of names takes a hundred times as long. */
  readonly #byFirst: Map<number, string[]>;

  constructor(people: readonly Named[]) {
    for (const { id, name, aliases } of people) {
      // A single character stands in too many words.
      for (const own of new Set([name, ...aliases].filter((own) => [...own].length > 1)))
        this.#owners.set(own, [...(this.#owners.get(own) ?? []), id]);
    }
    const names = [...this.#owners.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.#byFirst = Map.groupBy(names, (name) => name.charCodeAt(0));
  }

  /** Whether there is anybody to be found. */
  get isEmpty(): boolean {
    return this.#owners.size === 0;
  }

  /**
   * The people whom words name, in the order of the words.
   *
   * @param meant the ids of those whom the article is said to be about.
   */
  find(words: string, meant: ReadonlySet<string>): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < words.length; from += 1) {
      const name = this.#byFirst.get(words.charCodeAt(from))?.find((own) => words.startsWith(own, from));
      if (!name) continue;
      const id = this.#bearerOf(name, meant);
      if (id !== undefined) found.push({ id, name, from });
      from += name.length - 1;
    }
    return found;
  }

  /**
   * Every name that stands somewhere in words, those within longer ones too. As long as a text holds the same of them, all of its
   * parts name the same people, whoever else joins the archive.
   */
  namesIn(words: string): Set<string> {
    const names = new Set<string>();
    for (let from = 0; from < words.length; from += 1) {
      for (const name of this.#byFirst.get(words.charCodeAt(from)) ?? [])
        if (words.startsWith(name, from)) names.add(name);
    }
    return names;
  }

  #bearerOf(name: string, meant: ReadonlySet<string>): string | undefined {
    const owners = this.#owners.get(name) ?? [];
    const [id, ...others] = owners.length > 1 ? owners.filter((owner) => meant.has(owner)) : owners;
    return others.length === 0 ? id : undefined;
  }
}

/** The sentence around a place in a text, cut at both ends where it is long. */
export function sentenceAround(text: string, { name, from }: Pick<Found, 'name' | 'from'>): string {
  const end = from + name.length;
  const start = Math.max(...[...'。！？；\n'].map((mark) => text.lastIndexOf(mark, from - 1))) + 1;
  const stop = /[。！？；\n]/.exec(text.slice(end));
  const sentence = { start, end: stop ? end + stop.index + (stop[0] === '\n' ? 0 : 1) : text.length };
  const cut = { start: Math.max(sentence.start, from - beside), end: Math.min(sentence.end, end + beside) };
  const words = text.slice(cut.start, cut.end).trim();
  return `${cut.start > sentence.start ? '…' : ''}${words}${cut.end < sentence.end ? '…' : ''}`;
}

/** Characters on each side of a name. */
const beside = 36;

export interface Named {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** Somebody in a text. */
export interface Found {
  id: string;
  /** As the text has it. */
  name: string;
  /** Where, in UTF-16 units. */
  from: number;
}
