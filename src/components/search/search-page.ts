import { pageSize, readState, requestOf, writeState, type PageState } from '../../search/client/address.ts';
import { createSearchClient } from '../../search/client/client.ts';
import { earlySearch } from '../../search/client/early.ts';
import type { Failure, Report } from '../../search/client/report.ts';
import { createChips } from './filters/chips.ts';
import { createFilters } from './filters/filters.ts';
import { createResults } from './results.ts';
import { offerSuggestions } from './suggestions.ts';
import { createYearChart } from './years/year-chart.ts';

/** Joins the form, the filters and the results of the search page; the address holds the whole state. */
function start(page: HTMLElement): void {
  const index = page.dataset['index']!;
  const keys = page.dataset['facets']!.split(' ');
  const form = page.querySelector<HTMLFormElement>('form[role=search]')!;
  const field = form.querySelector<HTMLInputElement>('[name=q]')!;
  const client = createSearchClient(earlySearch());
  const filters = createFilters(page, (conditions) => go({ ...state, ...conditions, count: pageSize }));
  const results = createResults(page, {
    more: () => go({ ...state, count: state.count + pageSize }, 'replace'),
    retry: () => run(true),
    offerNearby,
  });
  const chips = createChips(page, (next) => go({ ...next, count: pageSize }));
  const years = createYearChart(page, (next) => go(next));
  const { title } = document;
  let state = readState(location.search, keys);

  function go(next: PageState, how: 'push' | 'replace' = 'push', isAnew = false): void {
    // Who asks for the same words again goes back in one step.
    const isSame = writeState(next) === writeState(state);
    state = next;
    const address = location.pathname + writeState(state);
    if (how === 'push' && !isSame) history.pushState(null, '', address);
    else history.replaceState(history.state, '', address);
    show(isAnew);
  }

  const askFor = (text: string): PageState => ({
    ...state,
    text,
    compare: state.compare.filter((other) => other !== text),
    count: pageSize,
  });

  function show(isAnew = false): void {
    field.value = state.text;
    filters.show(state);
    chips.show(state);
    document.title = (state.text ? `“${state.text}”——` : '') + title;
    run(isAnew);
  }

  /** @param retry whether what is published is looked up again, and what could not be had asked for again. */
  function run(retry: boolean): void {
    if (!state.text) {
      client.stop();
      settle('idle');
      results.clear(state);
      filters.showCounts({});
      years.clear();
      return;
    }
    page.dataset['searchState'] = 'loading';
    results.begin(state);
    client.search(requestOf(state, retry), { report, fail });
  }

  /** The typeface has come out of the way of the first search, and may come now. */
  function settle(how: 'idle' | 'done' | 'error'): void {
    page.dataset['searchState'] = how;
    delete page.dataset['holdsTypeface'];
    dispatchEvent(new Event('typeface-free'));
  }

  function report(report: Report): void {
    filters.showCounts(report.facets);
    results.show(report, state);
    years.show(report, state);
    if (report.state === 'done') settle(report.failed.length > 0 && report.count === 0 ? 'error' : 'done');
  }

  function fail(failure: Failure): void {
    settle('error');
    results.fail(failure);
  }

  /** Most searches find something, so what finds near names is fetched when one does not. */
  async function offerNearby(line: HTMLElement, asked: PageState): Promise<void> {
    const { showNearby } = await import('./nearby.ts');
    await showNearby(
      line,
      index,
      asked,
      (text) => client.count(text, asked),
      () => asked === state,
    );
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // Who asks for the same words again wants to know what is published now.
    go(askFor(field.value.trim()), 'push', true);
  });
  addEventListener('popstate', () => {
    state = readState(location.search, keys);
    show();
  });
  offerSuggestions(form, index, (text) => go(askFor(text)));
  show();
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) start(page);
