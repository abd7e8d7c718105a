import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How often each character occurs, by the typeface that sets it. */
export interface CharacterCounts {
  text: Map<string, number>;
  heading: Map<string, number>;
}

/** Characters that every page may need whatever its content: Latin letters, digits, punctuation. */
const always = [
  ...Array.from({ length: 95 }, (_, i) => String.fromCodePoint(32 + i)),
  ...'\u00a0·—–…‘’“”、。《》〈〉「」『』【】〔〕（），：；？！％＋－／〇○×°℃←→↑↓⏎',
];

/** Folders of the source whose strings readers see; messages for editors lie elsewhere. */
const interfaceFolders = ['components', 'pages', 'lib'];

/** Headings in components, and the titles that they are given by pages. */
const interfaceHeadings = /(?:<h[1-6][^>]*>|<b[ >]|title=["{`]+|label: ['`])([^<"'\n]*)/g;

/** Fields of the content that are set in the heading face. */
const headingFields = /^\s*-?\s*\{?\s*(?:id: [\w-]+, )?(?:kicker|title|subtitle|name|theme)\s*:(.*)$/;

/**
 * Counts the characters of the content and of the interface (the strings in `sourceDir`).
 * Interface characters count as frequent, since every page shows them.
 */
export async function countCharacters(contentDir: string, sourceDir: string): Promise<CharacterCounts> {
  const counts: CharacterCounts = { text: new Map(), heading: new Map() };
  for (const char of always) {
    add(counts.text, char, 1e6);
    add(counts.heading, char, 1e6);
  }
  for (const folder of interfaceFolders) {
    for (const text of await readAll(join(sourceDir, folder), /\.(astro|ts)$/)) {
      addHan(counts.text, text, 1e3);
      for (const [, heading = ''] of text.matchAll(interfaceHeadings)) addHan(counts.heading, heading, 1e3);
    }
  }
  for (const text of await readAll(contentDir, /\.(ya?ml|mdx?)$/)) {
    addHan(counts.text, text, 1);
    for (const row of text.split('\n')) {
      const heading = row.startsWith('#') ? row : headingFields.exec(row)?.[1];
      if (heading) addHan(counts.heading, heading, 1);
    }
  }
  return counts;
}

/** Splits characters, most frequent first, into slices; the first one is the largest. */
export function sliceByFrequency(counts: Map<string, number>, first: number, rest: number): string[] {
  const ranked = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
    .map(([char]) => char);
  const slices = [ranked.slice(0, first)];
  for (let at = first; at < ranked.length; at += rest) slices.push(ranked.slice(at, at + rest));
  return slices.map((slice) => slice.sort().join(''));
}

async function readAll(dir: string, name: RegExp): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile() && name.test(entry.name));
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')));
}

function addHan(counts: Map<string, number>, text: string, weight: number) {
  for (const char of text) if ((char.codePointAt(0) ?? 0) > 0x2000) add(counts, char, weight);
}

function add(counts: Map<string, number>, char: string, weight: number) {
  counts.set(char, (counts.get(char) ?? 0) + weight);
}
