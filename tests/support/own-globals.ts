import { afterAll } from 'vitest';

/** Files of tests share a process: what one puts in the place of `fetch` (the search's own, in Node) is not left to the next. */
const { fetch } = globalThis;
afterAll(() => {
  globalThis.fetch = fetch;
});
