/** Runs `load` once; every later call gets the same promise. In development each call loads anew, so that edits show. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (import.meta.env?.DEV ? load() : (loaded ??= load()));
}

/** Runs `make` when it is first asked. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
