import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { engineFiles } from '../format.ts';
import { runPagefind } from './pagefind.ts';
import { seal } from './seal.ts';

/** Writes Pagefind's script and its WebAssembly, which all volumes share, into a folder below `parent`. */
export async function buildEngine(parent: string): Promise<void> {
  const written = mkdtempSync(join(parent, 'pagefind-'));
  try {
    await runPagefind(['甲'], written, 2000);
    const script = readFileSync(join(written, engineFiles.script));
    const wasm = gunzipSync(readFileSync(join(written, engineFiles.wasm)));
    const hash = createHash('sha256').update(script).update(wasm).digest('hex').slice(0, 16);
    const name = `engine-${hash}`;
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, engineFiles.script), script);
    writeFileSync(join(parent, name, engineFiles.wasm), seal(`${name}/${engineFiles.wasm}`, wasm));
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
}
