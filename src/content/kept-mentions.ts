import { hash } from 'node:crypto';
import { readParts, writeParts } from './sealed-parts.ts';

/** Whom articles name, by the ids of people, each with the sentence that does. */
export type Mentions = ReadonlyMap<string, string>;

/** What an article tells of people and topics. */
export interface Told {
  mentions: Mentions;
  /** The names of people and topics that stand in it, whoever bears them. */
  names: readonly string[];
}

/** What each article tells, kept between builds by the hashes of their files: else every text of an archive is looked through. */
export class KeptMentions {
  readonly #known: ReadonlyMap<string, KeptMention>;
  readonly #found = new Map<string, KeptMention>();

  /** Without a source nothing is kept. */
  constructor(source?: MentionSource) {
    this.#known = new Map(source && (readParts(source.folder, source.maker) as Map<string, KeptMention>));
  }

  /**
   * What an article tells.
   *
   * @param sum the SHA-256 of its file, where it is known.
   * @param look looks through its text.
   */
  of(id: string, sum: string | undefined, look: () => Told): Told {
    const known = this.#known.get(id);
    const isKept = known !== undefined && known[0] === sum;
    const told = isKept ? { mentions: new Map(known[1]), names: known[2] } : look();
    if (sum === undefined) return told;
    this.#found.set(id, isKept ? known : [sum, [...told.mentions], told.names]);
    return told;
  }

  /** Whom an article names, as {@link of} has told it. */
  find(id: string): Mentions | undefined {
    const known = this.#found.get(id);
    return known && new Map(known[1]);
  }

  /** Writes what was found, and nothing else. */
  async save({ folder, maker }: MentionSource): Promise<void> {
    await writeParts(folder, maker, this.#known, this.#found);
  }
}

/** Where mentions are kept, and what tells all that they are made with. */
export interface MentionSource {
  /** An absolute path. */
  folder: string;
  maker: string;
}

/**
 * @param named the people and the topics, whose names are looked for.
 * @param code what the code is told by that finds them.
 */
export const mentionMaker = (
  named: readonly { id: string; name: string; aliases: readonly string[] }[],
  code: string,
) => hash('sha256', JSON.stringify([code, named.map(({ id, name, aliases }) => [id, name, aliases])]));

type KeptMention = [sum: string, found: [id: string, words: string][], names: readonly string[]];
