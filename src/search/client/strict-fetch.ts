/**
 * Fetches for Pagefind, which takes an index file that did not arrive for an empty one. What fails never arrives here, and
 * the work that waits for it is broken off instead. `share` maps the address of a file that stands once for all volumes.
 */
export function createStrictFetch(
  plain: typeof fetch,
  share: (address: string) => string = (address) => address,
): StrictFetch {
  const failed = new Map<string, Error>();
  const shared = new Map<string, Promise<Response>>();
  const provided = new Map<string, Uint8Array>();
  const guards = new Set<{ folder: string; reject: (error: Error) => void }>();

  async function strict(address: string): Promise<Response> {
    const own = provided.get(address.replace(/\?.*/, ''));
    if (own) return new Response(own.slice());
    const real = share(address);
    try {
      if (real === address) return await attempt(address);
      if (!shared.has(real)) shared.set(real, attempt(real));
      return (await shared.get(real)!).clone();
    } catch (error) {
      shared.delete(real);
      failed.set(address, error as Error);
      for (const { folder, reject } of guards) if (address.startsWith(folder)) reject(error as Error);
      throw error;
    }
  }

  async function attempt(address: string): Promise<Response> {
    const response = await plain(address, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // The whole file is waited for: a connection may also break in the middle of one.
    return new Response(await response.arrayBuffer());
  }

  return {
    fetch: strict,
    fetchForPagefind: (address) => strict(address).catch(() => new Promise<never>(() => {})),
    guard(folder, work) {
      return new Promise((resolve, reject) => {
        for (const [address, error] of failed) if (address.startsWith(folder)) return reject(error);
        const guard = { folder, reject };
        guards.add(guard);
        void work()
          .then(resolve, reject)
          .finally(() => guards.delete(guard));
      });
    },
    provide(files) {
      for (const [address, content] of Object.entries(files)) provided.set(address, content);
    },
    forget(folder) {
      for (const address of failed.keys()) if (address.startsWith(folder)) failed.delete(address);
    },
  };
}

/** Milliseconds until a file counts as failed; a slow connection must have time for one. */
const patience = 60_000;

export interface StrictFetch {
  /** Rejects when the file is not there in whole. */
  fetch(address: string): Promise<Response>;
  /** Never settles when the file is not there in whole. */
  fetchForPagefind(address: string): Promise<Response>;
  /** Does the work, and rejects as soon as a file below the folder has failed. */
  guard<T>(folder: string, work: () => Promise<T>): Promise<T>;
  /** Files that are not fetched: their content by their address. */
  provide(files: Record<string, Uint8Array>): void;
  /** Lets a folder be tried anew. */
  forget(folder: string): void;
}
