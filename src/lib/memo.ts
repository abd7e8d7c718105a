/** Runs `load` once; every later call gets the same promise. In development each call loads anew, so that edits show. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (import.meta.env?.DEV ? load() : (loaded ??= load()));
}
