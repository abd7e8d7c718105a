/**
 * A sealed file says in its first line which file it is, and is compressed with gzip, whose sum covers all of it. So a page
 * that is sent in its place, half of it, or another edition's file is never taken for it.
 */
export async function openSealed(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const content = new Uint8Array(await new Response(stream).arrayBuffer());
  const line = sealLine(name);
  if (line.some((byte, place) => content[place] !== byte)) throw new Error(`${name}: this is another file.`);
  return content.subarray(line.length);
}

/** The first line of the file with a name below the folder of the index, such as `2024-1a2b3c/table.bin`. */
export const sealLine = (name: string) => new TextEncoder().encode(`${name}\n`);
