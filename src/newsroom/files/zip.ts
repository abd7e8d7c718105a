import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

/** The files inside a zip, of which only those that are asked for are unpacked. */
export interface Zip {
  names: ReadonlySet<string>;
  /**
   * `undefined` where there is none of this name.
   *
   * @throws {ZipError} where it is not what the directory says.
   */
  read(name: string): Promise<Buffer | undefined>;
}

/** Why a zip is not opened: it is no zip or a damaged one, it has a password, or it would grow beyond measure. */
export class ZipError extends Error {
  readonly kind: 'broken' | 'locked' | 'swelling';

  constructor(kind: ZipError['kind']) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Looks at the directory of a zip before anything in it is unpacked.
 *
 * @param largest in bytes, of all files together, unpacked.
 * @throws {ZipError}
 */
export async function openZip(bytes: Uint8Array, largest: number): Promise<Zip> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    let total = 0;
    if (zip.entryCount > mostEntries) throw new ZipError('swelling');
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > largest || isBomb(entry)) throw new ZipError('swelling');
      if (entry.isEncrypted()) throw new ZipError('locked');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('broken');
  }
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(posix.normalize(name).replace(/^\//, ''));
      return entry && unpack(zip, entry);
    },
  };
}

const mostEntries = 5_000;

/** Text packs to a tenth or a thirtieth; what packs to a thousandth is made to fill a disk. */
const isBomb = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > 5_000_000 && uncompressedSize > compressedSize * 200;

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = [];
  try {
    // The library ends a stream that grows beyond the size in the directory.
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  } catch {
    throw new ZipError('broken');
  }
  const whole = Buffer.concat(parts);
  if (crc32(whole) !== entry.crc32) throw new ZipError('broken');
  return whole;
}
