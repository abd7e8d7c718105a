import type { PageState } from '../../../search/client/address.ts';
import type { Conditions, FacetCounts } from '../../../search/client/view.ts';
import { isReversed } from '../../../search/dates.ts';
import { parseDate } from './dates.ts';

/** The panel of facets, dates and order. `change` is called with the conditions that the reader has set. */
export function createFilters(page: HTMLElement, change: (conditions: Conditions) => void): Filters {
  const panel = page.querySelector<HTMLDetailsElement>('[data-filters]')!;
  const form = panel.querySelector<HTMLFormElement>('[data-filter-form]')!;
  const template = panel.querySelector<HTMLTemplateElement>('#facet-value')!;
  const misread = panel.querySelector<HTMLElement>('[data-misread]')!;
  const reversed = panel.querySelector<HTMLElement>('[data-reversed]')!;
  const unfolded = new Set<string>();
  let chosen: Record<string, string[]> = {};
  let latest: FacetCounts = {};
  let dates: Pick<Conditions, 'from' | 'to'> | undefined;
  panel.open = matchMedia('(min-width: 60em)').matches;

  function showCounts(counts: FacetCounts): void {
    latest = counts;
    for (const group of form.querySelectorAll<HTMLElement>('[data-facet]')) {
      const key = group.dataset['facet']!;
      const values = ordered(counts[key] ?? {}, chosen[key] ?? [], group.dataset['order']);
      const some = values.filter(([value], i) => i < 8 || unfolded.has(key) || chosen[key]?.includes(value));
      // A single value leaves nothing to choose.
      group.hidden = values.length < (chosen[key] ? 1 : 2);
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

  /** What is no date, or no range, is left as it stands, and said. */
  function readDates(): boolean {
    const fields = dateFields(form);
    const wrong = fields.filter(({ value }) => value.trim() && !parseDate(value));
    const [from = '', to = ''] = fields.map(({ value }) => parseDate(value) ?? '');
    const isWrongRange = isReversed(from, to);
    for (const field of fields) {
      const faults = [...(wrong.includes(field) ? [misread] : []), ...(isWrongRange ? [reversed] : [])];
      field.setAttribute('aria-invalid', String(faults.length > 0));
      field.setAttribute('aria-describedby', ['date-hint', ...faults.map(({ id }) => id)].join(' '));
    }
    misread.hidden = wrong.length === 0;
    reversed.hidden = !isWrongRange;
    return wrong.length === 0 && !isWrongRange;
  }

  form.addEventListener('change', ({ target }) => {
    if (readDates()) change(read(form));
    else if (!dateFields(form).includes(target as HTMLInputElement)) change({ ...read(form), ...dates });
  });
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

  return {
    showCounts,
    show(state) {
      chosen = state.filters;
      for (const field of dateFields(form)) {
        const date = state[field.name as 'from' | 'to'];
        // What could not be read stays until other dates hold.
        if (date !== dates?.[field.name as 'from' | 'to'] || parseDate(field.value) === date)
          field.value = date;
      }
      dates = { from: state.from, to: state.to };
      readDates();
      form.querySelector<HTMLInputElement>(`[name=sort][value=${state.sort}]`)!.checked = true;
    },
  };
}

/** The most frequent first, or in the order of their names, the last first; what is chosen stays where nothing is left of it. */
function ordered(
  counts: Record<string, number>,
  chosen: string[],
  order: string | undefined,
): [string, number][] {
  const all = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...counts };
  const byName = (a: string, b: string) => (a < b ? 1 : -1);
  const rank = ([value, count]: [string, number]) => (chosen.includes(value) ? 1e9 : 0) + count;
  return Object.entries(all).sort((a, b) =>
    order === 'name' ? byName(a[0], b[0]) : rank(b) - rank(a) || byName(a[0], b[0]),
  );
}

function read(form: HTMLFormElement): Conditions {
  const filters: Record<string, string[]> = {};
  for (const box of form.querySelectorAll<HTMLInputElement>('[data-facet] input:checked')) {
    (filters[box.name] ??= []).push(box.value);
  }
  const [from, to] = dateFields(form).map(({ value }) => parseDate(value) ?? '');
  const sort = new FormData(form).get('sort') === 'date' ? 'date' : 'relevance';
  return { filters, from: from!, to: to!, sort };
}

const dateFields = (form: HTMLFormElement) =>
  ['from', 'to'].map((name) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!);

interface Filters {
  show(state: PageState): void;
  showCounts(counts: FacetCounts): void;
}
