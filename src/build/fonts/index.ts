import { createHash } from 'node:crypto';
import { access, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { writeWhole } from '../files.ts';
import { countCharacters, sliceByFrequency } from './characters.ts';

/** A change of the subsetter's settings must not find old slices. */
const recipe = 'woff2-1';
const require = createRequire(import.meta.url);

/** The faces of the site. Sizes of slices in characters: see the README for the bytes that they make. */
const faces = [
  { role: 'text', weight: 400, file: '400Regular/NotoSerifSC_400Regular.ttf', first: 900, rest: 500 },
  { role: 'heading', weight: 700, file: '700Bold/NotoSerifSC_700Bold.ttf', first: 500, rest: 400 },
] as const;

/**
 * Subsets the Song face to what the content and the interface use, in slices by frequency,
 * and offers them to the site as `@fonts/fonts.css`. Slices are cached by their characters.
 */
export default function fonts(options: { contentDir: string; cacheDir: string }): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, logger }) => {
        const dir = join(options.cacheDir, 'fonts');
        const made = await buildFonts(options.contentDir, join(config.root.pathname, 'src'), dir);
        logger.info(`${made.slices} slices, ${made.encoded} of them new`);
        updateConfig({
          vite: { resolve: { alias: { '@fonts': dir } }, server: { fs: { allow: [dir, '.'] } } },
        });
      },
    },
  };
}

/** Writes the slices that are missing and the style sheet that names them all. */
async function buildFonts(contentDir: string, sourceDir: string, dir: string) {
  await mkdir(dir, { recursive: true });
  const counts = await countCharacters(contentDir, sourceDir);
  const rules: string[] = [];
  let encoded = 0;
  for (const face of faces) {
    const path = require.resolve(`@expo-google-fonts/noto-serif-sc/${face.file}`);
    const slices = sliceByFrequency(counts[face.role], face.first, face.rest);
    for (const [index, characters] of slices.entries()) {
      const key = createHash('sha256')
        .update(`${recipe}|${face.file}|${characters}`)
        .digest('hex')
        .slice(0, 12);
      const name = `song-${face.role}-${index}-${key}.woff2`;
      if (!(await exists(join(dir, name)))) {
        await writeWhole(
          join(dir, name),
          await subsetFont(await readFile(path), characters, { targetFormat: 'woff2' }),
        );
        encoded += 1;
      }
      rules.push(fontFace(name, face.weight, characters));
    }
  }
  await writeWhole(join(dir, 'fonts.css'), rules.join('\n'));
  return { slices: rules.length, encoded };
}

const fontFace = (name: string, weight: number, characters: string) => `@font-face {
  font-family: 'Archive Song';
  font-weight: ${weight};
  font-display: swap;
  src: url('./${name}') format('woff2');
  unicode-range: ${unicodeRange(characters)};
}`;

/** `abcx` → `U+61-63,U+78`. */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((char) => char.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
