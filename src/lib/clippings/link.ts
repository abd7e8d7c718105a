import { readClips, toRow, type Clip } from './clip.ts';

/** A list as the fragment of an address: `#l=<packed>`. */
export async function toFragment(clips: readonly Clip[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(clips.map(toRow)));
  const packed = await pass(bytes, new CompressionStream('deflate-raw'), Infinity);
  let text = '';
  for (const byte of packed) text += String.fromCharCode(byte);
  return `#l=${btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The list in a fragment; nothing where there is none, an empty list where it cannot be read. */
export async function fromFragment(fragment: string): Promise<Clip[] | undefined> {
  const packed = /^#l=([\w-]*)$/.exec(fragment)?.[1];
  if (packed === undefined) return undefined;
  try {
    const text = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const plain = await pass(bytes, new DecompressionStream('deflate-raw'), mostBytes);
    return readClips(JSON.parse(new TextDecoder().decode(plain)));
  } catch {
    return [];
  }
}

/** Who means harm may send a little that unpacks to very much. */
const mostBytes = 2_000_000;

async function pass(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const part = read.value as Uint8Array;
    length += part.length;
    if (length > most) throw new Error('too long');
    parts.push(part);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
