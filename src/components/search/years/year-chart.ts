import { mostCompared, writeState, type PageState } from '../../../search/client/address.ts';
import type { Report } from '../../../search/client/report.ts';
import { formatDate } from '../../../lib/dates.ts';
import { tabulate, type YearRow, type YearTable } from './year-table.ts';

/** 词频年表: the hits of each year, or of each month of one, as bars and as a table, for the query and those beside it. */
export function createYearChart(page: HTMLElement, change: (state: PageState) => void): YearChart {
  const box = page.querySelector<HTMLElement>('[data-years]')!;
  const find = <T extends Element = HTMLElement>(name: string) => box.querySelector<T>(`[data-${name}]`)!;
  const form = find<HTMLFormElement>('compare');
  const field = form.querySelector('input')!;
  const template = (name: string) =>
    (box.querySelector<HTMLTemplateElement>(`#${name}`)!.content.cloneNode(true) as DocumentFragment)
      .firstElementChild as HTMLElement;
  const states = new Map<Element, PageState>();
  let state: PageState;

  /** A link that works by itself, and without loading the page anew. */
  function lead(link: HTMLAnchorElement, next: PageState): void {
    link.href = writeState(next) || location.pathname;
    states.set(link, next);
  }

  function column(row: YearRow, most: number, names: string[]): Node {
    const { label, counts, isMissing, isChosen, next, date } = row;
    const node = template('year-column');
    const link = node.querySelector('a')!;
    const name = date.length === 7 ? formatDate(date) : label;
    link.setAttribute('aria-label', `${name}：${isMissing ? '加载失败' : sayCounts(counts, names)}`);
    if (next && counts.some(Boolean)) lead(link, next);
    if (isChosen) link.setAttribute('aria-current', 'true');
    const value = isMissing ? missing : String(counts[0]);
    node.querySelector('.value')!.textContent = counts.length === 1 || isMissing ? value : '';
    node.querySelector('.tick')!.textContent = label.replace(/[年月]$/, '');
    drawBars(node.querySelector('svg')!, counts, most);
    return node;
  }

  function line({ label, counts, isMissing, next }: YearRow): Node {
    const row = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    const link = document.createElement('a');
    link.textContent = label;
    if (next && counts.some(Boolean)) lead(link, next);
    head.append(link);
    row.append(head, ...counts.map((count) => cell('td', isMissing ? missing : String(count))));
    return row;
  }

  function legend({ series, left, isPartial }: YearTable): void {
    const item = (text: string, said: string) => {
      const node = template('year-series');
      node.querySelector('.name')!.textContent = `“${text}”${said}`;
      const remove = node.querySelector<HTMLAnchorElement>('a')!;
      remove.setAttribute('aria-label', `去掉“${text}”`);
      if (text === state.text) remove.remove();
      else lead(remove, { ...state, compare: state.compare.filter((other) => other !== text) });
      return node;
    };
    const drawn = series.map(({ text, total }, place) => {
      const node = item(text, `${sayTotal(total, isPartial)}条`);
      node.classList.add(`series-${place}`);
      return node;
    });
    const others = left.map(({ text, reason }) => item(text, reason));
    for (const other of others) other.querySelector('.swatch')!.remove();
    find('series').replaceChildren(...drawn, ...others);
    find('series').hidden = drawn.length + others.length === 1;
  }

  function draw(table: YearTable): void {
    const { year, rows, whole, series, isPartial } = table;
    const names = series.map(({ text }) => text);
    states.clear();
    const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
    find('years-heading').textContent = year ? `词频年表：${year}年各月` : '词频年表';
    const back = find<HTMLAnchorElement>('whole');
    back.hidden = !whole;
    if (whole) lead(back, whole);
    box.dataset['dense'] = year || rows.length < 10 ? 'no' : rows.length < 20 ? 'some' : 'very';
    find('columns').replaceChildren(...rows.map((row) => column(row, most, names)));
    find('head').replaceChildren(
      cell('th', year ? '月份' : '年份', 'col'),
      ...names.map((name) => cell('th', `“${name}”`, 'col')),
    );
    find('rows').replaceChildren(...rows.map(line));
    find('totals').replaceChildren(
      cell('th', '合计', 'row'),
      ...series.map(({ total }) => cell('td', sayTotal(total, isPartial))),
    );
    legend(table);
    form.hidden = state.compare.length >= mostCompared;
  }

  box.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const next = link && states.get(link);
    if (!next || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    change(next);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const other = field.value.trim();
    field.value = '';
    if (other && ![state.text, ...state.compare].includes(other))
      change({ ...state, compare: [...state.compare, other] });
  });

  return {
    show(report, next) {
      state = next;
      const table = report.volumes > 0 ? tabulate(report, next) : undefined;
      // Where nothing is found there is nothing to draw.
      box.hidden = !table?.rows.some(({ counts }) => counts.some(Boolean));
      if (!table || box.hidden) return;
      const focused = [...box.querySelectorAll('a')].indexOf(document.activeElement as HTMLAnchorElement);
      draw(table);
      // The newest are seen where not all have room.
      find('columns').scrollLeft = find('columns').scrollWidth;
      // What was pressed is drawn anew, and keeps the focus.
      if (focused >= 0) box.querySelectorAll('a')[focused]?.focus();
    },
    clear() {
      box.hidden = true;
    },
  };
}

/** In the place of a number that is not known. */
const missing = '缺';

/** Bars side by side, as high as their counts are; one that is not nothing is seen. */
function drawBars(svg: SVGSVGElement, counts: number[], most: number): void {
  const width = 12 / counts.length;
  svg.replaceChildren(
    ...counts.map((count, place) => {
      const bar = document.createElementNS(svg.namespaceURI, 'rect');
      const height = count && Math.max(2, (100 * count) / most);
      const shape = { x: 2 + place * width, y: 100 - height, width: width - 0.5, height };
      for (const [name, value] of Object.entries(shape)) bar.setAttribute(name, value.toFixed(1));
      bar.setAttribute('class', `series-${place}`);
      return bar;
    }),
  );
}

const sayTotal = (total: number, isPartial: boolean) => `${isPartial ? '至少' : ''}${total}`;

const sayCounts = (counts: number[], names: string[]) =>
  counts.length === 1 ? `${counts[0]}条` : counts.map((count, i) => `“${names[i]}”${count}条`).join('，');

function cell(kind: 'th' | 'td', text: string, scope?: 'row' | 'col'): HTMLTableCellElement {
  const element = document.createElement(kind);
  element.textContent = text;
  if (scope) (element as HTMLTableCellElement).scope = scope;
  return element;
}

interface YearChart {
  show(report: Report, state: PageState): void;
  clear(): void;
}
