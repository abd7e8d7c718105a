import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Named } from '../../shared/overview.ts';
import { DeskElement } from './element.ts';
import { foundBy } from './found.ts';
import { optionsOf } from './options.ts';

/** One of the entries of a list: chosen from all of them while they are few, else searched by words of their names. */
export class DeskChoice extends DeskElement {
  static override properties = {
    heading: { attribute: false },
    items: { attribute: false },
    value: { attribute: false },
    none: { attribute: false },
    typed: { state: true },
    active: { state: true },
  };
  /** What stands above it, and names it. */
  declare heading: TemplateResult | string;
  declare items: readonly Named[];
  /** The id of the one that is chosen; empty for none. */
  declare value: string;
  /** What choosing none is called; where it is empty one has to be chosen. */
  declare none: string;
  /** What was typed since; nothing where the list is closed. */
  declare typed: string | undefined;
  /** The place in the list of the one that the keys have reached. */
  declare active: number;
  readonly #id = `choice-${crypto.randomUUID()}`;

  constructor() {
    super();
    this.heading = '';
    this.items = [];
    this.value = '';
    this.none = '请选';
    this.active = -1;
  }

  override render() {
    if (this.items.length > most) return this.#search();
    const all = [...(this.none ? [{ id: '', name: this.none }] : []), ...this.#unknown, ...this.items];
    return html`<label class="field"
      >${this.heading}
      <select @change=${this.#select}>
        ${optionsOf(all, this.value)}
      </select>
    </label>`;
  }

  #search() {
    const isOpen = this.typed !== undefined;
    const found = isOpen ? this.#found : [];
    return html`<div class="field choice" @focusout=${this.#leave}>
      <label for=${this.#id}>${this.heading}</label>
      <input
        id=${this.#id}
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${isOpen ? 'true' : 'false'}
        aria-controls="${this.#id}-list"
        aria-activedescendant=${isOpen && this.active >= 0 ? `${this.#id}-${this.active}` : nothing}
        placeholder=${`${this.items.length}项，写几个字来找`}
        .value=${live(this.typed ?? this.#name)}
        @input=${({ target }: Event) => this.#open((target as HTMLInputElement).value)}
        @click=${() => this.typed ?? this.#open('')}
        @keydown=${this.#press}
      />
      ${
        isOpen
          ? html`<div class="choice-found" @mousedown=${keepFocus}>
              <ul id="${this.#id}-list" role="listbox" aria-label="找到的">
                ${found.slice(0, shown).map((item, index) => this.#option(item, index))}
              </ul>
              <p class="label" role="status">${summary(found.length)}</p>
            </div>`
          : nothing
      }
    </div>`;
  }

  #option({ id, name }: Named, index: number) {
    return html`<li
      id="${this.#id}-${index}"
      role="option"
      aria-selected=${index === this.active ? 'true' : 'false'}
      @click=${() => this.#choose(id)}
    >
      ${name}
    </li>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('active'))
      this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** What the file says and the archive does not have is shown as it stands. */
  get #unknown(): Named[] {
    const isKnown = this.value === '' || this.items.some(({ id }) => id === this.value);
    return isKnown ? [] : [{ id: this.value, name: this.value }];
  }

  /** What fits what was typed; before anything was, none may be chosen again. */
  get #found(): readonly Named[] {
    const found = foundBy(this.typed ?? '', this.items);
    return this.typed === '' && this.none && this.value ? [{ id: '', name: this.none }, ...found] : found;
  }

  get #name(): string {
    return this.items.find(({ id }) => id === this.value)?.name ?? this.value;
  }

  #open(typed: string): void {
    [this.typed, this.active] = [typed, -1];
  }

  readonly #select = ({ target }: Event): void => this.#choose((target as HTMLSelectElement).value);

  #choose(id: string): void {
    this.typed = undefined;
    this.tell('desk-change', id);
    // Where whoever listens does not take it, what is shown is what is chosen.
    this.requestUpdate();
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      if (this.typed === undefined) return this.#open('');
      const last = Math.min(this.#found.length, shown) - 1;
      this.active = Math.max(-1, Math.min(last, this.active + by));
    } else if (event.key === 'Enter' && this.typed !== undefined) {
      event.preventDefault();
      this.#take();
    } else if (event.key === 'Escape' && this.typed !== undefined) {
      event.preventDefault();
      this.typed = undefined;
    }
  };

  /** The one that the keys have reached, else the only one that was found. */
  #take(): void {
    const found = this.#found;
    const item = found[this.active] ?? (found.length === 1 ? found[0] : undefined);
    if (item) this.#choose(item.id);
  }

  readonly #leave = (): void => {
    this.typed = undefined;
  };
}

/** Whoever presses in the list still writes in the field. */
const keepFocus = (event: Event) => event.preventDefault();

const summary = (count: number) =>
  count === 0
    ? '没有找到，换几个字'
    : count > shown
      ? `找到${count}项，先列${shown}项，再写几个字`
      : `找到${count}项`;

/** More than these are searched. */
const most = 30;
/** As many as are shown of those that were found. */
const shown = 50;

customElements.define('desk-choice', DeskChoice);
