import type { PageState } from '../../search/client/address.ts';
import type { Conditions, FacetCounts } from '../../search/client/view.ts';

/** The panel of facets, dates and order. `change` is called with the conditions that the reader has set. */
export function createFilters(page: HTMLElement, change: (conditions: Conditions) => void): Filters {
  const panel = page.querySelector<HTMLDetailsElement>('[data-filters]')!;
  const form = panel.querySelector<HTMLFormElement>('[data-filter-form]')!;
  const clear = panel.querySelector<HTMLButtonElement>('[data-clear-filters]')!;
  const template = panel.querySelector<HTMLTemplateElement>('#facet-value')!;
  const unfolded = new Set<string>();
  let chosen: Record<string, string[]> = {};
  let latest: FacetCounts = {};
  panel.open = matchMedia('(min-width: 60em)').matches;

  function showCounts(counts: FacetCounts): void {
    latest = counts;
    for (const group of form.querySelectorAll<HTMLElement>('[data-facet]')) {
      const key = group.dataset['facet']!;
      const values = ordered(counts[key] ?? {}, chosen[key] ?? []);
      const some = unfolded.has(key) ? values : values.slice(0, 8);
      group.hidden = values.length === 0;
      group.querySelector<HTMLButtonElement>('[data-all-values]')!.hidden = some.length === values.length;
      const focused = group.contains(document.activeElement)
        ? (document.activeElement as HTMLInputElement).value
        : undefined;
      group
        .querySelector('[data-values]')!
        .replaceChildren(...some.map(([value, count]) => option(key, value, count)));
      if (focused) group.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
    }
  }

  function option(key: string, value: string, count: number): Node {
    const node = template.content.cloneNode(true) as DocumentFragment;
    const box = node.querySelector('input')!;
    box.name = key;
    box.value = value;
    box.checked = chosen[key]?.includes(value) ?? false;
    node.querySelector('.name')!.textContent = value;
    node.querySelector('.count')!.textContent = String(count);
    return node;
  }

  form.addEventListener('change', () => change(read(form)));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('click', (event) => {
    const group = (event.target as Element)
      .closest('[data-all-values]')
      ?.closest<HTMLElement>('[data-facet]');
    if (!group) return;
    unfolded.add(group.dataset['facet']!);
    showCounts(latest);
    group.querySelectorAll('input')[8]?.focus();
  });
  clear.addEventListener('click', () => change({ filters: {}, from: '', to: '', sort: read(form).sort }));

  return {
    showCounts,
    show(state) {
      chosen = state.filters;
      field(form, 'from').value = state.from;
      field(form, 'to').value = state.to;
      form.querySelector<HTMLInputElement>(`[name=sort][value=${state.sort}]`)!.checked = true;
      clear.hidden = Object.keys(chosen).length === 0 && !state.from && !state.to;
    },
  };
}

/** The most frequent first; what is chosen stays in the list even where nothing is left of it. */
function ordered(counts: Record<string, number>, chosen: string[]): [string, number][] {
  const all = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts };
  const rank = ([value, count]: [string, number]) => (chosen.includes(value) ? 1e9 : 0) + count;
  return Object.entries(all).sort((a, b) => rank(b) - rank(a) || (a[0] < b[0] ? 1 : -1));
}

function read(form: HTMLFormElement): Conditions {
  const filters: Record<string, string[]> = {};
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-facet] input:checked')) {
    (filters[box.name] ??= []).push(box.value);
  }
  const data = new FormData(form);
  return {
    filters,
    from: String(data.get('from')),
    to: String(data.get('to')),
    sort: data.get('sort') === 'date' ? 'date' : 'relevance',
  };
}

const field = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`[name=${name}]`)!;

interface Filters {
  show(state: PageState): void;
  showCounts(counts: FacetCounts): void;
}
