import { html, nothing } from 'lit';
import type { AmendAnswer, AmendKind, Suggestion } from '../../shared/amend.ts';
import type { Named, Overview } from '../../shared/overview.ts';
import { post, uploadFile } from '../shell/api.ts';
import '../shell/choice.ts';
import { DeskElement } from '../shell/element.ts';
import { optionsOf } from '../shell/options.ts';
import './amend-answer.ts';
import { inputsOf, kindsOf } from './inputs.ts';
import './reader-letter.ts';

/** Corrections, withdrawals, other pictures: what will change is shown before it is written. */
export class DeskAmend extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    collection: { state: true },
    group: { state: true },
    entry: { state: true },
    kind: { state: true },
    answer: { state: true },
    suggestion: { state: true },
  };
  declare overview: Overview;
  declare collection: 'articles' | 'works';
  /** The issue or the exhibition. */
  declare group: string;
  declare entry: string;
  declare kind: AmendKind;
  declare answer: AmendAnswer | undefined;
  /** What a reader's letter suggests for the entry. */
  declare suggestion: Suggestion | undefined;
  /** What the answer is of. */
  #asked: Record<string, unknown> = {};

  constructor() {
    super();
    this.collection = 'articles';
    this.group = '';
    this.entry = '';
    this.kind = 'correct';
  }

  override render() {
    const isArticle = this.collection === 'articles';
    return html`
      <h1>更正与撤回</h1>
      <p class="lead">先看网站上哪些地方会变，再写入；写入以后要重新发布，读者才看得到。</p>
      <desk-reader-letter @desk-suggest=${this.#suggest}></desk-reader-letter>
      <div class="line">
        <label class="field"
          >哪一类
          <select
            data-collection
            @change=${({ target }: Event) => this.#choose({ collection: (target as HTMLSelectElement).value as DeskAmend['collection'], group: '', entry: '' })}
          >
            ${optionsOf(collections, this.collection)}
          </select>
        </label>
        <desk-choice
          .heading=${isArticle ? '哪一期' : '哪个影展'}
          .items=${this.#groups}
          .value=${this.group}
          @desk-change=${({ detail: group }: CustomEvent<string>) => this.#choose({ group, entry: '' })}
        ></desk-choice>
        <desk-choice
          class="wide"
          .heading=${isArticle ? '哪一篇' : '哪一件'}
          .items=${this.#entries.map(({ id, title, status }) => ({ id, name: title + (states[status] ?? '') }))}
          .value=${this.entry}
          @desk-change=${({ detail: entry }: CustomEvent<string>) => this.#choose({ group: entry.split('/')[0] || this.group, entry })}
        ></desk-choice>
      </div>
      ${this.entry ? this.#form() : nothing}
      <div aria-live="polite">
        ${this.answer ? html`<desk-amend-answer .answer=${this.answer} @desk-write=${() => void this.once(this.#write)}></desk-amend-answer>` : nothing}
      </div>
    `;
  }

  get #groups(): Named[] {
    const { issues, exhibitions } = this.overview;
    return this.collection === 'articles'
      ? issues.map(({ id, date }) => ({ id, name: date }))
      : exhibitions.map(({ id, title }) => ({ id, name: title }));
  }

  /** Of all issues or exhibitions where none is chosen: an editor knows the title rather than the day. */
  get #entries(): { id: string; title: string; status: string }[] {
    const { issues, exhibitions } = this.overview;
    const isWithin = ({ id }: { id: string }) => this.group === '' || id === this.group;
    if (this.collection === 'articles')
      return issues.filter(isWithin).flatMap(({ articles }) =>
        articles.map(({ id, title, status }) => ({
          id,
          status,
          title: this.group ? title : `${id.split('/')[0]}　${title}`,
        })),
      );
    return exhibitions
      .filter(isWithin)
      .flatMap(({ works }) =>
        works.map(({ id, title, status }) => ({ id, status, title: `${id.split('/')[1]} ${title}` })),
      );
  }

  #form() {
    const status = this.#entries.find(({ id }) => id === this.entry)?.status ?? 'published';
    const kinds = kindsOf(this.collection, status);
    const kind = kinds.some(({ id }) => id === this.kind) ? this.kind : kinds[0]!.id;
    const article = this.overview.issues
      .flatMap(({ articles }) => articles)
      .find(({ id }) => id === this.entry);
    return html`<form @submit=${(event: Event) => void this.#ask(event, kind)} @input=${this.#forget}>
      <div class="switch" role="group" aria-label="做什么">
        ${kinds.map(
          ({ id, name }) =>
            html`<button
              type="button"
              aria-pressed=${id === kind ? 'true' : 'false'}
              @click=${() => this.#begin(id)}
            >
              ${name}
            </button>`,
        )}
      </div>
      ${inputsOf(kind, this.collection === 'articles' ? article?.photos : undefined, this.suggestion)}
      <button type="submit">看看会改什么</button>
    </form>`;
  }

  #choose(chosen: Partial<Pick<DeskAmend, 'collection' | 'group' | 'entry'>>): void {
    Object.assign(this, chosen);
    this.#forget();
    this.suggestion = undefined;
  }

  readonly #suggest = ({ detail }: CustomEvent<Suggestion & { id: string }>): void => {
    const { id, ...suggestion } = detail;
    [this.collection, this.group, this.entry] = ['articles', id.split('/')[0] ?? '', id];
    this.kind = 'correct';
    this.#forget();
    this.suggestion = suggestion;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[name="text"]')?.focus());
  };

  #begin(kind: AmendKind): void {
    this.kind = kind;
    this.#forget();
  }

  /** An answer that is on its way is not of what is chosen now. */
  readonly #forget = (): void => {
    this.answer = undefined;
    this.#asked = {};
  };

  async #ask(event: Event, kind: AmendKind): Promise<void> {
    event.preventDefault();
    const { file, photo, ...fields } = Object.fromEntries(new FormData(event.target as HTMLFormElement));
    await this.attempt(async () => {
      const upload = file instanceof File && file.size > 0 ? (await uploadFile(file)).id : undefined;
      const asked = {
        ...fields,
        kind,
        collection: this.collection,
        id: this.entry,
        photo: Number(photo ?? 0),
        upload,
      };
      this.#asked = asked;
      const answer = await post<AmendAnswer>('amend', asked);
      if (this.#asked === asked) this.answer = answer;
    });
  }

  readonly #write = async (): Promise<void> => {
    const written = await this.attempt(() => post<AmendAnswer>('amend', { ...this.#asked, save: true }));
    this.answer = written;
    if (!written?.version) return;
    this.answer = undefined;
    this.tell(
      'desk-done',
      `已写入：${written.title}。到“发布”里重新建站，读者才看得到；要撤销，到“版本”里。`,
    );
    this.tell('desk-refresh', undefined);
  };
}

const collections = [
  { id: 'articles', name: '稿件' },
  { id: 'works', name: '影展作品' },
];

const states: Record<string, string> = { withdrawn: '（已撤回）', 'image-withdrawn': '（图片已撤回）' };

customElements.define('desk-amend', DeskAmend);
