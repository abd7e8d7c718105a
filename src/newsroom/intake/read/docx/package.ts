import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { UnreadableError } from '../source.ts';

/** The files inside a .docx, of which only those that are asked for are unpacked. */
export interface Package {
  names: ReadonlySet<string>;
  /** `undefined` where there is none of this name. */
  read(name: string): Promise<Buffer | undefined>;
}

/**
 * Looks at the directory of a .docx before anything in it is unpacked.
 *
 * @throws {UnreadableError} where it is broken, is something else, or would grow beyond measure.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  if (bytes.length > largestFile)
    throw new UnreadableError('文件超过 200 MB', '把图片另存成文件，文档里只留文字');
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    if (zip.entryCount > mostEntries) throw tooMuch;
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > largestTotal || isBomb(entry)) throw tooMuch;
      if (entry.isEncrypted())
        throw new UnreadableError('文档设了密码', '在 Word 里去掉密码，另存一份再收稿');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    throw error instanceof UnreadableError ? error : broken;
  }
  return {
    names: new Set(entries.keys()),
    async read(name) {
      const entry = entries.get(posix.normalize(name).replace(/^\//, ''));
      if (!entry) return undefined;
      try {
        return await unpack(zip, entry);
      } catch {
        throw broken;
      }
    },
  };
}

/** In bytes; photographs in a document of one page are some tens of millions. */
const largestFile = 200_000_000;
const largestTotal = 500_000_000;
const mostEntries = 5_000;

/** Text packs to a tenth or a thirtieth; what packs to a thousandth is made to fill a disk. */
const isBomb = ({ uncompressedSize, compressedSize }: Entry) =>
  uncompressedSize > 5_000_000 && uncompressedSize > compressedSize * 200;

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = [];
  // The library ends a stream that grows beyond the size in the directory.
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  const whole = Buffer.concat(parts);
  if (crc32(whole) !== entry.crc32) throw new Error('checksum');
  return whole;
}

const tooMuch = new UnreadableError(
  '这个文件解开后大得不正常，没有解开',
  '在 Word 里打开原稿，另存为新的 .docx；来历不明的文件不要用',
);
const broken = new UnreadableError(
  '文件损坏，或者不是 Word 文档',
  '在 Word 或 WPS 里打开，另存为 .docx，再收稿',
);
