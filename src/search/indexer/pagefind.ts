import { close, createIndex } from 'pagefind';

/**
 * Lets Pagefind index texts and write its files into a folder; the page number of a text is its place in the list. Throws
 * with Pagefind's message when it refuses one.
 */
export async function runPagefind(texts: string[], folder: string, chunkSize: number): Promise<void> {
  // Read when its program starts, as it does for each volume; a version without it writes larger index files.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize);
  // Its own copy of the texts is left behind: one file is written faster than thousands.
  const { index, errors } = await createIndex({ maxFragments: 1 });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`);
  try {
    for (const [number, content] of texts.entries()) {
      const { errors } = await index.addCustomRecord({
        url: `/${number}/`,
        content,
        // Neither segmented nor stemmed.
        language: 'unknown',
        sort: { number: String(number) },
      });
      if (errors.length > 0) throw new Error(`Pagefind refused a record: ${errors.join('; ')}`);
    }
    // Handed over in files: in messages all of them would stand in this process's memory at once.
    const { errors } = await index.writeFiles({ outputPath: folder });
    if (errors.length > 0) throw new Error(`Pagefind could not write its files: ${errors.join('; ')}`);
  } finally {
    // Its program keeps the memory of a volume until it ends.
    await close();
  }
}
