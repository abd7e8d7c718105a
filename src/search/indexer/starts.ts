import { gunzipSync } from 'node:zlib';

/**
 * Where Pagefind's index files begin, from its metadata file, for those that begin among the words with one first character.
 * A prefix query loads only the file that its character falls into; the words here tell what else to load.
 */
export function readStarts(metadata: Uint8Array): string[] {
  const plain = gunzipSync(metadata).subarray('pagefind_dcd'.length);
  const [, , chunks] = readCbor(plain) as [string, unknown, [from: string, to: string, hash: string][]];
  return chunks.map(([from]) => from).filter((from) => [...from].length > 1);
}

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
