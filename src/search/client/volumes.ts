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
  let early: { since: number; list: Promise<void> } | undefined;

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
  function begin(entry: VolumeEntry, earlier: Promise<unknown> | undefined): Promise<Volume> {
    const start = async () => {
      const [module] = await Promise.all([
        load(manifest!.engine),
        isRunning ? undefined : earlier?.catch(() => undefined),
      ]);
      return module;
    };
    const volume = openVolume(entry, base, start, files);
    void volume.then(
      () => (isRunning = true),
      () => undefined,
    );
    return volume;
  }

  async function readList(): Promise<void> {
    const next = await files.readManifest();
    if (engine && engine.folder !== next.engine) throw new OutdatedError();
    manifest = next;
  }

  const open = (entry: VolumeEntry): Promise<Volume> => {
    const folder = folderOf(entry);
    if (!opened.has(folder)) opened.set(folder, (opening = begin(entry, opening)));
    return opened.get(folder)!;
  };

  return {
    get known() {
      return manifest?.volumes;
    },
    refresh() {
      const { since = -fresh, list } = early ?? {};
      early = undefined;
      return list && performance.now() - since < fresh ? list : readList();
    },
    warm() {
      early = { since: performance.now(), list: readList() };
      const newest = early.list.then(() => manifest!.volumes[0]);
      // The query that comes asks again for what fails, and says what is wrong.
      newest.catch(() => (early = undefined));
      void newest.then(
        (entry) => entry && open(entry).catch(() => opened.delete(folderOf(entry))),
        () => undefined,
      );
    },
    open,
    drop(entry) {
      opened.delete(folderOf(entry));
    },
  };
}

/** Milliseconds for which the list that was fetched before a query counts as the list of the query. */
const fresh = 10_000;

export interface Volumes {
  /** As it was last seen, newest first. */
  readonly known: VolumeEntry[] | undefined;
  /** Looks which volumes there are now. Rejects with `OutdatedError` where this page is too old for them. */
  refresh(): Promise<void>;
  /** Rejects when a file of it could not be had; `drop` lets it be tried anew. */
  open(entry: VolumeEntry): Promise<Volume>;
  drop(entry: VolumeEntry): void;
  /** Fetches the list, and what any query needs of the newest volume. */
  warm(): void;
}

export interface VolumesOptions {
  /** The folder of the index, ending with a slash. */
  base: string;
  files: Files;
  /** Loads Pagefind's script from a folder below the base. */
  loadEngine(folder: string): Promise<PagefindModule>;
}
