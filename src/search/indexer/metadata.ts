import { gunzipSync } from 'node:zlib';

/**
 * What Pagefind's metadata file says of a volume: the names of its index files, and which words stand in which of them.
 * Throws when its pages are not numbered in the order in which they were added.
 */
export function readMetadata(file: Uint8Array): Metadata {
  const [version, pages, chunks, , sorts] = readCbor(gunzipSync(file).subarray(signature.length)) as Parts;
  const order = sorts.find(([key]) => key === 'number')?.[1] ?? [];
  if (order.length !== pages.length || order.some((page, place) => page !== place))
    throw new Error('Pagefind’s metadata does not number all pages; is this version of Pagefind supported?');
  return { version, chunks: chunks.map(([from, to, name]) => ({ from, to, name })) };
}

/**
 * For each index file but the first a word that parts it from the one before: longer than what comes before by as little
 * as possible, so that a list of them is short.
 */
export function partings(chunks: Pick<IndexChunk, 'from' | 'to'>[]): string[] {
  return chunks.slice(1).map(({ from }, place) => {
    const before = [...chunks[place]!.to];
    const chars = [...from];
    const shared = chars.findIndex((char, i) => char !== before[i]);
    return chars.slice(0, shared + 1).join('');
  });
}

const signature = 'pagefind_dcd';

/** The first value in CBOR bytes, of the few kinds that Pagefind writes. */
function readCbor(bytes: Uint8Array): unknown {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return value();

  function value(): unknown {
    const first = view.getUint8(at++);
    const length = argument(first & 31);
    switch (first >> 5) {
      case 0:
        return length;
      case 1:
        return -1 - length;
      case 3:
        return new TextDecoder().decode(bytes.subarray(at, (at += length)));
      case 4:
        return Array.from({ length }, value);
      default:
        throw new Error(
          `Pagefind's metadata holds a value of an unknown kind (${first}); is this version of Pagefind supported?`,
        );
    }
  }

  function argument(short: number): number {
    if (short < 24) return short;
    const size = [1, 2, 4, 8][short - 24];
    if (!size) throw new Error(`Pagefind's metadata holds a length of an unknown kind (${short}).`);
    at += size;
    if (size === 1) return view.getUint8(at - 1);
    if (size === 2) return view.getUint16(at - 2);
    return size === 4 ? view.getUint32(at - 4) : Number(view.getBigUint64(at - 8));
  }
}

export interface Metadata {
  version: string;
  /** The index files in the order of their words. */
  chunks: IndexChunk[];
}

/** An index file, and the first and the last word in it. */
export interface IndexChunk {
  from: string;
  to: string;
  name: string;
}

type Parts = [
  version: string,
  pages: unknown[],
  chunks: [from: string, to: string, name: string][],
  filters: unknown,
  sorts: [key: string, pages: number[]][],
];
