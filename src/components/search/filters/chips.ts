import { withValues, type PageState } from '../../../search/client/address.ts';
import { sayRange } from './dates.ts';

/** The conditions that hold, each of which a press takes away. `change` is called with the state without it. */
export function createChips(page: HTMLElement, change: (state: PageState) => void): Chips {
  const box = page.querySelector<HTMLElement>('[data-chips]')!;
  const list = box.querySelector('ul')!;
  const template = box.querySelector<HTMLTemplateElement>('template')!;
  const clear = box.querySelector<HTMLButtonElement>('[data-clear]')!;
  let shown: Chip[] = [];
  let state: PageState;

  list.addEventListener('click', (event) => {
    const place = [...list.children].indexOf((event.target as Element).closest('li')!);
    if (place < 0) return;
    change(shown[place]!.without);
    // The focus goes to the chip that takes its place, or to what is behind the last one.
    (list.children[Math.min(place, shown.length - 1)]?.querySelector('button') ?? focusAfter(page))?.focus();
  });
  clear.addEventListener('click', () => {
    change({ ...state, filters: {}, from: '', to: '' });
    focusAfter(page)?.focus();
  });

  return {
    show(next) {
      state = next;
      shown = chipsOf(next, (key) => labelOf(page, key));
      list.replaceChildren(
        ...shown.map(({ label }) => {
          const node = template.content.cloneNode(true) as DocumentFragment;
          node.querySelector('.name')!.textContent = label;
          return node;
        }),
      );
      box.hidden = shown.length === 0;
      clear.hidden = shown.length < 2;
    },
  };
}

/** The chips of a state, and what it is without each of them. */
export function chipsOf(state: PageState, labelOf: (key: string) => string): Chip[] {
  const { filters, from, to } = state;
  const chips = Object.entries(filters).flatMap(([key, values]) =>
    values.map((value) => ({
      label: `${labelOf(key)}：${value}`,
      without: {
        ...state,
        filters: withValues(
          filters,
          key,
          values.filter((other) => other !== value),
        ),
      },
    })),
  );
  return from || to
    ? [...chips, { label: `日期：${sayRange(from, to)}`, without: { ...state, from: '', to: '' } }]
    : chips;
}

const labelOf = (page: HTMLElement, key: string) =>
  page.querySelector(`[data-facet="${key}"] legend`)?.textContent?.trim() ?? key;

const focusAfter = (page: HTMLElement) => page.querySelector<HTMLElement>('#results-heading');

interface Chip {
  label: string;
  without: PageState;
}

interface Chips {
  show(state: PageState): void;
}
