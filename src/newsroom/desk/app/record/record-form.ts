import { html } from 'lit';
import type { CollectionName } from '../../../../schema/tools.ts';
import type { FormField, Forms } from '../../shared/forms.ts';
import { listOf } from '../../shared/list-of.ts';
import type { Named, OverviewExhibition } from '../../shared/overview.ts';
import type { Unsaved } from '../edit/drafts.ts';
import { FileForm } from '../edit/file-form.ts';
import '../edit/verify-list.ts';
import { get } from '../shell/api.ts';
import { fieldControl } from './field-control.ts';
import './group-list.ts';
import { choosingWorks, numbered, offeredIn } from './offered.ts';

let forms: Promise<Forms> | undefined;

/** The fields of every kind of record; asked for until they are given, and then no more. */
export const knownForms = (): Promise<Forms> =>
  (forms ??= get<Forms>('forms').catch((error: unknown) => {
    forms = undefined;
    throw error;
  }));

/** A record of any kind in a form made from its schema. */
export class DeskRecord extends FileForm {
  static override properties = {
    ...FileForm.properties,
    collection: { attribute: false },
    name: { attribute: false },
    given: { attribute: false },
    passages: { attribute: false },
    issue: { attribute: false },
    fields: { state: true },
  };
  declare collection: CollectionName;
  /** What it is called. */
  declare name: string;
  /** The fields of a new file that its place gives. */
  declare given: Record<string, unknown>;
  declare passages: Readonly<Record<string, readonly string[]>>;
  /** The issue whose articles may be named; all may where there is none. */
  declare issue: string | undefined;
  declare fields: readonly FormField[] | undefined;

  constructor() {
    super();
    this.given = {};
    this.passages = {};
  }

  protected override get isReady(): boolean {
    return this.fields !== undefined;
  }

  protected override get savingTitle(): string {
    return `资料：${this.name}`;
  }

  protected override get unsaved(): Unsaved {
    const { edited, ...rest } = super.unsaved;
    const isNew = this.file?.sum === null && this.isDirty;
    return { ...rest, edited: isNew ? { ...edited, ...this.given } : edited };
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    // A desk that was closed and is there again shows it by what it lists.
    if (!changed.has('collection') && !(changed.has('overview') && !this.fields)) return;
    const { collection } = this;
    void this.attempt(async () => {
      const { [collection]: fields } = await knownForms();
      if (collection === this.collection) this.fields = fields;
    });
  }

  override render() {
    const { file, fields, values } = this;
    if (!file || file.path !== this.path || !fields) return html`<p class="loading">正在打开……</p>`;
    const around = { entriesFor: this.#entriesFor, passages: this.passages };
    return html`<form class="record" @submit=${this.save} novalidate>
      ${this.head(file, this.name)}
      <desk-verify
        .questions=${listOf(values['toVerify']) as string[]}
        @desk-change=${({ detail }: CustomEvent<unknown>) => this.edit('toVerify', detail)}
      ></desk-verify>
      ${fields.map((field) => fieldControl(this.#offered(field), values[field.name], around, (value) => this.edit(field.name, value)))}
    </form>`;
  }

  /** A work's series and award are among those of its exhibition's record, which names works among its own. */
  #offered(field: FormField): FormField {
    const exhibition = this.#exhibition;
    if (!exhibition) return field;
    return this.collection === 'works' ? offeredIn(field, exhibition) : choosingWorks(field);
  }

  /** The one that the record is of, or belongs to. */
  get #exhibition(): OverviewExhibition | undefined {
    const [kind, id = ''] = this.path.split('/');
    if (kind !== 'works' && kind !== 'exhibitions') return undefined;
    return this.overview.exhibitions.find((one) => one.id === id.replace(/\.yaml$/, ''));
  }

  readonly #entriesFor = ({ link }: FormField): Named[] => {
    const { people, topics, issues } = this.overview;
    if (link === 'people') return people;
    if (link === 'topics') return topics;
    if (link === 'works') return this.#exhibition ? numbered(this.#exhibition) : [];
    return issues
      .filter(({ id }) => !this.issue || id === this.issue)
      .flatMap(({ id, articles }) =>
        articles.map((article) => ({
          id: article.id,
          name: this.issue ? article.title : `${id}　${article.title}`,
        })),
      );
  };
}

customElements.define('desk-record', DeskRecord);
