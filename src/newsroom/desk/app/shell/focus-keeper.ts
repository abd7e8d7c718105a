/**
 * Keeps whoever works by keyboard where they are: a control that goes away under the cursor, as a question that is ticked off or a button
 * that is not needed any more, hands it to the nearest one that is left.
 */
export function keepFocus(root: HTMLElement): void {
  let last: Held | undefined;
  let isPointed = false;
  root.addEventListener('focusin', ({ target }) => (last = held(target as HTMLElement, root)));
  // Whoever clicks beside everything has put the cursor away.
  root.addEventListener('pointerdown', () => ([last, isPointed] = [undefined, true]), { capture: true });
  root.addEventListener('keydown', () => (isPointed = false), { capture: true });
  const look = (): void => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (!last || !isLost || isThere(last.target)) return;
    const next = nearest(last);
    last = undefined;
    next?.focus({ preventScroll: isPointed });
  };
  let isAwaited = false;
  const lookSoon = (): void => {
    if (isAwaited) return;
    isAwaited = true;
    // Who changed the page may move the cursor itself, in the frame after.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        isAwaited = false;
        look();
      }),
    );
  };
  new MutationObserver(lookSoon).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['disabled', 'hidden'],
  });
}

const held = (target: HTMLElement, root: HTMLElement): Held => {
  const around: HTMLElement[] = [];
  for (let at = target.parentElement; at && at !== root; at = at.parentElement) around.push(at);
  return { target, around, top: target.getBoundingClientRect().top + scrollY };
};

/** The first control at or below the place of the one that is gone, else the last above it, in what is left of its surroundings. */
function nearest({ around, top }: Held): HTMLElement | undefined {
  for (const place of around.filter(({ isConnected }) => isConnected)) {
    const controls = [...place.querySelectorAll<HTMLElement>(focusable)].filter(isThere);
    const found =
      controls.find((control) => control.getBoundingClientRect().top + scrollY >= top - 1) ?? controls.at(-1);
    if (found) return found;
  }
  return undefined;
}

const isThere = (control: HTMLElement) =>
  control.isConnected && !control.matches(':disabled') && control.getClientRects().length > 0;

const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]';

interface Held {
  target: HTMLElement;
  /** What it stands in, from the inside out. */
  around: HTMLElement[];
  /** On the page, in pixels. */
  top: number;
}
