import { html, nothing } from 'lit';
import type { Overview } from '../../shared/overview.ts';
import {
  removableNouns as nouns,
  type Reference,
  type RemovableKind,
  type RemoveAnswer,
} from '../../shared/remove.ts';
import { post } from '../shell/api.ts';
import '../shell/choice.ts';
import { DeskElement } from '../shell/element.ts';
import { linkTo, linkToEntry } from '../shell/place.ts';

/** Taking a record away: what still names it, where its readers go, and the word that it may go. */
export class DeskRemove extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    collection: { attribute: false },
    record: { attribute: false },
    answer: { state: true },
    to: { state: true },
  };
  declare overview: Overview;
  declare collection: RemovableKind;
  /** Its id. */
  declare record: string;
  declare answer: RemoveAnswer | undefined;
  /** Where its readers are led. */
  declare to: string;

  constructor() {
    super();
    this.to = '';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('record')) return;
    this.answer = undefined;
    this.to = '';
  }

  protected override updated(changed: Map<string, unknown>): void {
    // What was found out may have become old.
    if (changed.has('overview') && this.answer) void this.#ask();
  }

  override render() {
    const noun = nouns[this.collection];
    return html`<section class="remove" aria-label=${`删去这个${noun}`}>
      <h2>删去这个${noun}</h2>
      <p class="label">多建的、建错的才删。还有稿件写到它，就删不了；先看要改什么。删了能在“版本”里撤销。</p>
      <button type="button" @click=${() => void this.#ask()}>看看能不能删</button>
      <div aria-live="polite">${this.answer ? this.#shown(this.answer) : nothing}</div>
    </section>`;
  }

  #shown({ references, problems, targets, effects, notes, files }: RemoveAnswer) {
    if (references.length > 0) return this.#references(references);
    const [problem] = problems;
    return html`<div class="proof">
      ${problem ? html`<p class="bad">${problem.problem}。办法：${problem.remedy}。</p>` : nothing}
      ${
        targets.length > 0
          ? html`<p>这个网址发布过，会有人收藏、引用。读者打开旧网址，转到哪里？</p>
              <desk-choice
                .heading=${'读者转到'}
                .items=${targets.map(({ address, name }) => ({ id: address, name: `${name}　${address}` }))}
                .value=${this.to}
                @desk-change=${({ detail }: CustomEvent<string>) => {
                  this.to = detail;
                  void this.#ask();
                }}
              ></desk-choice>`
          : nothing
      }
      ${
        files.length > 0
          ? html`<ul>
                ${effects.map(({ where, what }) => html`<li>${where}：${what}</li>`)}
                ${notes.map((note) => html`<li>${note}</li>`)}
              </ul>
              <button type="button" class="main" @click=${() => void this.once(this.#remove)}>删去</button>`
          : nothing
      }
    </div>`;
  }

  #references(references: readonly Reference[]) {
    return html`<div class="warning">
      <p>还有${references.length}处写到它，删不了。点开一处处去掉，保存，再来删：</p>
      <ul>
        ${references.map(
          ({ collection, id, title, where }) =>
            html`<li><a href=${linkToEntry(collection, id)}>${title}</a>：${where}</li>`,
        )}
      </ul>
    </div>`;
  }

  async #ask(): Promise<void> {
    const { record, to } = this;
    const answer = await this.attempt(() => this.#post(false));
    if (record === this.record && to === this.to) this.answer = answer;
  }

  readonly #remove = async (): Promise<void> => {
    const done = await this.attempt(() => this.#post(true));
    this.answer = done;
    if (!done?.version) return;
    this.answer = undefined;
    this.tell('desk-done', `已${done.title}。要撤销，到“版本”里。`);
    this.tell('desk-refresh', undefined);
    location.hash = linkTo('records', this.collection);
  };

  #post(save: boolean): Promise<RemoveAnswer> {
    const { collection, record: id, to } = this;
    return post<RemoveAnswer>('remove', { collection, id, to, save });
  }
}

customElements.define('desk-remove', DeskRemove);
