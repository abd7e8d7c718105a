import { readFileSync } from 'node:fs';

/** A text file as an editor may have saved it: decoded, with what is wrong about its encoding, if anything. */
export function readText(path: string): DecodedText {
  const bytes = readFileSync(path);
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark === 'efbbbf') {
    return {
      text: bytes.subarray(3).toString('utf8'),
      fault: { problem: '文件开头有看不见的 BOM 标记', remedy: `另存为“UTF-8”，不要选“带 BOM 的 UTF-8”` },
    };
  }
  if (mark.startsWith('fffe') || mark.startsWith('feff')) {
    const encoding = mark.startsWith('fffe') ? 'utf-16le' : 'utf-16be';
    return { text: new TextDecoder(encoding).decode(bytes), fault: wrongEncoding('Unicode（UTF-16）') };
  }
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return { text };
  const chinese = decode(bytes, 'gb18030');
  if (chinese !== undefined) return { text: chinese, fault: wrongEncoding('GBK（ANSI）') };
  return { text: bytes.toString('utf8'), fault: wrongEncoding('认不出的') };
}

const wrongEncoding = (name: string) => ({
  problem: `文件用了 ${name} 编码，本站只读 UTF-8，网页上会是乱码`,
  remedy: '用记事本打开，“另存为”，编码选“UTF-8”，再保存',
});

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

interface DecodedText {
  text: string;
  fault?: { problem: string; remedy: string };
}
