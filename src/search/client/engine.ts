import { engineVersion } from '../format.ts';
import type { Files } from './files.ts';
import { pagefindFiles } from './metadata.ts';
import { openInstance, type PagefindModule } from './pagefind.ts';

/**
 * Pagefind's script from a folder, with its WebAssembly running, which all volumes share. It is started by an index that holds
 * nothing: of two that start it at once one would overwrite the other's memory. Rejects when a file could not be had.
 */
export async function startEngine(
  folder: string,
  { base, files, loadEngine }: EngineOptions,
): Promise<PagefindModule> {
  files.forget(folder);
  const [module] = await Promise.all([loadEngine(folder), files.readWasm(folder)]);
  files.provide(pagefindFiles(folder, { pagefind: engineVersion(folder), records: 0, starts: '' }));
  await files.guard(folder, () => openInstance(module, `${base}${folder}/`, folder));
  return module;
}

export interface EngineOptions {
  /** The folder of the index, ending with a slash. */
  base: string;
  files: Files;
  /** Loads Pagefind's script from a folder below the base. */
  loadEngine(folder: string): Promise<PagefindModule>;
}
