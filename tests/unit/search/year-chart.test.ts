import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createYearChart } from '../../../src/components/search/years/year-chart.ts';
import type { PageState } from '../../../src/search/client/address.ts';
import type { Report } from '../../../src/search/client/report.ts';

const { document } = parseHTML(`<!doctype html><body><main><section data-years hidden>
  <h2 data-years-heading></h2><a data-whole></a><ul data-series></ul><ol data-columns></ol>
  <form data-compare><input></form>
  <table><thead><tr data-head></tr></thead><tbody data-rows></tbody><tfoot><tr data-totals></tr></tfoot></table>
  <template id="year-series"><li><span class="swatch"></span><span class="name"></span><a></a></li></template>
  <template id="year-column"><li><a><span class="value"></span><svg></svg><span class="tick"></span></a></li></template>
</section></main></body>`);
beforeAll(() => void vi.stubGlobal('document', document));
afterAll(() => void vi.unstubAllGlobals());

const state: PageState = {
  ...{ text: '工会', filters: {}, from: '2023-05', to: '2023-05', sort: 'relevance', count: 10 },
  compare: ['劳动', '-工具'],
};
const asks = (...words: string[]) => ({ wanted: words.map((word) => [word]), unwanted: [], ignored: [] });
const report: Report = {
  ...{ state: 'done', count: 1, all: 4, results: [], loose: [], looseCount: 0, words: [], facets: {} },
  ...{ volumes: 1, answered: 1, failed: [], query: asks('工会'), span: { from: '2022-01', to: '2023-12' } },
  dates: { '2023-05': 1, '2023-07': 2 },
  compared: [
    { text: '劳动', query: asks('劳动'), dates: { '2023-05': 3 } },
    { text: '-工具', query: { wanted: [], unwanted: ['工具'], ignored: [] }, dates: {} },
  ],
};

test('the legend says of each query what its bars show together, or why it has none', () => {
  const main = document.querySelector('main') as unknown as HTMLElement;
  createYearChart(main, () => {}).show(report, state);
  const texts = (selector: string) =>
    [...main.querySelectorAll(selector)].map((element) => element.textContent.trim());
  expect(texts('[data-years-heading]')).toEqual(['词频年表：2023年各月']);
  expect(texts('[data-series] .name')).toEqual([
    '“工会”3条',
    '“劳动”3条',
    '“-工具”只写了要排除的词，不能比较',
  ]);
  expect(texts('[data-totals] *')).toEqual(['合计', '3', '3']);
  const ways = [...main.querySelectorAll('[data-series] a')].map((way) => way.getAttribute('aria-label'));
  expect(ways).toEqual(['去掉“劳动”', '去掉“-工具”']);
  expect(main.querySelector<HTMLElement>('[data-compare]')!.hidden).toBe(true);
});

test('what a year that did not come would add is said to be missing from the sums', () => {
  const main = document.querySelector('main') as unknown as HTMLElement;
  const texts = (selector: string) =>
    [...main.querySelectorAll(selector)].map((element) => element.textContent.trim());
  const all = { ...state, from: '', to: '', compare: ['劳动'] };
  createYearChart(main, () => {}).show(
    { ...report, failed: ['2022'], compared: report.compared.slice(0, 1) },
    all,
  );
  expect(texts('[data-rows] tr')).toEqual(['2022年缺缺', '2023年33']);
  expect(texts('[data-totals] *')).toEqual(['合计', '至少3', '至少3']);
  expect(texts('[data-series] .name')).toEqual(['“工会”至少3条', '“劳动”至少3条']);
});
