/** Whether a key belongs to an input method that is composing: what it picks there must not act on the page. */
export const isComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === processKey;

/** What browsers report for a key that an input method has taken, some of them without `isComposing`. */
const processKey = 229;
