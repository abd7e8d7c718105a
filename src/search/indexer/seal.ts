import { gzipSync } from 'node:zlib';
import { sealLine } from '../seal.ts';

/** The bytes of a file that `openSealed` opens under the same name. */
export function seal(name: string, content: Uint8Array): Uint8Array {
  const sealed = gzipSync(Buffer.concat([sealLine(name), content]), { level: 9 });
  // Where the name of the system stands that wrote it, “unknown”: the same bytes everywhere.
  sealed[9] = 255;
  return sealed;
}
