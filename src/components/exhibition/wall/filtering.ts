import { filterKeys } from '../../../lib/wall-filters.ts';
import { layOutWall } from '../../../lib/wall-layout.ts';

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
      const { style = '', sizes = '' } = layout.items[index] ?? {};
      item.style.cssText = style;
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
    const key = (event.currentTarget as HTMLElement).dataset['filter'] ?? '';
    history.pushState(null, '', this.#address(key, value));
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
  }

  #address(key: string, value: string): string {
    const query = new URLSearchParams(this.#asked());
    if (value) query.set(key, value);
    else query.delete(key);
    return location.pathname + (query.size > 0 ? `?${query}` : '');
  }

  #describe(count: number): string {
    const total = this.#items.length;
    if (count === 0) return '没有符合的作品。';
    return count === total ? `${total}幅` : `${count}幅，共${total}幅`;
  }
}

/** Of the picture of an item. */
function ratioOf(item: HTMLElement): number {
  const img = item.querySelector('img');
  return Number(img?.getAttribute('width')) / Number(img?.getAttribute('height'));
}
