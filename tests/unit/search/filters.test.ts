import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createFilters } from '../../../src/components/search/filters/filters.ts';
import type { PageState } from '../../../src/search/client/address.ts';

const { document, Event } =
  parseHTML(`<!doctype html><body><main><details data-filters><form data-filter-form>
  <input type="radio" name="sort" value="relevance"><input type="radio" name="sort" value="date">
  <input type="text" name="from"><input type="text" name="to">
  <p id="date-hint"></p><p id="date-misread" data-misread hidden></p><p id="date-reversed" data-reversed hidden></p>
</form></details><template id="facet-value"></template></main></body>`);
beforeAll(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })));
afterAll(() => void vi.unstubAllGlobals());

const state: PageState = {
  ...{ text: '工会', compare: [], filters: {}, from: '', to: '', sort: 'relevance', count: 10 },
};

test('each date field is described by what is wrong with it, and by nothing else', () => {
  const main = document.querySelector('main') as unknown as HTMLElement;
  createFilters(main, () => {}).show(state);
  const fields = ['from', 'to'].map((name) => main.querySelector<HTMLInputElement>(`[name=${name}]`)!);
  const describedBy = (...typed: string[]) => {
    fields.forEach((field, place) => (field.value = typed[place]!));
    fields[1]!.dispatchEvent(new Event('change', { bubbles: true }) as unknown as globalThis.Event);
    return fields.map((field) => [
      field.getAttribute('aria-invalid'),
      field.getAttribute('aria-describedby'),
    ]);
  };
  expect(describedBy('2023', '去年')).toEqual([
    ['false', 'date-hint'],
    ['true', 'date-hint date-misread'],
  ]);
  expect(describedBy('2023', '2021')).toEqual([
    ['true', 'date-hint date-reversed'],
    ['true', 'date-hint date-reversed'],
  ]);
});
