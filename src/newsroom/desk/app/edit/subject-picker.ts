import { html, nothing } from 'lit';
import type { Named } from '../../shared/overview.ts';
import { DeskElement } from '../shell/element.ts';

/** People or topics of an article, chosen from those that the archive knows. */
export class DeskSubjects extends DeskElement {
  static override properties = { label: {}, known: { attribute: false }, chosen: { attribute: false } };
  declare label: string;
  declare known: Named[];
  declare chosen: string[];

  override render() {
    const left = this.known.filter(({ id }) => !this.chosen.includes(id));
    return html`<fieldset class="subjects">
      <legend>${this.label}</legend>
      <ul role="list">
        ${this.chosen.map(
          (id) =>
            html`<li data-item>
              ${this.known.find((one) => one.id === id)?.name ?? id}
              <button
                type="button"
                class="quiet"
                aria-label=${`去掉${this.known.find((one) => one.id === id)?.name ?? id}`}
                @click=${() => this.#choose(this.chosen.filter((one) => one !== id))}
              >
                去掉
              </button>
            </li>`,
        )}
      </ul>
      ${
        left.length === 0
          ? nothing
          : html`<select aria-label=${`加${this.label}`} @change=${this.#add}>
              <option value="">加一个……</option>
              ${left.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
            </select>`
      }
    </fieldset>`;
  }

  readonly #add = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    if (select.value) this.#choose([...this.chosen, select.value]);
    select.value = '';
  };

  #choose(chosen: string[]): void {
    this.tell('desk-change', chosen);
  }
}

customElements.define('desk-subjects', DeskSubjects);
