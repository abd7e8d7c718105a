import { refused, type ReadResult, type SourceDocument } from './source.ts';
import { UnreadableError } from '../../unreadable.ts';
import { readDocx } from './docx/index.ts';
import { readHtml } from './html.ts';
import { decodeSource, textDocument } from './text.ts';

/** Files that systems and programs leave behind, and the locks of Word and WPS: passed over without a word. */
export const isLeftBehind = (name: string) =>
  /^(?:\.|~\$|~wrl\d+\.tmp$|(?:eh)?thumbs\.db$|desktop\.ini$|__macosx$|icon\r$)/i.test(name);

/** Whether a file is a document that can be read, or one that says why it cannot. */
export const isDocument = (name: string) =>
  /\.(?:docx?|docm|dotx|wps|rtf|odt|txt|text|html?|pdf|pages)$/i.test(name);

/**
 * Reads a document as an editor has it: a .docx or a plain text. Never throws: what cannot be read is a problem.
 *
 * @param name the file's name; what the bytes are is told by themselves.
 */
export async function readSource(name: string, bytes: Uint8Array): Promise<ReadResult> {
  return sound(name, () => readByKind(name, bytes));
}

/** Reads what was pasted; HTML tells more than bare words, where there is any. Never throws, as {@link readSource} does not. */
export const readPasted = (text: string, html: string, name: string): Promise<ReadResult> =>
  sound(name, () => (html.trim() ? readPastedHtml(html, name) : readPastedText(text, name)));

async function sound(
  name: string,
  read: () => SourceDocument | Promise<SourceDocument>,
): Promise<ReadResult> {
  try {
    const document = await read();
    const letters = document.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    if (document.paragraphs.length > mostParagraphs || letters > mostLetters) {
      const size = `里面有${document.paragraphs.length}段、${letters}字，不像一期报纸`;
      return refused(name, size, '检查是不是放错了文件；多期的文字，一期一个文件');
    }
    if (document.paragraphs.length === 0)
      return refused(name, '里面没有文字', '检查是不是放错了文件；扫描件要先识别成文字');
    return { document };
  } catch (error) {
    if (error instanceof UnreadableError) return refused(name, error.told.problem, error.told.remedy);
    throw error;
  }
}

/** A large page has 300 and 20,000. */
const mostParagraphs = 10_000;
const mostLetters = 1_000_000;

/** Reads plain text from the clipboard. */
export const readPastedText = (text: string, name = pasted): SourceDocument => textDocument(name, text);

/** Reads HTML from the clipboard. */
export const readPastedHtml = (html: string, name = pasted): SourceDocument => readHtml(name, html);

const pasted = '粘贴的文字';

async function readByKind(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length === 0) throw new UnreadableError('这是空文件', '检查复制是否完整，再放进来');
  const kind = kinds.find(
    ({ start }) => Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start,
  );
  if (kind?.start === zip) return readDocx(name, bytes);
  if (kind?.start === ole && Buffer.from(bytes).includes(encrypted)) {
    throw new UnreadableError('文档设了密码', '在 Word 里打开，去掉密码，另存一份再收稿');
  }
  if (kind) throw new UnreadableError(`这是${kind.what}，不能直接读`, kind.remedy);
  const { text, encoding, remarks } = decodeSource(bytes);
  const document = /\.html?$/i.test(name) ? readHtml(name, text) : textDocument(name, text);
  return { ...document, encoding, remarks: [...remarks, ...document.remarks] };
}

const zip = 'PK\x03\x04';
const ole = '\xD0\xCF\x11\xE0';
/** The name of the one stream in a document with a password, as its directory writes it. */
const encrypted = Buffer.from('EncryptedPackage', 'utf16le');

const saveAsDocx = '在 Word 或 WPS 里打开，“另存为”，类型选“Word 文档（*.docx）”';

/** What a file is, by its first bytes. */
const kinds = [
  { start: zip, what: '', remedy: '' },
  { start: ole, what: '旧版的 Word 或 WPS 文档（.doc、.wps）', remedy: saveAsDocx },
  { start: '{\\rtf', what: ' RTF 文档', remedy: saveAsDocx },
  { start: '%PDF', what: ' PDF', remedy: '用 Word 打开它，另存为 .docx；或复制文字粘贴进来' },
  { start: '\xFF\xD8\xFF', what: '图片', remedy: '图片和文字一起放进来；图片里的字要先识别成文字' },
  { start: '\x89PNG', what: '图片', remedy: '图片和文字一起放进来；图片里的字要先识别成文字' },
];
