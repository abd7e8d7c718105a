/** A text and the encoding that it was found in. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

/**
 * Reads the bytes of a text by the first encoding that they fit: UTF-8, UTF-16, GB18030 (and so GBK). Line ends become `\n`, also those that
 * were turned twice.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText | undefined {
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide) ?? '', encoding: 'UTF-16' };
  const text = decode(bytes, 'utf-8');
  if (text !== undefined) return { text, encoding: 'UTF-8' };
  const chinese = decode(bytes, 'gb18030');
  return chinese === undefined ? undefined : { text: chinese, encoding: 'GB18030' };
}

/** `undefined` where the bytes are not of this encoding. A byte order mark is taken off. */
export function decode(bytes: Uint8Array, encoding: string, fatal = !/^utf-16/.test(encoding)): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal }).decode(bytes);
    return text.replace(/^\uFEFF+/, '').replace(/\r\r\n|\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

/** Told by its mark, or by the empty bytes that Latin letters and line ends have in it. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 400);
  if (!head.includes(0)) return undefined;
  const empty = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (empty(0) + empty(1) < head.length / 16 || head.length < 4) return undefined;
  return empty(1) > empty(0) ? 'utf-16le' : 'utf-16be';
}
