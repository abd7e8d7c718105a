import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outDir } from '../../../src/lib/settings.ts';
import { normalText } from '../../../src/search/oracle.ts';
import { extractRecord } from '../../../src/search/indexer/extract.ts';
import { wholeFold } from '../../../src/search/fold/index.ts';

/** Strings of 1 to 10 characters out of the built articles, each with how often the oracle finds it on its page. */
export async function articlePieces(count: number, seed: number): Promise<ArticlePiece[]> {
  const fold = await wholeFold();
  const articles = globSync('articles/*/*/index.html', { cwd: outDir }).map((file) => {
    const path = file.replaceAll('\\', '/').replace('index.html', '');
    const { fields } = extractRecord(readFileSync(join(outDir, file), 'utf8'), path)!;
    return { path, fields: fields.map(({ blocks }) => blocks) };
  });
  const blocks = articles.flatMap(({ path, fields }) =>
    fields.flat().map((block) => ({ path, block: [...block] })),
  );
  const piece = fc
    .tuple(fc.constantFrom(...blocks), fc.nat(), fc.integer({ min: 1, max: 10 }))
    .map(([{ path, block }, at, length]) => {
      const from = at % block.length;
      return { path, text: block.slice(from, from + length).join('') };
    })
    // As it stands in the search field a space would part it, and a hyphen or a quotation mark before it has a meaning.
    .filter(({ text }) => !/\s|^[-－−"“「『＂]/.test(text) && normalText(text, fold) !== '');
  return fc.sample(piece, { numRuns: count, seed }).map(({ path, text }) => {
    const phrase = normalText(text, fold);
    const { fields } = articles.find((article) => article.path === path)!;
    const times = fields.map((blocks) => normalText(blocks.join('。'), fold).split(phrase).length - 1);
    return { path, text, times: times.reduce((sum, each) => sum + each) };
  });
}

export interface ArticlePiece {
  path: string;
  text: string;
  times: number;
}
