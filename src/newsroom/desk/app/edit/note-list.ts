import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { isGroup } from '../../../files/value.ts';
import { strayItem } from '../record/stray-item.ts';
import { DeskElement } from '../shell/element.ts';
import { optionsOf } from '../shell/options.ts';
import { noteKinds } from './fields.ts';

type Note = Record<string, unknown>;

/** Editors' notes (校注) on passages of the text; a passage is selected there. */
export class DeskNotes extends DeskElement {
  static override properties = { notes: { attribute: false }, textOf: { attribute: false } };
  declare notes: Note[];
  /** Gives the words that are selected in the text. */
  declare textOf: () => string;

  override render() {
    return html`<fieldset class="notes" data-field="notes">
      <legend>校注</legend>
      ${this.notes.map((note, index) => this.#note(note, index))}
      <p class="label">先在正文里选中要注的一段字，再按下面的按钮。</p>
      <button type="button" @click=${this.#add}>加校注</button>
    </fieldset>`;
  }

  #note(note: Note, index: number) {
    const remove = () => this.tell('desk-change', this.notes.toSpliced(index, 1));
    if (!isGroup(note)) return strayItem(note, `第${index + 1}条校注`, remove);
    return html`<div class="line" data-item>
      <label class="field"
        >所注的原文<input
          data-field="quote"
          .value=${live(String(note['quote'] ?? ''))}
          @input=${this.#take(index, 'quote')}
      /></label>
      <label class="field wide"
        >校注的内容<input
          data-field="text"
          .value=${live(String(note['text'] ?? ''))}
          @input=${this.#take(index, 'text')}
      /></label>
      <label class="field"
        >种类
        <select data-field="kind" @change=${this.#take(index, 'kind')}>
          ${optionsOf(noteKinds, String(note['kind'] ?? 'doubtful'))}
        </select>
      </label>
      <button type="button" aria-label=${`删去第${index + 1}条校注`} @click=${remove}>删去</button>
    </div>`;
  }

  readonly #add = () =>
    this.tell('desk-change', [...this.notes, { quote: this.textOf(), text: '', kind: 'doubtful' }]);

  #take(index: number, name: string) {
    return ({ target }: Event) => {
      const { value } = target as HTMLInputElement;
      this.tell('desk-change', this.notes.with(index, { ...this.notes[index], [name]: value }));
    };
  }
}

customElements.define('desk-notes', DeskNotes);
