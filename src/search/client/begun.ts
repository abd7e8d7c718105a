/**
 * A `fetch` that takes over what the page has begun to fetch before the worker ran: each file once, by its name below `base`.
 */
export function takeOver(base: string, names: string[], plain: typeof fetch): Begun {
  const arrivals = new Map<string, (content: ArrayBuffer | undefined) => void>();
  const coming = new Map(
    names.map((name) => [
      base + name,
      new Promise<ArrayBuffer | undefined>((resolve) => arrivals.set(name, resolve)),
    ]),
  );
  return {
    async fetch(address, init) {
      const file = coming.get(address);
      coming.delete(address);
      const content = await (file && Promise.race([file, timeOut(init.signal)]));
      return content ? new Response(content) : plain(address, init);
    },
    take: (name, content) => arrivals.get(name)?.(content),
  };
}

/** Never resolves. */
const timeOut = (signal: AbortSignal) =>
  new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );

export type Fetch = (
  address: string,
  init: { cache: RequestCache; signal: AbortSignal },
) => Promise<Response>;

interface Begun {
  fetch: Fetch;
  /** What the page has got; nothing where it could not be had, and is fetched anew. */
  take(name: string, content: ArrayBuffer | undefined): void;
}
