import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormField } from '../../shared/forms.ts';
import type { Overview } from '../../shared/overview.ts';
import { fieldControl } from '../record/field-control.ts';
import '../record/group-list.ts';
import { knownForms } from '../record/record-form.ts';
import { DeskElement } from '../shell/element.ts';

/** The record of an exhibition that is not there yet; it is written with its works, all or nothing. */
export class DeskNewExhibition extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    record: { attribute: false },
    code: { attribute: false },
    fields: { state: true },
  };
  declare overview: Overview;
  /** The fields that are filled in so far. */
  declare record: Record<string, unknown>;
  /** Its id, where the editor gives one. */
  declare code: string;
  declare fields: readonly FormField[];

  constructor() {
    super();
    this.fields = [];
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // Again, where the desk was closed.
    if (!changed.has('overview') || this.fields.length > 0) return;
    void this.attempt(async () => {
      const { exhibitions } = await knownForms();
      this.fields = exhibitions.filter(({ name }) => !later.has(name));
    });
  }

  override render() {
    const articles = this.overview.issues.flatMap((issue) => issue.articles);
    const around = {
      entriesFor: () => articles.map(({ id, title }) => ({ id, name: `${id.split('/')[0]}　${title}` })),
      passages: {},
    };
    return html`<fieldset>
      <legend>新的影展</legend>
      <div class="record">
        ${this.fields.map((field) =>
          fieldControl(field, this.record[field.name], around, (value) =>
            this.#tell({ ...this.record, [field.name]: value }, this.code),
          ),
        )}
        <label class="field"
          >网址里的代号
          <span class="label">小写英文字母、数字和连字符；不写就用名称的拼音。发布以后不要再改</span>
          <input
            data-field="code"
            .value=${live(this.code)}
            @input=${({ target }: Event) => this.#tell(this.record, (target as HTMLInputElement).value)}
          />
        </label>
      </div>
    </fieldset>`;
  }

  #tell(record: Record<string, unknown>, code: string): void {
    this.tell('desk-record', { record, code });
  }
}

/** What only works can tell, or stands in 资料 when they are there. */
const later = new Set(['displayed', 'series', 'lead', 'wallOrder', 'routeTitle', 'route', 'specimenNote']);

customElements.define('desk-new-exhibition', DeskNewExhibition);
