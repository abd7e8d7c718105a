import { html, nothing } from 'lit';
import type { CollectionName } from '../../../../schema/tools.ts';
import type { NewSubject, SavedFile } from '../../shared/files.ts';
import type { Named, Overview } from '../../shared/overview.ts';
import '../edit/new-subject.ts';
import { post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import '../shell/choice.ts';
import { linkTo } from '../shell/place.ts';
import { removable, type RemovableKind } from '../../shared/remove.ts';
import './record-form.ts';
import './remove-record.ts';
import { groupsOf, kinds, pathOf, recordsOf, type RecordKind } from './records.ts';

/** Every record that no other part of the desk edits: the publication, people, topics, exhibitions and their works, redirects. */
export class DeskRecords extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    place: { attribute: false },
    open: { state: true },
  };
  declare overview: Overview;
  /** What the address says, `people/li-ming`; nothing while another part is shown. */
  declare place: string | undefined;
  declare open: string;

  constructor() {
    super();
    this.open = '';
  }

  protected override willUpdate(): void {
    if (this.place !== undefined) this.open = this.place || 'publication';
  }

  override render() {
    const [name, ...rest] = this.open.split('/');
    const kind = kinds.find(({ id }) => id === name) ?? kinds[0];
    return html`
      <h1>资料</h1>
      <p class="lead">网站和编辑部的各项资料，一项一项填；哪一项是什么意思，写在它旁边。</p>
      <div class="line">
        ${this.#choice('哪一类', kind.id, kinds, (id) => id)} ${this.#within(kind, rest.join('/'))}
      </div>
      ${
        kind.id === 'people' || kind.id === 'topics'
          ? html`<desk-new-subject
              .collection=${kind.id}
              @desk-subject=${(event: CustomEvent<NewSubject>) => void this.once(() => this.#create(event))}
            ></desk-new-subject>`
          : nothing
      }
      ${this.#form(kind, rest.join('/'))}
    `;
  }

  /** The entry of a kind; works are chosen by their exhibition. */
  #within(kind: RecordKind, id: string) {
    const groups = groupsOf(this.overview, kind.id);
    const group = groups.find((one) => one.id === id.split('/')[0])?.id ?? groups[0]?.id ?? '';
    const records = recordsOf(this.overview, kind.id, group);
    return html`
      ${groups.length > 0 ? this.#choice('哪个影展', group, groups, (one) => `${kind.id}/${one}`) : nothing}
      ${records.length > 0 ? this.#choice(kind.which, id, records, (one) => `${kind.id}/${one}`, '请选') : nothing}
    `;
  }

  #choice(label: string, value: string, all: readonly Named[], placeFor: (id: string) => string, none = '') {
    return html`<desk-choice
      .heading=${label}
      .items=${all}
      .value=${value}
      .none=${none}
      @desk-change=${({ detail }: CustomEvent<string>) => (location.hash = linkTo('records', placeFor(detail)))}
    ></desk-choice>`;
  }

  #form({ id: collection, name, isOne }: RecordKind, id: string) {
    const record = recordsOf(this.overview, collection, id.split('/')[0] ?? '').find((one) => one.id === id);
    if (!isOne && !record) return nothing;
    return html`<desk-record
        .overview=${this.overview}
        .collection=${collection as CollectionName}
        .path=${pathOf(collection, id)}
        .mayBeNew=${isOne}
        .name=${record?.name ?? name}
      ></desk-record>
      ${
        removable.some((one) => one === collection)
          ? html`<desk-remove
              .overview=${this.overview}
              .collection=${collection as RemovableKind}
              .record=${id}
            ></desk-remove>`
          : nothing
      }`;
  }

  readonly #create = async ({ detail }: CustomEvent<NewSubject>): Promise<void> => {
    const { collection, id, ...fields } = detail;
    const saved = await this.attempt(() =>
      post<SavedFile>('save', { path: pathOf(collection, id), fields, title: `新建：${fields.name}` }),
    );
    if (!saved) return;
    this.tell('desk-done', `已新建“${fields.name}”。要撤销，到“版本”里。`);
    this.tell('desk-refresh', undefined);
    location.hash = linkTo('records', `${collection}/${id}`);
  };
}

customElements.define('desk-records', DeskRecords);
