import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createResults } from '../../../src/components/search/results.ts';
import type { PageState } from '../../../src/search/client/address.ts';
import type { Report, Result } from '../../../src/search/client/report.ts';

const { document } = parseHTML(`<!doctype html><body><main>
  <h2 id="results-heading"></h2><p data-summary-text></p><p data-announcement></p><p data-nearby></p><p data-help></p>
  <div data-failed hidden><p data-failed-text></p><button data-retry></button></div>
  <ol data-results></ol><button data-more></button>
  <section data-loose hidden><p data-loose-note></p><ol data-loose-results></ol></section>
  <template id="result"><li><div class="text"><h3><a></a></h3><p class="facts"></p></div><img></li></template>
</main></body>`);
beforeAll(() => void vi.stubGlobal('document', document));
afterAll(() => void vi.unstubAllGlobals());

const state: PageState = {
  ...{ text: '工会', compare: [], filters: {}, from: '', to: '', sort: 'relevance', count: 10 },
};
const result: Result = {
  ...{
    url: '/a/',
    date: '2024',
    meta: {},
    facets: {},
    title: [{ text: '某稿' }],
    passages: [],
    hit: 1,
    hits: 1,
  },
};
const report: Report = {
  ...{ state: 'done', count: 30, all: 30, results: [result], loose: [], looseCount: 0, words: [] },
  ...{ facets: {}, dates: {}, compared: [], span: { from: '', to: '' }, volumes: 1, answered: 1, failed: [] },
  query: { wanted: [['工会']], unwanted: [], ignored: [] },
};

test('a search that fails leaves no results of other conditions under its failure', () => {
  const main = document.querySelector('main') as unknown as HTMLElement;
  const results = createResults(main, { more() {}, retry() {}, async offerNearby() {} });
  results.begin(state);
  results.show(report, state);
  expect(main.querySelector('[data-results]')!.textContent).toContain('某稿');
  expect(main.querySelector<HTMLElement>('[data-more]')!.hidden).toBe(false);
  const other = { ...state, from: '2023', to: '2023' };
  results.begin(other);
  results.fail('outdated');
  expect(main.querySelector('[data-results]')!.children).toHaveLength(0);
  expect(main.querySelector<HTMLElement>('[data-more]')!.hidden).toBe(true);
  expect(main.querySelector('[data-failed-text]')!.textContent).toContain('请刷新本页');
  results.begin(other);
  results.show(report, other);
  expect(main.querySelector('[data-results]')!.children).toHaveLength(1);
});

test('where no piece has all words, the summary speaks of the chosen dates alone, for no others were looked at', () => {
  const main = document.querySelector('main') as unknown as HTMLElement;
  const results = createResults(main, { more() {}, retry() {}, async offerNearby() {} });
  const words = [
    { texts: ['劳模'], count: 2 },
    { texts: ['竞赛'], count: 0 },
  ];
  const nothing: Report = { ...report, count: 0, all: 0, results: [], words };
  const summary = (asked: PageState) => {
    results.begin(asked);
    results.show(nothing, asked);
    return main.querySelector('[data-summary-text]')!.textContent;
  };
  const said = '没有稿件或作品同时含有这些词。分别检索：“劳模”2条，“竞赛”0条。';
  expect(summary(state)).toBe(`找到0条结果。${said}`);
  expect(summary({ ...state, from: '2023' })).toBe(`找到0条结果。所选日期内${said}`);
});
