import { filterKeys } from '../../../lib/exhibition/wall-filters.ts';
import { layOutWall } from '../../../lib/exhibition/wall-layout.ts';

/** Shows the works that the address asks for, and lets its filters change the address. */
export class WallFiltering {
  readonly #root: HTMLElement;
  readonly #wall: HTMLElement;
  readonly #items: HTMLElement[];

  constructor(root: HTMLElement, wall: HTMLElement) {
    this.#root = root;
    this.#wall = wall;
    this.#items = [...wall.children] as HTMLElement[];
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-filter]')) {
      link.addEventListener('click', (event) => this.#choose(event, link.dataset['value'] ?? ''));
    }
    for (const select of root.querySelectorAll('select')) {
      select.addEventListener('change', (event) => this.#choose(event, select.value));
    }
    root.querySelector('[data-all]')?.addEventListener('click', (event) => this.#choose(event, ''));
    for (const part of root.querySelectorAll<HTMLElement>('[data-needs-script]')) part.hidden = false;
    if (this.#asked().length > 0) this.apply();
    else this.#mark();
  }

  /** Brings the wall in line with the address. */
  apply() {
    const asked = this.#asked();
    const shown = this.#items.filter((item) => {
      const keep = asked.every(([key, value]) => item.dataset[key] === value);
      item.hidden = !keep;
      return keep;
    });
    const layout = layOutWall(shown.map(ratioOf));
    // What a script sets is none of the styles that the security policy stops.
    this.#wall.style.cssText = layout.style;
    shown.forEach((item, index) => {
      const { widths = [], sizes = '' } = layout.items[index] ?? {};
      item.style.cssText = [...widths.map((width, at) => `--s${at}:${width}`), 'flex-basis:var(--s)'].join(
        ';',
      );
      item.querySelector('source')?.setAttribute('sizes', sizes);
    });
    this.#mark();
    const count = this.#root.querySelector('[role="status"]');
    if (count) count.textContent = this.#describe(shown.length);
  }

  #choose(event: Event, value: string) {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    const { filter: key } = (event.currentTarget as HTMLElement).dataset;
    history.pushState(null, '', key ? this.#address(key, value) : location.pathname);
    this.apply();
  }

  /** The filters that the address names and that the wall has. */
  #asked(): [string, string][] {
    const query = new URLSearchParams(location.search);
    return filterKeys.flatMap((key): [string, string][] => {
      const value = query.get(key);
      return value && this.#items.some((item) => item.dataset[key] === value) ? [[key, value]] : [];
    });
  }

  /** Every link tells where it leads to, so that it can be copied or opened in another tab. */
  #mark() {
    const asked = new Map(this.#asked());
    for (const link of this.#root.querySelectorAll<HTMLAnchorElement>('a[data-filter]')) {
      const { filter = '', value = '' } = link.dataset;
      link.href = this.#address(filter, value);
      if ((asked.get(filter) ?? '') === value) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    for (const select of this.#root.querySelectorAll('select')) {
      select.value = asked.get(select.dataset['filter'] ?? '') ?? '';
    }
    const chosen = this.#root.querySelector('[data-chosen]');
    if (chosen) chosen.textContent = this.#chosen(asked) || '全部';
    const all = this.#root.querySelector<HTMLElement>('[data-all]');
    if (all) all.hidden = asked.size === 0;
    for (const about of this.#root.querySelectorAll<HTMLElement>('[data-about]')) {
      about.hidden = about.dataset['about'] !== asked.get('series');
    }
  }

  /** What the address asks for, by the names that the filters have. */
  #chosen(asked: Map<string, string>): string {
    const named = [...this.#root.querySelectorAll<HTMLElement>('a[data-label]')].flatMap(({ dataset }) =>
      asked.get(dataset['filter'] ?? '') === dataset['value'] ? (dataset['label'] ?? '') : [],
    );
    const listed = [...this.#root.querySelectorAll('select')].flatMap(({ value }) => value || []);
    return [...named, ...listed].join('、');
  }

  #address(key: string, value: string): string {
    const query = new URLSearchParams(this.#asked());
    if (value) query.set(key, value);
    else query.delete(key);
    return location.pathname + (query.size > 0 ? `?${query}` : '');
  }

  #describe(count: number): string {
    const total = this.#items.length;
    if (count === 0) return '没有符合条件的作品。';
    return count === total ? `${total}幅` : `${count}幅，共${total}幅`;
  }
}

/** Of the picture of an item. */
function ratioOf(item: HTMLElement): number {
  const img = item.querySelector('img');
  return Number(img?.getAttribute('width')) / Number(img?.getAttribute('height'));
}
