import { html, nothing } from 'lit';
import type { NewSubject, SubjectKind } from '../../shared/files.ts';
import type { Named } from '../../shared/overview.ts';
import { DeskElement } from '../shell/element.ts';
import '../shell/choice.ts';
import './new-subject.ts';

/** Entries that a field names, chosen from those that the archive knows; people and topics may be new. */
export class DeskSubjects extends DeskElement {
  static override properties = {
    label: {},
    collection: { attribute: false },
    known: { attribute: false },
    chosen: { attribute: false },
  };
  declare label: string;
  /** Of what new ones may be made; nothing where none may. */
  declare collection: SubjectKind | undefined;
  declare known: Named[];
  declare chosen: string[];

  override render() {
    const left = this.known.filter(({ id }) => !this.chosen.includes(id));
    return html`<fieldset class="subjects">
      <legend>${this.label}</legend>
      ${
        this.chosen.length > 0
          ? html`<ul role="list">
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
            </ul>`
          : nothing
      }
      ${
        left.length === 0
          ? nothing
          : html`<desk-choice
              .heading=${html`<span class="visually-hidden">加${this.label}</span>`}
              .items=${left}
              .value=${''}
              .none=${'加一个……'}
              @desk-change=${this.#add}
            ></desk-choice>`
      }
      ${
        this.collection
          ? html`<desk-new-subject
              .collection=${this.collection}
              .taken=${this.known.map(({ id }) => id)}
              @desk-subject=${({ detail }: CustomEvent<NewSubject>) => this.#choose([...this.chosen, detail.id])}
            ></desk-new-subject>`
          : nothing
      }
    </fieldset>`;
  }

  readonly #add = (event: CustomEvent<string>) => {
    event.stopPropagation();
    if (event.detail) this.#choose([...this.chosen, event.detail]);
  };

  #choose(chosen: string[]): void {
    this.tell('desk-change', chosen);
  }
}

customElements.define('desk-subjects', DeskSubjects);
