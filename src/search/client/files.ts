import { engineFiles, format, type Manifest } from '../format.ts';
import { openSealed } from '../seal.ts';
import type { Fetch } from './begun.ts';

/**
 * Fetches the files of an index below `base`, and lets none pass that is not the one asked for, and whole. Pagefind takes an
 * index file that did not arrive for an empty one: what fails never arrives there, and the work that waits for it is broken
 * off instead.
 */
export function createFiles(base: string, plain: Fetch): Files {
  const made = new Map<string, Uint8Array<ArrayBuffer>>();
  const failed = new Map<string, Error>();
  const guards = new Set<{ folder: string; reject: (error: Error) => void }>();
  let engine = '';
  let wasm: Promise<Uint8Array<ArrayBuffer>> | undefined;

  async function attempt<T>(
    name: string,
    usual: RequestCache,
    open: (response: Response) => Promise<T>,
  ): Promise<T> {
    // What is wrong may lie in a cache, and would come from there again.
    try {
      return await get(name, usual, open);
    } catch (error) {
      if ((error as Error).name === 'TimeoutError') throw error;
      return get(name, 'reload', open);
    }
  }

  async function get<T>(
    name: string,
    cache: RequestCache,
    open: (response: Response) => Promise<T>,
  ): Promise<T> {
    const response = await plain(base + name, { cache, signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return open(response);
  }

  async function read(name: string): Promise<Uint8Array<ArrayBuffer>> {
    try {
      return await attempt(name, 'default', async (response) =>
        openSealed(name, new Uint8Array(await response.arrayBuffer())),
      );
    } catch (error) {
      failed.set(name, error as Error);
      for (const { folder, reject } of guards) if (name.startsWith(folder)) reject(error as Error);
      throw error;
    }
  }

  /** One copy for all volumes. */
  function readWasm(folder: string): Promise<Uint8Array<ArrayBuffer>> {
    if (folder !== engine) wasm = undefined;
    engine = folder;
    wasm ??= read(`${folder}/${engineFiles.wasm}`).catch((error: Error) => {
      wasm = undefined;
      throw error;
    });
    return wasm;
  }

  return {
    read,
    readManifest: () => attempt('volumes.json', 'no-cache', readManifest),
    async fetchForPagefind(address) {
      const name = address.slice(base.length).replace(/\?.*/, '');
      const file = () => (name.endsWith(`/${engineFiles.wasm}`) ? readWasm(engine) : read(name));
      const content = made.get(name) ?? (await file().catch(() => new Promise<never>(() => {})));
      return new Response(content);
    },
    guard(folder, work) {
      return new Promise((resolve, reject) => {
        for (const [name, error] of failed) if (name.startsWith(folder)) return reject(error);
        const guard = { folder, reject };
        guards.add(guard);
        void work()
          .then(resolve, reject)
          .finally(() => guards.delete(guard));
      });
    },
    provide(files) {
      for (const [name, content] of Object.entries(files)) made.set(name, content);
    },
    forget(folder) {
      for (const name of failed.keys()) if (name.startsWith(folder)) failed.delete(name);
    },
    readWasm,
  };
}

async function readManifest(response: Response): Promise<Manifest> {
  const manifest = (await response.json()) as Manifest;
  if (!Array.isArray(manifest?.volumes)) throw new Error('volumes.json: this is no list of volumes.');
  if (manifest.format !== format) throw new OutdatedError();
  return manifest;
}

/** The site has been published anew with files of another form: the page must be loaded anew. */
export class OutdatedError extends Error {
  override name = 'OutdatedError';
}

/** Milliseconds until a file counts as failed; a slow connection must have time for one. */
const patience = 60_000;

export interface Files {
  /** The content of a sealed file, by its name below the base. Rejects when it is not there in whole. */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** The list of volumes as it is now, whatever a cache holds. Rejects with `OutdatedError` when its form is not known. */
  readManifest(): Promise<Manifest>;
  /** `fetch` for Pagefind: never settles when the file is not there in whole. */
  fetchForPagefind(address: string): Promise<Response>;
  /** Does the work, and rejects as soon as a file below the folder has failed. */
  guard<T>(folder: string, work: () => Promise<T>): Promise<T>;
  /** Files that are not fetched: their content by their name. */
  provide(files: Record<string, Uint8Array<ArrayBuffer>>): void;
  /** Lets a folder be tried anew. */
  forget(folder: string): void;
  /** The WebAssembly in the folder of an engine, which is given to all volumes. */
  readWasm(folder: string): Promise<Uint8Array<ArrayBuffer>>;
}
