import { isComposing } from '../../../search/client/composing.ts';

/** What keys ask of the viewer. */
export interface KeyActions {
  /** Any key but those that belong to a running show. */
  stop: () => void;
  /** An action of the viewer's own buttons. */
  step: (action: string) => void;
  first: () => void;
  last: () => void;
  /** Draws up by a factor; 0 shows the whole. */
  zoom: (factor: number) => void;
  /** Moves a picture that is drawn up; says whether there is one. */
  pan: (x: number, y: number) => boolean;
}

/** Reads the keys of a modal dialog and keeps the focus inside it. */
export function readKeys(dialog: HTMLDialogElement, on: KeyActions) {
  dialog.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || isComposing(event)) return;
    if (event.key === 'Tab') return keepFocus(dialog, event);
    if (!keysOfShow.includes(event.key)) on.stop();
    if (hasOwnUse(event)) return;
    if (!act(event.key, on)) return;
    event.preventDefault();
  });
}

function act(key: string, on: KeyActions): boolean {
  const pan = pans[key];
  if (pan && on.pan(...pan)) return true;
  const action = actions[key];
  if (action) on.step(action);
  else if (key === 'Home') on.first();
  else if (key === 'End') on.last();
  else if (key in zooms) on.zoom(zooms[key] ?? 0);
  else return false;
  return true;
}

/** A button takes Space and Enter for itself, a text to scroll every key but Escape. */
function hasOwnUse({ key, target }: KeyboardEvent): boolean {
  if (target instanceof HTMLButtonElement) return key === ' ' || key === 'Enter';
  return target instanceof HTMLElement && target.closest('[role="region"]') !== null;
}

/** A modal dialog lets the focus out to the browser's own bars: here it goes round. */
function keepFocus(dialog: HTMLDialogElement, event: KeyboardEvent) {
  const stops = [...dialog.querySelectorAll<HTMLElement>('button, a[href], [tabindex="0"]')].filter((stop) =>
    stop.checkVisibility(),
  );
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const end = event.shiftKey ? at <= 0 : at === stops.length - 1;
  if (!end) return;
  event.preventDefault();
  stops.at(event.shiftKey ? -1 : 0)?.focus();
}

/** They start and stop it themselves, press a button that does, or change nothing of it. */
const keysOfShow = [' ', 'Enter', 'Shift', 'f'];

const actions: Record<string, string> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  PageUp: 'previous',
  PageDown: 'next',
  ' ': 'play',
  f: 'fullscreen',
  i: 'more',
};

const zooms: Record<string, number> = { '+': 1.5, '=': 1.5, '-': 1 / 1.5, '0': 0 };

const pans: Record<string, [number, number]> = {
  ArrowLeft: [80, 0],
  ArrowRight: [-80, 0],
  ArrowUp: [0, 80],
  ArrowDown: [0, -80],
};
