import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { engineFiles, engineName } from '../format.ts';
import { hashOfFiles, pagefindPackage } from './code.ts';
import { runPagefind } from './pagefind.ts';
import { seal } from './seal.ts';

/** Writes Pagefind's script and its WebAssembly, which all volumes share, into a folder below `parent`. */
export async function buildEngine(parent: string): Promise<void> {
  const written = mkdtempSync(join(parent, 'pagefind-'));
  try {
    await runPagefind(['甲'], written, 2000);
    const script = readFileSync(join(written, engineFiles.script));
    const wasm = gunzipSync(readFileSync(join(written, engineFiles.wasm)));
    const name = engineFolder();
    mkdirSync(join(parent, name));
    writeFileSync(join(parent, name, engineFiles.script), script);
    writeFileSync(join(parent, name, engineFiles.wasm), seal(`${name}/${engineFiles.wasm}`, wasm));
  } finally {
    rmSync(written, { recursive: true, force: true });
  }
}

/**
 * The folder that `buildEngine` writes, named after what it is made from: so it is known while pages are made, which ask for
 * its files without having seen the list of volumes.
 */
export function engineFolder(): string {
  const about = pagefindPackage();
  const hash = createHash('sha256').update(about).update(hashOfFiles(sources)).digest('hex').slice(0, 16);
  return engineName((JSON.parse(about) as { version: string }).version, hash);
}

const sources = ['./engine.ts', './pagefind.ts', './seal.ts', '../seal.ts'];
