import { html, nothing } from 'lit';
import { meantDate } from '../../../../schema/meant-date.ts';
import type { Block, DraftAnswer, Pasted, ReadDocuments } from '../../shared/intake.ts';
import type { Overview } from '../../shared/overview.ts';
import { post } from '../shell/api.ts';
import { Asking } from '../shell/asking.ts';
import { linkTo } from '../shell/place.ts';
import './doubts-left.ts';
import './draft-report.ts';
import type { DeskDrop } from './drop-place.ts';
import './drop-place.ts';
import type { Facts } from './issue-facts.ts';
import './photo-shelf.ts';
import { draftRequest } from './reading.ts';
import './source-page.ts';
import { TakenIn } from './taken-in.ts';

/** From what came in to a draft of an issue. */
export class DeskIntake extends TakenIn {
  static override properties = {
    ...TakenIn.properties,
    overview: { attribute: false },
    draft: { state: true },
    why: { state: true },
  };
  declare overview: Overview;
  declare draft: DraftAnswer | undefined;
  /** Why there is no draft yet. */
  declare why: string;
  readonly #draft = new Asking(
    () =>
      this.#post(false).catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    (answer) => ([this.draft, this.why] = typeof answer === 'string' ? [undefined, answer] : [answer, '']),
    300,
  );

  constructor() {
    super();
    this.empty();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#saveByKey);
    window.addEventListener('beforeunload', (event) => {
      if (this.read || this.photos.length > 0) event.preventDefault();
    });
  }

  override render() {
    return html`
      <h1>收稿</h1>
      ${
        this.read
          ? nothing
          : html`<p class="lead">放进一版的文字和照片，看看每一段是什么，存为草稿，再到“校稿”里改。</p>`
      }
      <desk-drop
        .hasSource=${this.read !== undefined}
        @desk-files=${({ detail }: CustomEvent<File[]>) => void this.inTurn(() => this.takeFiles(detail))}
        @desk-paste=${({ detail }: CustomEvent<Pasted>) => void this.inTurn(() => this.takePaste(detail, this.#clearPaste))}
      ></desk-drop>
      <p class="working" role="status">${this.work ? `${this.work}……` : ''}</p>
      ${this.refusals.map((refusal) => html`<p class="warning plain" role="alert">${refusal}</p>`)}
      ${this.read?.problems.map(
        ({ file, problem, remedy }) =>
          html`<div class="warning">
            <p>${file}：${problem}</p>
            <p>办法：${remedy}</p>
          </div>`,
      )}
      ${
        this.photos.length > 0
          ? html`<desk-photo-shelf
              .photos=${this.photos}
              .pages=${this.pages}
              @desk-give=${this.givePhoto}
              @desk-remove=${this.removePhoto}
            ></desk-photo-shelf>`
          : nothing
      }
      ${this.read && this.pages.length > 0 ? this.#pages(this.read) : nothing}
    `;
  }

  #pages(read: ReadDocuments) {
    return html`
      <desk-issue-facts
        .overview=${this.overview}
        .facts=${this.facts}
        @desk-facts=${({ detail }: CustomEvent<Facts>) => {
          this.facts = detail;
          this.changed();
        }}
      ></desk-issue-facts>
      ${read.pages.map(
        (page, index) =>
          html`<desk-source-page
            .page=${page}
            .index=${index}
            .session=${read.session}
            .photos=${this.photos}
            .blocks=${this.pages[index] ?? []}
            @desk-blocks=${({ detail }: CustomEvent<Block[]>) => this.setPage(index, detail)}
          ></desk-source-page>`,
      )}
      <div class="finish">
        <desk-draft-report .draft=${this.draft} .why=${this.why}></desk-draft-report>
        <p class="line">
          <button
            type="button"
            class="main"
            ?disabled=${!this.draft}
            aria-disabled=${this.work ? 'true' : nothing}
            @click=${this.#save}
          >
            存为草稿
          </button>
          <desk-doubts-left
            .count=${this.pages.flat().filter(({ doubt }) => doubt).length}
          ></desk-doubts-left>
          <button type="button" @click=${() => this.empty()}>不要了，重新收稿</button>
        </p>
      </div>
    `;
  }

  protected override empty(): void {
    super.empty();
    this.draft = undefined;
    this.why = '';
    this.#draft.drop();
  }

  protected override changed(): void {
    this.draft = undefined;
    if (this.read) this.#draft.soon();
    else this.#draft.drop();
  }

  #post(save: boolean): Promise<DraftAnswer> {
    return post<DraftAnswer>('intake/draft', draftRequest(this.read?.session ?? '', this.source, this, save));
  }

  readonly #clearPaste = (): void => this.querySelector<DeskDrop>('desk-drop')?.clear();

  readonly #saveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || !this.read) return;
    event.preventDefault();
    if (this.draft) this.#save();
  };

  readonly #save = (): void => {
    if (!this.work) void this.inTurn(() => this.#write());
  };

  async #write(): Promise<void> {
    const { date } = this.facts;
    this.work = '正在存为草稿';
    const saved = await this.attempt(() => this.#post(true));
    this.work = '';
    if (!saved) return;
    this.tell(
      'desk-done',
      `已存为草稿：${saved.report.articles.length}篇稿件。接着校稿；要撤销，到“版本”里。`,
    );
    this.tell('desk-refresh', undefined);
    this.empty();
    location.hash = linkTo('edit', meantDate(date));
  }
}

customElements.define('desk-intake', DeskIntake);
