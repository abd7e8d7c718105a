import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Overview } from '../../shared/overview.ts';
import { choiceFields, ranks, textFields } from './fields.ts';
import './note-list.ts';
import './photo-fields.ts';
import './subject-picker.ts';
import './verify-list.ts';

/** The fields of an article as the form shows them, in the order of work: open questions, headline, text, what goes with it. */
export function articleFields(form: ArticleFields): TemplateResult {
  const { values, body, path, overview, edit, editBody } = form;
  const list = <T>(name: string) => (values[name] ?? []) as T[];
  const take = (name: string) => (event: CustomEvent<unknown>) => {
    event.stopPropagation();
    edit(name, event.detail);
  };
  return html`
    <desk-verify .questions=${list<string>('toVerify')} @desk-change=${take('toVerify')}></desk-verify>
    ${textFields.map(({ name, label, hint }) => textField(form, name, label, hint))}
    <div class="line">
      ${choiceFields.map(({ name, label }) => choice(form, name, label, name === 'section' ? overview.sections : overview.genres))}
      <label class="field"
        >标题的分量
        <select data-field="rank" @change=${takeText(form, 'rank')}>
          ${ranks.map(({ value, label }) => html`<option value=${value} ?selected=${(values['rank'] ?? '') === value}>${label}</option>`)}
        </select>
      </label>
      <label class="field short"
        >顺序<input
          data-field="order"
          inputmode="numeric"
          .value=${live(textIn(form, 'order'))}
          @input=${takeText(form, 'order')}
      /></label>
    </div>
    <label class="field"
      >正文
      <textarea
        data-field="body"
        rows="18"
        .value=${live(body)}
        @input=${(event: Event) => editBody((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </label>
    <desk-notes
      .notes=${list<Values>('notes')}
      .textOf=${selectedWords}
      @desk-change=${take('notes')}
    ></desk-notes>
    <desk-photos .photos=${list<Values>('photos')} .path=${path} @desk-change=${take('photos')}></desk-photos>
    <desk-subjects
      data-field="people"
      label="文中人物"
      .known=${overview.people}
      .chosen=${list<string>('people')}
      @desk-change=${take('people')}
    ></desk-subjects>
    <desk-subjects
      data-field="topics"
      label="主题"
      .known=${overview.topics}
      .chosen=${list<string>('topics')}
      @desk-change=${take('topics')}
    ></desk-subjects>
  `;
}

const textIn = ({ values }: ArticleFields, name: string) => String(values[name] ?? '');

const takeText =
  ({ edit }: ArticleFields, name: string) =>
  (event: Event) =>
    edit(name, (event.target as HTMLInputElement | HTMLSelectElement).value);

function textField(form: ArticleFields, name: string, label: string, hint: string) {
  return html`<label class="field"
    >${label} <span class="label">${hint}</span>
    <input data-field=${name} .value=${live(textIn(form, name))} @input=${takeText(form, name)} />
  </label>`;
}

function choice(form: ArticleFields, name: string, label: string, choices: readonly string[]) {
  const value = textIn(form, name);
  const all = choices.includes(value) ? choices : [value, ...choices];
  return html`<label class="field"
    >${label}
    <select data-field=${name} @change=${takeText(form, name)}>
      ${all.map((one) => html`<option value=${one} ?selected=${one === value}>${one || '请选'}</option>`)}
    </select>
  </label>`;
}

/** What the editor has selected in the text. */
function selectedWords(): string {
  const area = document.querySelector<HTMLTextAreaElement>('desk-article [data-field="body"]');
  return area ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : '';
}

export type Values = Record<string, unknown>;

export interface ArticleFields {
  /** As they are now, changed or not. */
  values: Values;
  body: string;
  /** Of the article's file. */
  path: string;
  overview: Overview;
  edit: (name: string, value: unknown) => void;
  editBody: (body: string) => void;
}
