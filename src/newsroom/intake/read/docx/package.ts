import { openZip, ZipError, type Zip } from '../../../files/zip.ts';
import { UnreadableError } from '../../../unreadable.ts';

/** The files inside a .docx, of which only those that are asked for are unpacked. */
export type Package = Zip;

/**
 * Looks at the directory of a .docx before anything in it is unpacked.
 *
 * @throws {UnreadableError} where it is broken, is something else, or would grow beyond measure.
 */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  if (bytes.length > largestFile)
    throw new UnreadableError('文件超过 200 MB', '把图片另存成文件，文档里只留文字');
  const zip = await openZip(bytes, largestTotal).catch(refuse);
  return { names: zip.names, read: (name) => zip.read(name).catch(refuse) };
}

/** In bytes; photographs in a document of one page are some tens of millions. */
const largestFile = 200_000_000;
const largestTotal = 500_000_000;

function refuse(error: unknown): never {
  throw error instanceof ZipError ? reasons[error.kind] : error;
}

const reasons = {
  locked: new UnreadableError('文档设了密码', '在 Word 里去掉密码，另存一份再收稿'),
  swelling: new UnreadableError(
    '这个文件解开后大得不正常，没有解开',
    '在 Word 里打开原稿，另存为新的 .docx；来历不明的文件不要用',
  ),
  broken: new UnreadableError('文件损坏，或者不是 Word 文档', '在 Word 或 WPS 里打开，另存为 .docx，再收稿'),
};
