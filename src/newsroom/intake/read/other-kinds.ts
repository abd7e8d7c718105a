import { UnreadableError } from '../../unreadable.ts';

/** Why a file that is no .docx and no text cannot be read, by its first bytes; `undefined` where nothing says so. */
export function otherKind(bytes: Uint8Array): UnreadableError | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(file, ole)) return oldDocument(file);
  const kind = kinds.find(({ start }) => startsWith(file, start));
  if (kind) return new UnreadableError(`这是${kind.what}，不能直接读`, kind.remedy);
  const head = file.toString('latin1', 0, 2000);
  if (/^MIME-Version:[\s\S]*\bmultipart\/related\b/i.test(head))
    return new UnreadableError('这是存成文档样子的网页（MHT），不能直接读', saveAsDocx);
  if (/<(?:w:wordDocument|pkg:package)\b/.test(head))
    return new UnreadableError('这是 XML 格式的 Word 文档，不能直接读', saveAsDocx);
  return undefined;
}

/** Why a workbook is not taken in. */
export const isWorkbook = (what: string) =>
  new UnreadableError(`这是 ${what}，不是文档`, '影展的表格到“影展”里放；别的表格复制出来粘贴');

export const saveAsDocx = '在 Word 或 WPS 里打开，“另存为”，类型选“Word 文档（*.docx）”';

/** A web page that was given the name of a document. */
export const isWebPage = (text: string) => /^\s*<(?:!doctype html|html)\b/i.test(text);

/** Of the programs of the nineties, and what has a password today. */
function oldDocument(file: Buffer): UnreadableError {
  if (file.includes(inWide('EncryptedPackage')))
    return new UnreadableError('文档设了密码', '在 Word 里打开，去掉密码，另存一份再收稿');
  if (file.includes(inWide('Workbook'))) return isWorkbook('旧版的 Excel 表格');
  return new UnreadableError('这是旧版的 Word 或 WPS 文档（.doc、.wps），不能直接读', saveAsDocx);
}

/** A name as the directory of such a document writes it. */
const inWide = (name: string) => Buffer.from(name, 'utf16le');

const startsWith = (file: Buffer, start: string) => file.toString('latin1', 0, start.length) === start;

const ole = '\xD0\xCF\x11\xE0';

const picture = { what: '图片', remedy: '图片和文字一起放进来；图片里的字要先识别成文字' };

const kinds = [
  { start: '{\\rtf', what: ' RTF 文档', remedy: saveAsDocx },
  { start: '%PDF', what: ' PDF', remedy: '用 Word 打开它，另存为 .docx；或复制文字粘贴进来' },
  { start: '\xFF\xD8\xFF', ...picture },
  { start: '\x89PNG', ...picture },
];
