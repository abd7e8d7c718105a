import { decode, decodeBytes } from '../../../content/encoding.ts';
import { withoutAddedSigns } from './added-signs.ts';
import { tableRemarks, withTables } from './text-tables.ts';
import { hiddenRemarks, paragraphsOf } from './lines.ts';
import type { Remark, SourceDocument } from './source.ts';
import { shorten } from '../../../text/markup.ts';
import {
  damagedChinese,
  encodingNames,
  frequentShare,
  guessEncoding,
  type Guess,
  type Reading,
} from '../../guess-encoding.ts';
import { UnreadableError } from '../../unreadable.ts';

/** Makes a document of a plain text that was decoded. */
export function textDocument(name: string, text: string): SourceDocument {
  const bare = withoutAddedSigns(text);
  const paragraphs = withTables(paragraphsOf(bare.text));
  const remarks = [...bare.remarks, ...tableRemarks(paragraphs), ...hiddenRemarks(paragraphs)];
  return { name, kind: 'text', paragraphs, pictures: [], remarks };
}

/** In bytes; a page is 20,000. */
const largest = 8_000_000;

/**
 * Reads the bytes of a text, however it was encoded, and says what is odd about that.
 *
 * @throws {UnreadableError}
 */
export function decodeSource(bytes: Uint8Array): SourceText {
  if (bytes.length > largest) {
    throw new UnreadableError('文件超过 8 MB，不像一版文字', '检查是不是放错了文件');
  }
  const read = readBytes(bytes);
  const odd = read.text.match(/(?![\s\u0085])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  // Pictures and archives fit some encoding, too.
  if (odd * 20 > read.text.length) throw noText;
  return read;
}

function readBytes(bytes: Uint8Array): SourceText {
  const decoded = decodeBytes(bytes);
  const chinese = decoded?.encoding === 'UTF-8' ? chineseInstead(bytes, decoded.text) : undefined;
  if (chinese !== undefined) {
    const text = `这份文字按 UTF-8 和 GBK 都读得通，这里按 GBK 读。若是乱码，请用记事本另存为“UTF-8”编码`;
    return { text: chinese, encoding: 'GB18030', remarks: [{ text }] };
  }
  if (decoded?.encoding !== 'UTF-8' && decoded?.encoding !== 'UTF-16') {
    // One broken byte makes another encoding of a whole text.
    const repaired = decode(bytes, 'utf-8', false) ?? '';
    const broken = repaired.split('\uFFFD').length - 1;
    if (isChinese(repaired) && broken * 20 < repaired.length) {
      return {
        text: repaired,
        encoding: 'UTF-8',
        remarks: [damage('UTF-8', repaired)],
      };
    }
  }
  // Without a mark it was told by its empty bytes, which some ideographs have too.
  const isWide = decoded?.encoding === 'UTF-16' && (isMarked(bytes) || !guessEncoding(bytes)?.isLikely);
  if (isWide)
    return {
      text: decoded.text,
      encoding: 'UTF-16',
      remarks: [{ text: `这份文字是 ${encodingNames['UTF-16']} 编码` }],
    };
  return decoded?.encoding === 'UTF-8'
    ? { text: decoded.text, encoding: 'UTF-8', remarks: [] }
    : guessed(bytes);
}

/**
 * What GBK reads in bytes that fit UTF-8 as well: frequent ideographs alone, where UTF-8 has none and no usual sign or letter. Measured: of
 * words in other scripts that UTF-8 writes, up to 0.75 are frequent in GBK.
 */
function chineseInstead(bytes: Uint8Array, text: string): string | undefined {
  if (isChinese(text) || /^[\0-\xff\p{P}\p{S}\p{N}]*$/u.test(text)) return undefined;
  const chinese = decode(bytes, 'gb18030');
  return chinese !== undefined && frequentShare(chinese) >= 0.9 ? chinese : undefined;
}

const isMarked = ([first, second]: Uint8Array) =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const damage = (encoding: string, text: string): Remark => ({
  text: `这份 ${encoding} 文字里有${text.split('\uFFFD').length - 1}处损坏，读不出的字记作 \uFFFD，请对照原稿补上`,
  isOpen: true,
});

/** Nothing in the bytes tells their encoding: their characters do, or the editor is shown how it begins in each. */
function guessed(bytes: Uint8Array): SourceText {
  const guess = guessEncoding(bytes);
  const damaged = guess?.isLikely ? undefined : damagedChinese(bytes);
  if (damaged) return { ...damaged, remarks: [damage(encodingNames[damaged.encoding], damaged.text)] };
  if (!guess) throw noText;
  const { text, encoding, isLikely, others } = guess;
  if (isLikely) return { text, encoding, remarks: [{ text: `这份文字是 ${encodingNames[encoding]} 编码` }] };
  const readings = [`${beginning(guess)}（这里用的是这一种）`, ...others.map(beginning)].join('；');
  const doubt = `拿不准这份文字的编码。${readings}。若是乱码，不要存，请来稿人另存为“UTF-8”编码，再收稿`;
  return { text, encoding, remarks: [{ text: doubt, isOpen: true }] };
}

function beginning({ text, encoding }: Reading): string {
  const line = text.split('\n').find((row) => row.trim()) ?? '';
  return `按 ${encodingNames[encoding]}读，开头是“${shorten(line.trim(), 30)}”`;
}

const asUtf8 = '用记事本打开，“另存为”，编码选“UTF-8”，再收稿';
const noText = new UnreadableError('认不出这份文字的编码，也可能不是文字', asUtf8);

/** A text as it was read, and what is odd about that. */
export interface SourceText {
  text: string;
  encoding: 'UTF-8' | Guess['encoding'];
  remarks: Remark[];
}

/** Whether most letters beyond ASCII are ideographs, and some are. */
function isChinese(text: string): boolean {
  const letters = text.slice(0, 20_000).match(/[^\0-\x7f\s\p{P}]/gu) ?? [];
  return (
    letters.length > 0 && letters.filter((char) => /\p{Script=Han}/u.test(char)).length * 2 > letters.length
  );
}
