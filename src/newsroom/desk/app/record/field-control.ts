import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormField } from '../../shared/forms.ts';
import { listOf } from '../../shared/list-of.ts';
import type { Named } from '../../shared/overview.ts';
import '../edit/subject-picker.ts';
import '../shell/choice.ts';
import { optionsOf } from '../shell/options.ts';
import './list-input.ts';
import { oneRow } from './one-row.ts';

/** What forms need to know beside their fields. */
export interface Around {
  /** The entries that a field may name. */
  entriesFor: (field: FormField) => readonly Named[];
  /** Passages to choose the words of a field from, by the field's name. */
  passages: Readonly<Record<string, readonly string[]>>;
}

/** The control of one field of a record; groups are elements of their own, which know how to show their fields. */
export function fieldControl(
  field: FormField,
  value: unknown,
  around: Around,
  change: (value: unknown) => void,
): TemplateResult {
  const take = (event: CustomEvent<unknown>) => {
    event.stopPropagation();
    change(event.detail);
  };
  const { name, label, kind } = field;
  const list = listOf(value);
  if (kind === 'groups') {
    return html`<desk-groups
      data-field=${name}
      .field=${field}
      .groups=${list}
      .around=${around}
      @desk-change=${take}
    ></desk-groups>`;
  }
  if (kind === 'links') {
    return html`<desk-subjects
      data-field=${name}
      label=${label}
      .known=${around.entriesFor(field)}
      .chosen=${list.map(String)}
      @desk-change=${take}
    ></desk-subjects>`;
  }
  if (kind === 'lines' || kind === 'numbers') {
    return html`<label class="field"
      >${heading(field, kind === 'lines' ? '一行写一项' : '用顿号或空格隔开')}
      <desk-list data-field=${name} .items=${list.map(String)} .isOf=${kind} @desk-change=${take}></desk-list>
    </label>`;
  }
  const text = value === undefined || value === null ? '' : String(value);
  const takeText = ({ target }: Event) => change(oneRow((target as HTMLInputElement).value));
  if (kind === 'link') {
    return html`<desk-choice
      data-field=${name}
      .heading=${heading(field)}
      .items=${around.entriesFor(field)}
      .value=${text}
      .none=${noneOf(field)}
      @desk-change=${take}
    ></desk-choice>`;
  }
  if (kind === 'choice') {
    return html`<label class="field"
      >${heading(field)}
      <select data-field=${name} @change=${takeText}>
        ${optionsOf(choicesOf(field, text), text)}
      </select>
    </label>`;
  }
  const passages = around.passages[name] ?? [];
  return html`${passages.length > 0 ? passageChoice(field, passages, change) : nothing}<label class="field"
      >${heading(field)}
      ${
        long.has(name)
          ? html`<textarea data-field=${name} rows="2" .value=${live(text)} @input=${takeText}></textarea>`
          : html`<input data-field=${name} .value=${live(text)} @input=${takeText} />`
      }
    </label>`;
}

const heading = ({ label, hint, isRequired }: FormField, how = '') => {
  const words = [how, hint].filter(Boolean).join('。');
  return html`${label}${isRequired ? html` <span class="tag">必填</span>` : nothing}${words ? html` <span class="label">${words}</span>` : nothing}`;
};

/** What may be chosen; what the file says is among it, right or wrong. */
function choicesOf(field: FormField, text: string): Named[] {
  const all = field.choices.map(({ value, label }) => ({ id: value, name: label || value }));
  const isKnown = text === '' || all.some(({ id }) => id === text);
  return [{ id: '', name: noneOf(field) }, ...(isKnown ? [] : [{ id: text, name: text }]), ...all];
}

const noneOf = ({ isRequired }: FormField) => (isRequired ? '请选' : '不写');

const passageChoice = ({ label }: FormField, passages: readonly string[], change: (value: string) => void) =>
  html`<label class="field"
    >从稿件里选${label}
    <select
      @change=${({ target }: Event) => {
        const select = target as HTMLSelectElement;
        if (select.value) change(select.value);
        select.value = '';
      }}
    >
      <option value="">选一句……</option>
      ${passages.map((one) => html`<option value=${one}>${one}</option>`)}
    </select>
  </label>`;

/** Fields whose one line is a sentence or more. */
const long = new Set([
  'description',
  'rights',
  'text',
  'alt',
  'quote',
  'specimenNote',
  'titleNote',
  'dateNote',
]);
