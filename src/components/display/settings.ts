/** How a reader may have pages shown, by the name that it is kept under; the first value is what holds where none is. */
export const displaySettings = {
  edition: ['standard', 'elder'],
  'text-scale': ['1', '1.2', '1.45'],
  'line-spacing': ['normal', 'wide', 'wider'],
  contrast: ['standard', 'more', 'most'],
} as const;

/** Asks the script in the head of the page to show it so, and to keep it. */
export function setDisplay<Key extends DisplayKey>(
  key: Key,
  value: (typeof displaySettings)[Key][number],
): void {
  dispatchEvent(new CustomEvent('display-set', { detail: { key, value } }));
}

/** How the page is shown now. */
export const shownDisplay = (key: DisplayKey): string =>
  document.documentElement.getAttribute(`data-${key}`)!;

export type DisplayKey = keyof typeof displaySettings;
