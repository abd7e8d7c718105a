import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NewSubject } from '../../shared/files.ts';
import { listOf } from '../../shared/list-of.ts';
import type { Overview } from '../../shared/overview.ts';
import '../record/list-input.ts';
import { optionsOf } from '../shell/options.ts';
import type { Additions } from './drafts.ts';
import type { Values } from './edited-file.ts';
import { choiceFields, ranks, textFields } from './fields.ts';
import './note-list.ts';
import './photo-fields.ts';
import './subject-picker.ts';
import './verify-list.ts';

/** The fields of an article as the form shows them, in the order of work: open questions, headline, text, what goes with it. */
export function articleFields(form: ArticleFields): TemplateResult {
  const { values, body, path, overview, edit, editBody } = form;
  const list = <T>(name: string) => listOf(values[name]) as T[];
  const take = (name: string) => (event: CustomEvent<unknown>) => {
    event.stopPropagation();
    edit(name, event.detail);
  };
  return html`
    <desk-verify .questions=${list<string>('toVerify')} @desk-change=${take('toVerify')}></desk-verify>
    ${textFields.map(({ name, label, hint }) => textField(form, name, label, hint))}
    <label class="field"
      >标题怎样分行 <span class="label">一行一行写，只断开，不增减字；不写就自动断行</span>
      <desk-list
        data-field="titleLines"
        .items=${list<string>('titleLines')}
        .isOf=${'lines'}
        @desk-change=${take('titleLines')}
      ></desk-list>
    </label>
    <div class="line">
      ${choiceFields.map(({ name, label }) => choice(form, name, label, name === 'section' ? overview.sections : overview.genres))}
      <label class="field"
        >标题的分量
        <select data-field="rank" @change=${takeText(form, 'rank')}>
          ${optionsOf(ranks, textIn(form, 'rank'))}
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
    <desk-photos
      .photos=${list<Values>('photos')}
      .path=${path}
      .chosen=${form.additions.pictures}
      @desk-change=${take('photos')}
      @desk-picture=${({ detail }: CustomEvent<Additions['pictures'][number]>) => form.addPicture(detail)}
    ></desk-photos>
    ${subjectKinds.map(({ name, label }) => {
      const fresh = form.additions.subjects.filter(({ collection }) => collection === name);
      return html`<desk-subjects
        data-field=${name}
        label=${label}
        .collection=${name}
        .known=${[...overview[name], ...fresh]}
        .chosen=${list<string>(name)}
        @desk-change=${take(name)}
        @desk-subject=${({ detail }: CustomEvent<NewSubject>) => form.addSubject(detail)}
      ></desk-subjects>`;
    })}
  `;
}

const subjectKinds = [
  { name: 'people', label: '文中人物' },
  { name: 'topics', label: '主题' },
] as const;

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
      ${optionsOf(
        all.map((one) => ({ id: one, name: one || '请选' })),
        value,
      )}
    </select>
  </label>`;
}

/** What the editor has selected in the text. */
function selectedWords(): string {
  const area = document.querySelector<HTMLTextAreaElement>('desk-article [data-field="body"]');
  return area ? area.value.slice(area.selectionStart, area.selectionEnd).trim() : '';
}

export interface ArticleFields {
  /** As they are now, changed or not. */
  values: Values;
  additions: Additions;
  body: string;
  /** Of the article's file. */
  path: string;
  overview: Overview;
  edit: (name: string, value: unknown) => void;
  editBody: (body: string) => void;
  addSubject: (subject: NewSubject) => void;
  addPicture: (picture: Additions['pictures'][number]) => void;
}
