import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openContentFolder } from '../../content/folder.ts';
import { readContentFiles } from '../../content/read-file.ts';
import { keepFile } from '../keep-file.ts';
import { collectCharacters, interfaceSources } from './characters.ts';
import { contentCharacters } from './content-characters.ts';
import { startEncoder } from './encode.ts';
import { isFirst, sliceCharacters, sliceRange, type Slice } from './slices.ts';
import { masthead, song400, song700, splitByCoverage, type FontFace } from './typeface.ts';

/**
 * Makes the slices of the typeface that the content and the interface need, and the style sheet that names them. Slices are
 * kept in the cache; the name of a slice in the site changes with its bytes alone.
 *
 * @param folders absolute paths.
 */
export async function buildFonts({ contentDir, sourceDir, cacheDir }: FontFolders): Promise<FontBuild> {
  const ofInterface = collectCharacters(interfaceSources(sourceDir));
  const ofContent = await contentCharacters(contentDir, join(cacheDir, 'characters.txt'));
  const { covered, missing } = splitByCoverage(new Set([...ofInterface.keys(), ...ofContent.keys()]));
  const build: FontBuild = {
    files: new Map(),
    slices: 0,
    made: 0,
    missing: missing.map((char) => ({ char, file: ofInterface.get(char) ?? ofContent.get(char)?.() ?? '' })),
  };
  const title = [{ name: masthead.name, characters: titleCharacters(contentDir) }];
  const rules = await Promise.all(
    [
      { face: song400, slices: sliceCharacters(song400.name, covered) },
      { face: song700, slices: [...title, ...sliceCharacters(song700.name, covered)] },
    ].map(({ face, slices }) => addFace(build, face, slices, cacheDir)),
  );
  // First slices before all others, see `sliceRange`. Equal ranges of two faces stand together, where they compress to nothing.
  const css = rules
    .flat()
    .sort(
      (a, b) =>
        Number(b.first) - Number(a.first) ||
        (a.slice < b.slice ? -1 : a.slice > b.slice ? 1 : a.weight - b.weight),
    );
  build.files.set('fonts.css', Buffer.from(css.map(({ css }) => `${css}\n`).join('')));
  return build;
}

/** Puts the slices of one face into `build`, and gives their rules. */
async function addFace(build: FontBuild, face: FontFace, slices: Slice[], cacheDir: string): Promise<Rule[]> {
  const encoder = startEncoder(face.file);
  try {
    return await Promise.all(
      slices.map(async (slice) => {
        const path = join(cacheDir, `${cacheKey(face, slice)}.woff2`);
        const { bytes, made } = await keepFile(path, () => encoder.encode(slice.characters));
        const name = `slices/${slice.name}.${hash(bytes)}.woff2`;
        build.files.set(name, bytes);
        build.slices += 1;
        if (made) build.made += 1;
        const shown = slice.name === masthead.name ? masthead : face;
        return {
          slice: slice.name.split('-').at(-1)!,
          first: isFirst(slice),
          weight: face.weight,
          css: fontFace(shown, name, sliceRange(slice)),
        };
      }),
    );
  } finally {
    await encoder.close();
  }
}

function titleCharacters(contentDir: string): string {
  const [record] = readContentFiles(openContentFolder(contentDir, false), ['publication']);
  return [...new Set(` ${String(record?.fields?.['title'] ?? '')}`)].sort().join('');
}

const fontFace = (face: FontFace, file: string, range: string) => `@font-face {
  font-family: '${face.family}';
  font-weight: ${face.weight};
  font-display: swap;
  src: url('./${file}') format('woff2');
  unicode-range: ${range};
}`;

/** Of all that the bytes of a slice are made from. */
function cacheKey(face: FontFace, slice: Slice): string {
  return hash(JSON.stringify([versions(), face.weight, slice.characters]), 32);
}

/** Of the typeface and of what makes slices of it. */
function versions(): string[] {
  const lock = JSON.parse(readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'));
  return ['@expo-google-fonts/noto-serif-sc', 'subset-font', 'harfbuzzjs', 'fontverter'].map(
    (name) => lock.packages[`node_modules/${name}`].version,
  );
}

const hash = (data: string | Uint8Array, length = 8) =>
  createHash('sha256').update(data).digest('hex').slice(0, length);

interface Rule {
  slice: string;
  first: boolean;
  weight: number;
  css: string;
}

export interface FontFolders {
  contentDir: string;
  /** The source of the site, whose components hold the words of the interface. */
  sourceDir: string;
  cacheDir: string;
}

export interface FontBuild {
  /** The files of the site's folder `fonts/`. */
  files: Map<string, Uint8Array>;
  /** How many slices there are, and how many of them were made in this run; the others came from the cache. */
  slices: number;
  made: number;
  /** The characters that the typeface lacks, each with a file that has it. */
  missing: { char: string; file: string }[];
}
