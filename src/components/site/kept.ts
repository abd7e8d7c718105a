/**
 * What this browser has kept under `key`. Where a reader has forbidden storage even its name throws: then there is nothing.
 *
 * @param area `local` outlives the tab, `session` is forgotten with it.
 */
export function readKept(area: Area, key: string): string | null {
  try {
    return storage(area).getItem(key);
  } catch {
    return null;
  }
}

/** Keeps `value` under `key`, where that is allowed; else it lasts as long as the page. */
export function keep(area: Area, key: string, value: string): void {
  try {
    storage(area).setItem(key, value);
  } catch {
    // Forbidden, or full: nothing that a reader should be told.
  }
}

const storage = (area: Area): Storage => (area === 'local' ? localStorage : sessionStorage);

type Area = 'local' | 'session';
