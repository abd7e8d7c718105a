import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Face } from 'harfbuzzjs';

/** The faces of the site, all of Noto Serif SC. */
export const song400: FontFace = {
  name: 'song-400',
  family: 'Archive Song',
  weight: 400,
  file: fileOf('400Regular/NotoSerifSC_400Regular.ttf'),
};
export const song700: FontFace = {
  name: 'song-700',
  family: 'Archive Song',
  weight: 700,
  file: fileOf('700Bold/NotoSerifSC_700Bold.ttf'),
};
/** For the site's name alone, which stands on every page: a few characters, there long before those of the text. */
export const masthead: FontFace = { ...song700, name: 'masthead', family: 'Archive Masthead' };

/** Splits characters into those that the typeface has and those that it lacks; what is never seen is in neither. */
export function splitByCoverage(characters: Iterable<string>): { covered: string[]; missing: string[] } {
  const points = new Set(new Face(new Blob(readFileSync(song400.file))).collectUnicodes());
  const seen = [...characters].filter(
    (char) => !/[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u.test(char),
  );
  const { true: covered = [], false: missing = [] } = Object.groupBy(seen, (char) =>
    String(points.has(char.codePointAt(0) ?? 0)),
  );
  return { covered, missing };
}

function fileOf(name: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${name}`);
}

export interface FontFace {
  /** How the names of its slices begin. */
  name: string;
  /** As style sheets call it. */
  family: string;
  weight: number;
  /** The whole face, an absolute path. */
  file: string;
}
