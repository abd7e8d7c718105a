import { readFileSync, statSync } from 'node:fs';
import { decodeBytes } from './encoding.ts';
import type { Fault } from './problem.ts';

/**
 * Reads a text file as an editor may have saved it. A byte order mark is taken off and every line ends with `\n`.
 *
 * @param path a plain file, as `openContentFolder` finds it; absolute.
 * @param isWanted looks at the bytes before they are decoded; what it refuses has no text.
 * @returns the text, with what is wrong about its encoding, if anything; no text where there is none to read.
 */
export function readTextFile(path: string, isWanted?: (bytes: Buffer) => boolean): TextFile {
  try {
    if (statSync(path).size > largest) return { fault: tooLarge };
    const bytes = readFileSync(path);
    return (isWanted?.(bytes) ?? true) ? decodeText(bytes) : {};
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return { fault: { problem: `文件打不开（${code}）`, remedy: '检查这个文件的权限，或重新复制一份' } };
  }
}

/** What {@link readTextFile} makes of a file's bytes. */
export function decodeText(bytes: Uint8Array): TextFile {
  if (bytes.length > largest) return { fault: tooLarge };
  const kind = kinds.find(({ start }) => startsWith(bytes, start));
  if (kind) {
    return {
      fault: {
        problem: `这不是文本文件，而是${kind.name}`,
        remedy: '打开它，把文字另存为“UTF-8”编码的纯文本',
      },
    };
  }
  const decoded = decodeBytes(bytes);
  if (!decoded) return { fault: wrongEncoding('认不出的') };
  const { text, encoding } = decoded;
  return encoding === 'UTF-8' ? { text } : { text, fault: wrongEncoding(shownEncodings[encoding]) };
}

export interface TextFile {
  text?: string;
  fault?: Fault;
}

/** In bytes: the longest book of the archive is far below. */
const largest = 8_000_000;

const tooLarge: Fault = {
  problem: '文件超过 8 MB，不像一篇稿件',
  remedy: '检查是不是放错了文件；图片要另存成图片文件',
};

const shownEncodings = { 'UTF-16': 'Unicode（UTF-16）', GB18030: 'GBK（ANSI）' };

const wrongEncoding = (name: string): Fault => ({
  problem: `文件用了 ${name} 编码，本站只读 UTF-8，网页上会是乱码`,
  remedy: '用记事本打开，“另存为”，编码选“UTF-8”，再保存',
});

/** What is often saved under the name of a text, by its first bytes. */
const kinds = [
  { start: 'PK\x03\x04', name: ' Word、WPS 文档或压缩包' },
  { start: '\xD0\xCF\x11\xE0', name: '旧版 Word 文档' },
  { start: '{\\rtf', name: ' RTF 文档' },
  { start: '%PDF', name: ' PDF' },
  { start: '\xFF\xD8\xFF', name: '图片' },
  { start: '\x89PNG', name: '图片' },
];

const startsWith = (bytes: Uint8Array, start: string) =>
  Buffer.from(bytes.subarray(0, start.length)).toString('latin1') === start;
