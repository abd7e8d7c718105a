import { crc32, deflateRawSync } from 'node:zlib';

/** A file in a zip; what its directory says of it may be false. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  saysSize?: number;
  saysSum?: number;
  isEncrypted?: boolean;
}

/** A zip made by hand, so that it may be wrong wherever a test wants it to be. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, saysSize, saysSum, isEncrypted } of parts) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const file = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800 | (isEncrypted ? 1 : 0), 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(saysSum ?? crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(saysSize ?? bytes.length, 18);
    common.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, file, packed]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, central, file]));
    bodies.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** A .docx with a body written by hand, and other files besides. */
export function makeRawDocx(body: string, others: readonly ZipPart[] = [], head = ''): Buffer {
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${head}<w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`;
  return makeZip([{ name: 'word/document.xml', content: xml }, ...others]);
}

/** A paragraph with a run of words, or with whatever else is put into it. */
export const para = (inner: string) =>
  `<w:p>${inner.startsWith('<') ? inner : `<w:r><w:t xml:space="preserve">${inner}</w:t></w:r>`}</w:p>`;
