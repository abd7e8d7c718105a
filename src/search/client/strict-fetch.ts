/**
 * A `fetch` that remembers what failed. Pagefind takes an index file that did not arrive for an empty one; whoever installs
 * this in its place can tell afterwards. `share` maps the address of a file that stands once for all volumes.
 */
export function createStrictFetch(
  plain: typeof fetch,
  share: (address: string) => string = (address) => address,
): StrictFetch {
  const failed = new Map<string, Error>();
  const shared = new Map<string, Promise<Response>>();

  const attempt = async (address: string): Promise<Response> => {
    const response = await plain(address, { signal: AbortSignal.timeout(patience) });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response;
  };
  const once = async (address: string): Promise<Response> => {
    if (!shared.has(address)) shared.set(address, attempt(address));
    return (await shared.get(address)!).clone();
  };
  return {
    async fetch(address) {
      const real = share(address);
      try {
        return await (real === address ? attempt(address) : once(real));
      } catch (error) {
        shared.delete(real);
        failed.set(address, error as Error);
        throw error;
      }
    },
    throwIfFailed(folder) {
      for (const [address, error] of failed) if (address.startsWith(folder)) throw error;
    },
    forget(folder) {
      for (const address of failed.keys()) if (address.startsWith(folder)) failed.delete(address);
    },
  };
}

/** Milliseconds until a file counts as failed; a slow connection must have time for one. */
const patience = 60_000;

export interface StrictFetch {
  fetch(address: string): Promise<Response>;
  /** Throws the first failure of a file below the folder. */
  throwIfFailed(folder: string): void;
  forget(folder: string): void;
}
