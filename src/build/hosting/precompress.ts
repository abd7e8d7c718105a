import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/**
 * Writes `.br` and `.gz` beside every text of a site, for hosts that send them as they are. Files that gain nothing are
 * left alone. Compressing is left to threads, a few files at a time.
 *
 * @param folder the site; an absolute path.
 * @returns how many files were compressed.
 */
export async function precompress(folder: string): Promise<number> {
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  // Pages that were kept from another build have brought theirs.
  const waiting = [...files].filter((file) => texts.has(extname(file)) && !files.has(`${file}.br`));
  let done = 0;
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (await compressFile(file)) done += 1;
    }
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return done;
}

async function compressFile(file: string): Promise<boolean> {
  const content = await readFile(file);
  if (content.length < smallest) return false;
  const forms = {
    br: await brotli(content, brotliOptions(content.length)),
    gz: await zip(content, { level: 9 }),
  };
  for (const [ending, bytes] of Object.entries(forms)) await writeFile(`${file}.${ending}`, bytes);
  return true;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The highest quality takes ten times as long for a twentieth less. */
const brotliOptions = (size: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});

/** In bytes; what fits into one packet is not sent faster. */
const smallest = 1024;

const texts = new Set(['.css', '.csv', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.xml']);
