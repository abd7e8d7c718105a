import { isComposing } from './composing.ts';

/** `/` leads to the search field, unless something is being typed. */
export function listenForSlash(selector = 'input[type=search][name=q]'): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const field = document.querySelector<HTMLInputElement>(selector);
    if (!field || isTyping(event.target)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
