import { folderOf, type Manifest, type VolumeEntry } from '../format.ts';
import { startEngine, type EngineOptions } from './engine.ts';
import { OutdatedError } from './files.ts';
import { countNewest } from './newest.ts';
import type { PagefindModule } from './pagefind.ts';
import { openVolume, type Volume } from './volume.ts';

/** The volumes of the edition that is published now, each opened once. */
export function createVolumes({ engine: expected, ...options }: VolumesOptions): Volumes {
  const { base, files } = options;
  const opened = new Map<string, Promise<Volume>>();
  let manifest: Manifest | undefined;
  let engine: { folder: string; module: Promise<PagefindModule> } | undefined;
  let early: { since: number; list: Promise<void> } | undefined;

  function start(folder: string): Promise<PagefindModule> {
    if (engine?.folder === folder) return engine.module;
    const started = { folder, module: startEngine(folder, options) };
    engine = started;
    started.module.catch(() => {
      if (engine === started) engine = undefined;
    });
    return started.module;
  }

  async function readList(): Promise<void> {
    const next = await files.readManifest();
    // Until a volume was opened with it, another engine may take the place of the one that the page expected.
    if (opened.size > 0 && engine && engine.folder !== next.engine) throw new OutdatedError();
    manifest = next;
  }

  const open = (entry: VolumeEntry): Promise<Volume> => {
    const folder = folderOf(entry);
    if (!opened.has(folder)) opened.set(folder, openVolume(entry, base, start(manifest!.engine), files));
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
      if (expected) start(expected).catch(() => undefined);
      const newest = early.list.then(() => manifest!.volumes.slice(0, countNewest(manifest!.volumes)));
      // The query that comes asks again for what fails, and says what is wrong.
      newest.catch(() => (early = undefined));
      void newest.then(
        (entries) => {
          for (const entry of entries) open(entry).catch(() => opened.delete(folderOf(entry)));
        },
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

export interface VolumesOptions extends EngineOptions {
  /** The folder of Pagefind's script that the list of volumes is going to name, where that is known before. */
  engine?: string | undefined;
}
