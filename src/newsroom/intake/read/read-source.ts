import { refused, type ReadResult, type SourceDocument } from './source.ts';
import { UnreadableError } from '../../unreadable.ts';
import { readDocx } from './docx/index.ts';
import { readHtml } from './html.ts';
import { isWebPage, otherKind } from './other-kinds.ts';
import { decodeSource, textDocument } from './text.ts';

/** Files that systems and programs leave behind, and the locks of Word and WPS: passed over in a folder without a word. */
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
  if (isLeftBehind(name))
    throw new UnreadableError(
      '这是系统或 Word 留下的临时文件，不是来稿',
      '不用管它；要收的是名字前面没有“~$”或点的那一份',
    );
  if (bytes.length === 0) throw new UnreadableError('这是空文件', '检查复制是否完整，再放进来');
  if (Buffer.from(bytes.subarray(0, zip.length)).toString('latin1') === zip) return readDocx(name, bytes);
  const other = otherKind(bytes);
  if (other) throw other;
  const { text, encoding, remarks } = decodeSource(bytes);
  const isPage = /\.html?$/i.test(name) || (!/\.te?xt$/i.test(name) && isWebPage(text));
  const document = isPage ? readHtml(name, text) : textDocument(name, text);
  return { ...document, encoding, remarks: [...remarks, ...document.remarks] };
}

const zip = 'PK\x03\x04';
