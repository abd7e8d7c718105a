import { html, nothing } from 'lit';
import type { FormField } from '../../shared/forms.ts';
import { isGroup } from '../../../files/value.ts';
import { DeskElement } from '../shell/element.ts';
import { fieldControl, type Around } from './field-control.ts';
import { strayItem } from './stray-item.ts';

type Group = Record<string, unknown>;

/** Groups of fields one after the other: added, ordered, taken away. */
export class DeskGroups extends DeskElement {
  static override properties = {
    field: { attribute: false },
    groups: { attribute: false },
    around: { attribute: false },
  };
  declare field: FormField;
  declare groups: Group[];
  declare around: Around;

  #startsOpen: boolean | undefined;

  override render() {
    const { label, hint } = this.field;
    // A long list begins as its titles.
    this.#startsOpen ??= this.groups.length < 4;
    return html`<fieldset>
      <legend>${label}</legend>
      ${hint ? html`<p class="label">${hint}</p>` : nothing}
      ${this.groups.map((group, index) => this.#item(group, index))}
      <button type="button" data-add @click=${this.#add}>加一项：${label}</button>
    </fieldset>`;
  }

  #item(group: Group, index: number) {
    const { fields, label } = this.field;
    const name = `${label}第${index + 1}项`;
    if (!isGroup(group)) return strayItem(group, name, () => this.#remove(index));
    const title = this.#titleOf(group);
    return html`<details class="group" data-item ?open=${this.#startsOpen}>
      <summary>${index + 1}　${title || '新的一项'}</summary>
      <div class="group-fields">
        ${fields.map((field) => fieldControl(field, group[field.name], this.around, (value) => this.#set(index, field.name, value)))}
        <div class="line" role="group" aria-label=${name}>
          <button
            type="button"
            data-by="-1"
            ?disabled=${index === 0}
            aria-label=${`上移：${name}`}
            @click=${() => void this.#move(index, -1)}
          >
            上移
          </button>
          <button
            type="button"
            data-by="1"
            ?disabled=${index === this.groups.length - 1}
            aria-label=${`下移：${name}`}
            @click=${() => void this.#move(index, 1)}
          >
            下移
          </button>
          <button type="button" aria-label=${`删去：${name}`} @click=${() => this.#remove(index)}>
            删去
          </button>
        </div>
      </div>
    </details>`;
  }

  /** What tells an item from the others. */
  #titleOf(group: Group): string {
    const own = naming.map((name) => group[name]).find((value) => value);
    if (own) return String(own);
    const words = this.field.fields.flatMap((field) => {
      const value = group[field.name];
      if (typeof value !== 'string') return [];
      return field.link
        ? (this.around.entriesFor(field).find(({ id }) => id === value)?.name ?? value)
        : value;
    });
    return words.slice(0, 2).join('　');
  }

  readonly #add = async (): Promise<void> => {
    this.tell('desk-change', [...this.groups, {}]);
    const item = await this.#shown(this.groups.length);
    if (!item) return;
    item.open = true;
    item.querySelector<HTMLElement>('input, textarea, select')?.focus();
  };

  #set(index: number, name: string, value: unknown): void {
    this.tell('desk-change', this.groups.with(index, { ...this.groups[index], [name]: value }));
  }

  /** What is moved keeps the cursor and stays as open as it was. */
  async #move(index: number, by: number): Promise<void> {
    const group = this.groups[index];
    if (!group) return;
    const [from, to] = [await this.#shown(index), await this.#shown(index + by)];
    this.tell('desk-change', this.groups.toSpliced(index, 1).toSpliced(index + by, 0, group));
    if (!from || !to) return;
    [from.open, to.open] = [to.open, from.open];
    to.querySelector<HTMLElement>(
      `:scope .line > [data-by="${by}"]:not(:disabled), :scope > summary`,
    )?.focus();
  }

  #remove(index: number): void {
    this.tell('desk-change', this.groups.toSpliced(index, 1));
    this.querySelector<HTMLElement>(':scope > fieldset > [data-add]')?.focus();
  }

  /** An item of this list, when what is around has shown it. */
  async #shown(index: number): Promise<HTMLDetailsElement | undefined> {
    await new Promise(requestAnimationFrame);
    return this.querySelectorAll<HTMLDetailsElement>(':scope > fieldset > [data-item]')[index];
  }
}

const naming = ['title', 'name', 'indicator'];

customElements.define('desk-groups', DeskGroups);
