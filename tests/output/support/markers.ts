import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/**
 * Gives each name a character that stands nowhere else, so that a text can be looked for in whatever form it is kept:
 * as it is, as an escape, or cut into the pairs of characters that the search keeps.
 */
export class Markers {
  readonly #characters = new Map<string, string>();

  /** A text with the marker of `name`. */
  of(name: string): string {
    const known = this.#characters.get(name);
    const character = known ?? String.fromCodePoint(firstCharacter + this.#characters.size);
    this.#characters.set(name, character);
    return `试${character}句`;
  }

  /** The names whose markers stand in the files of a folder, each with the files; unpacked where they are packed. */
  findIn(folder: string): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const file of globSync('**', { cwd: folder }).sort()) {
      const path = join(folder, file);
      if (!statSync(path).isFile()) continue;
      const bytes = unpack(file, readFileSync(path));
      for (const [name, character] of this.#characters) {
        if (!formsOf(character).some((form) => bytes.includes(form))) continue;
        found.set(name, [...(found.get(name) ?? []), file.replaceAll('\\', '/')]);
      }
    }
    return found;
  }
}

/** A plane of rare characters, which neither a text nor the search's table of foldings has. */
const firstCharacter = 0x30000;

function unpack(file: string, bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes);
  return file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;
}

function formsOf(character: string): Buffer[] {
  const point = character.codePointAt(0) ?? 0;
  const halves = [0, 1].map((at) => character.charCodeAt(at).toString(16));
  const escaped = halves.map((half) => `\\u${half}`).join('');
  return [
    Buffer.from(character),
    Buffer.from(character, 'utf16le'),
    ...[
      encodeURIComponent(character),
      encodeURIComponent(character).toLowerCase(),
      escaped,
      escaped.toUpperCase().replaceAll('U', 'u'),
      `\\u{${point.toString(16)}}`,
      `&#${point};`,
      `&#x${point.toString(16)};`,
      `&#x${point.toString(16).toUpperCase()};`,
    ].map((form) => Buffer.from(form)),
  ];
}
