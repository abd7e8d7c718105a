import { folderOf, type Manifest, type VolumeEntry } from '../format.ts';
import { OutdatedError, type Files } from './files.ts';
import type { PagefindModule } from './pagefind.ts';
import { openVolume, type Volume } from './volume.ts';

/** The volumes of the edition that is published now, each opened once. */
export function createVolumes({ base, files, loadEngine }: VolumesOptions): Volumes {
  const opened = new Map<string, Promise<Volume>>();
  let manifest: Manifest | undefined;
  let engine: { folder: string; module: Promise<PagefindModule> } | undefined;
  let opening: Promise<Volume> | undefined;
  let isRunning = false;

  async function load(folder: string): Promise<PagefindModule> {
    if (engine && engine.folder !== folder) throw new OutdatedError();
    files.useEngine(folder);
    engine ??= { folder, module: loadEngine(folder) };
    try {
      return await engine.module;
    } catch (error) {
      engine = undefined;
      throw error;
    }
  }

  /** Volumes that start together would each load the WebAssembly, and the last one takes the memory of the others. */
  async function begin(entry: VolumeEntry, earlier: Promise<unknown> | undefined): Promise<Volume> {
    if (!isRunning) await earlier?.catch(() => undefined);
    const volume = await openVolume(entry, base, await load(manifest!.engine), files);
    isRunning = true;
    return volume;
  }

  return {
    get known() {
      return manifest?.volumes;
    },
    async refresh() {
      const next = await files.readManifest();
      if (engine && engine.folder !== next.engine) throw new OutdatedError();
      manifest = next;
    },
    open(entry) {
      const folder = folderOf(entry);
      if (!opened.has(folder)) opened.set(folder, (opening = begin(entry, opening)));
      return opened.get(folder)!;
    },
    drop(entry) {
      opened.delete(folderOf(entry));
    },
  };
}

export interface Volumes {
  /** As it was last seen, newest first. */
  readonly known: VolumeEntry[] | undefined;
  /** Looks which volumes there are now. Rejects with `OutdatedError` where this page is too old for them. */
  refresh(): Promise<void>;
  /** Rejects when a file of it could not be had; `drop` lets it be tried anew. */
  open(entry: VolumeEntry): Promise<Volume>;
  drop(entry: VolumeEntry): void;
}

export interface VolumesOptions {
  /** The folder of the index, ending with a slash. */
  base: string;
  files: Files;
  /** Loads Pagefind's script from a folder below the base. */
  loadEngine(folder: string): Promise<PagefindModule>;
}
