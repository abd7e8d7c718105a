import {
  appendFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { buildSite } from '../output/support/build-site.ts';
import { builtOnce } from './built-once.ts';
import { editionEnvironment, editionRoot } from './edition-folders.ts';

/**
 * The texts of the edition that the product's tests read: those of the first one, kept among the fixtures. Its pictures are drawn here. So
 * the newsroom may change `content/` as it likes.
 */
export const editionTexts = resolve('tests/fixtures/content/edition');

/** Where it will be published, as its record says. */
export const editionAddress = 'https://paper.example';

/** Builds the edition, unless the code and the fixtures are those that it was built from. */
export async function buildEdition(): Promise<void> {
  await builtOnce(editionRoot, ['tests/fixtures/content/edition/**', 'tests/support/*'], async () => {
    await writeEdition(editionEnvironment.CONTENT_DIR);
    await buildSite(editionEnvironment.CONTENT_DIR, editionRoot);
  });
}

/** Writes the edition as a content folder, anew but for the pictures. */
export async function writeEdition(folder: string): Promise<void> {
  const isText = (file: string) => !/\.jpg$/.test(file);
  for (const file of globSync('**', { cwd: folder })) {
    const path = join(folder, file);
    if (isText(file) && statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
  }
  cpSync(editionTexts, folder, { recursive: true });
  // Paper and posters tell the address that a site will have; what is shipped has none yet.
  appendFileSync(join(folder, 'publication.yaml'), `address: ${editionAddress}\n`);
  for (const [size, numbers] of Object.entries(sizes)) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    await Promise.all(
      numbers.map((number) =>
        draw(join(folder, 'works/labor-beauty-2024', number, 'master.jpg'), Number(number), width, height),
      ),
    );
  }
}

/**
 * The numbers of the works by the size of their masters in pixels: one of each shape, among the first nine, is as large as real ones;
 * the others are small, for such a one costs the tests two seconds of work, and a small one a fifth of a second.
 */
const sizes = JSON.parse(readFileSync('tests/support/edition-sizes.json', 'utf8')) as Record<
  string,
  string[]
>;

/** A picture of discs that no other number has; small ones have few, for edges take an encoder's time. */
async function draw(file: string, seed: number, width: number, height: number): Promise<void> {
  if (existsSync(file) && (await sharp(file).metadata()).width === width) return;
  const isSmall = Math.max(width, height) < 1000;
  const discs = Array.from({ length: isSmall ? 2 : 6 }, (_, index) => {
    const [x, y, r] = [
      (seed * 97 + index * 313) % width,
      (seed * 53 + index * 211) % height,
      (150 + ((index * seed * 31) % 400)) / (isSmall ? 4 : 1),
    ];
    return `<circle cx="${x}" cy="${y}" r="${r}" fill="hsl(${(seed * 11 + index * 60) % 360},60%,${(index * 23 + seed * 7) % 100}%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${(seed * 37) % 360},40%,${30 + (seed % 40)}%)"/>${discs.join('')}</svg>`;
  mkdirSync(dirname(file), { recursive: true });
  await sharp(Buffer.from(svg)).flatten().jpeg({ quality: 80 }).toFile(file);
}
