import { setDisplay, shownDisplay, type DisplayKey } from '../display/settings.ts';

/** The buttons below `bar` that say how the text is shown: each sets its value, and all show which hold. */
export function watchDisplay(bar: HTMLElement): void {
  const buttons = [...bar.querySelectorAll<HTMLButtonElement>('button[data-display]')];
  const keyOf = (button: HTMLElement) => button.dataset['display'] as DisplayKey;
  const show = () => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(shownDisplay(keyOf(button)) === button.value));
  };
  for (const button of buttons)
    button.addEventListener('click', () => setDisplay(keyOf(button), button.value as never));
  show();
  new MutationObserver(show).observe(document.documentElement, { attributes: true });
}
