import { splitFrontMatter } from '../../../content/front-matter.ts';
import { readYaml } from '../../../content/yaml/read.ts';
import { parseText } from '../../../text/parse.ts';
import { plainBlocks } from '../../../text/plain.ts';
import type { SourceDocument } from '../read/source.ts';
import { textOf, type Block, type Role } from '../roles/block.ts';
import { Allowance } from './align.ts';
import type { DraftArticle } from './article.ts';
import { letters } from './body.ts';
import { cleaned, type CharacterChange } from './characters.ts';

/** Where every letter of the sources went, white space apart: the four counts add up. */
export interface Proof {
  source: number;
  inArticles: number;
  /** In the page's number, its date and its credit. */
  ofPage: number;
  ignored: number;
  /** Characters that are left out or written in another way; they are counted where they stood. */
  changed: CharacterChange[];
  /** Marks around by-lines and credits that stand in no field. */
  dropped: string;
}

/** @throws where a paragraph of a document is not in exactly one of its blocks, as it stands. */
export function assertWhole({ name, paragraphs }: SourceDocument, blocks: readonly Block[]): void {
  const parts = blocks.flatMap((block) => block.parts);
  const texts = new Map(parts.map(({ paragraph, text }) => [paragraph, text]));
  const lost = paragraphs.findIndex(({ text }, index) => texts.get(index) !== text);
  if (lost >= 0 || parts.length !== paragraphs.length) {
    throw new Error(`${name}: paragraph ${lost + 1} of the source is not in the blocks as it is`);
  }
}

/**
 * Reads an article's file back, as the site will, and compares it letter by letter with the blocks that it was made of.
 *
 * @param file the file as it will be written.
 * @returns the letters of the blocks.
 * @throws where any of them is missing or another, or the file has a fault.
 */
export function assertArticle(file: string, blocks: readonly Block[], draft: DraftArticle): number {
  const { fields, text } = readBack(file);
  const words = (...wanted: Role[]) =>
    blocks
      .filter(({ role }) => wanted.includes(role))
      // Each part by itself, as it was written: a joiner at the end of one must not join what follows.
      .map(({ parts }) =>
        textOf({ parts: parts.map((part) => ({ ...part, text: cleaned(part.text).text })) }),
      )
      .join('');
  const allowed = new Allowance(draft.changes, draft.dropped);
  const compare = (role: 'kicker' | 'title' | 'subtitle' | 'byline' | 'dateline') => {
    // Without a block of its own a field says again what the text says.
    if (cleaned(words(role)).text.trim()) allowed.compare(role, words(role), String(fields[role] ?? ''));
  };
  compare('kicker');
  compare('title');
  compare('subtitle');
  compare('byline');
  compare('dateline');
  allowed.compare('body', words('body', 'subheading'), text);
  const photos = (fields['photos'] ?? []) as { caption?: string; credit?: string }[];
  const captions = draft.photos.map(({ caption, credit }, index) => {
    const written = photos[index];
    return (
      (caption === undefined ? '' : (written?.caption ?? '')) +
      (credit === undefined ? '' : (written?.credit ?? ''))
    );
  });
  allowed.compare('captions', words('caption'), captions.join(''));
  return countLetters(blocks);
}

/**
 * Reads an issue's file back: the credit of each page is there.
 *
 * @throws where a letter of it is missing or another.
 */
export function assertCredits(file: string, wanted: string): void {
  const { fields = {}, faults } = readYaml(file);
  if (faults[0]) throw new Error(`issue not read back, line ${faults[0].line}: ${faults[0].problem}`);
  const pages = (fields['pages'] ?? []) as { credit?: string }[];
  const written = pages.map(({ credit = '' }) => credit).join('');
  new Allowance([], '').compare('page credits', wanted, written);
}

/** White space apart. */
export const countLetters = (blocks: readonly { parts: readonly { text: string }[] }[]) =>
  [...letters(blocks.flatMap(({ parts }) => parts.map(({ text }) => text)).join(''))].length;

function readBack(file: string): { fields: Record<string, unknown>; text: string } {
  const parts = splitFrontMatter(file);
  if ('fault' in parts) throw new Error(`draft not read back: ${parts.fault.problem}`);
  const { fields = {}, faults } = readYaml(parts.yaml, parts.yamlLine);
  const { root, problems } = parseText(parts.body);
  const fault = faults[0] ?? problems[0];
  if (fault) throw new Error(`draft not read back, line ${fault.line}: ${fault.problem}`);
  return { fields, text: plainBlocks(root).join('') };
}
