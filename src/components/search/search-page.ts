import { pageSize, readState, writeState, type PageState } from '../../search/client/address.ts';
import { createSearchClient } from '../../search/client/client.ts';
import type { Failure, Report } from '../../search/client/report.ts';
import { createFilters } from './filters.ts';
import { createResults } from './results.ts';
import { offerSuggestions } from './suggestions.ts';

/** Joins the form, the filters and the results of the search page; the address holds the whole state. */
function start(page: HTMLElement): void {
  const index = page.dataset['index']!;
  const keys = page.dataset['facets']!.split(' ');
  const form = page.querySelector<HTMLFormElement>('form[role=search]')!;
  const field = form.querySelector<HTMLInputElement>('[name=q]')!;
  const client = createSearchClient({ base: index, titleField: 'title' });
  const filters = createFilters(page, (conditions) => go({ ...state, ...conditions, count: pageSize }));
  const results = createResults(page, {
    more: () => go({ ...state, count: state.count + pageSize }, 'replace'),
    retry: () => run(true),
  });
  const { title } = document;
  let state = readState(location.search, keys);

  function go(next: PageState, how: 'push' | 'replace' = 'push'): void {
    state = next;
    const address = location.pathname + writeState(state);
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    show();
  }

  function show(): void {
    field.value = state.text;
    filters.show(state);
    document.title = (state.text ? `“${state.text}”——` : '') + title;
    run(false);
  }

  function run(retry: boolean): void {
    if (!state.text) {
      client.stop();
      page.dataset['searchState'] = 'idle';
      results.clear(state);
      filters.showCounts({});
      return;
    }
    page.dataset['searchState'] = 'loading';
    results.begin(state);
    const { text, filters: chosen, from, to, sort, count } = state;
    client.search({ text, filters: chosen, from, to, sort, count, looseCount: 5, retry }, { report, fail });
  }

  function report(report: Report): void {
    filters.showCounts(report.facets);
    results.show(report, state);
    if (report.state === 'done')
      page.dataset['searchState'] = report.failed.length > 0 && report.count === 0 ? 'error' : 'done';
  }

  function fail(failure: Failure): void {
    page.dataset['searchState'] = 'error';
    results.fail(failure);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go({ ...state, text: field.value.trim(), count: pageSize });
  });
  addEventListener('popstate', () => {
    state = readState(location.search, keys);
    show();
  });
  offerSuggestions(form, index, (text) => go({ ...state, text, count: pageSize }));
  show();
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) start(page);
