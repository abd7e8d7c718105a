import { html, nothing } from 'lit';
import { meantDate } from '../../../../schema/meant-date.ts';
import type { Block, DraftAnswer, Pasted, ReadDocuments, Source } from '../../shared/intake.ts';
import type { Overview } from '../../shared/overview.ts';
import { post, uploadFile } from '../shell/api.ts';
import { Asking } from '../shell/asking.ts';
import { DeskElement } from '../shell/element.ts';
import { linkTo } from '../shell/place.ts';
import { placePicture, type Photo } from './photos.ts';
import './doubts-left.ts';
import './draft-report.ts';
import type { DeskDrop } from './drop-place.ts';
import './drop-place.ts';
import { noFacts, type Facts } from './issue-facts.ts';
import './photo-shelf.ts';
import { draftRequest, withCorrections } from './reading.ts';
import './source-page.ts';

/** From what came in to a draft of an issue. */
export class DeskIntake extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    read: { state: true },
    pages: { state: true },
    photos: { state: true },
    facts: { state: true },
    draft: { state: true },
    why: { state: true },
    isBusy: { state: true },
  };
  declare overview: Overview;
  declare read: ReadDocuments | undefined;
  /** The blocks of each page, as corrected. */
  declare pages: Block[][];
  declare photos: Photo[];
  declare facts: Facts;
  declare draft: DraftAnswer | undefined;
  /** Why there is no draft yet. */
  declare why: string;
  declare isBusy: boolean;
  #source: Source = { documents: [], pasted: [] };
  readonly #draft = new Asking(
    () =>
      this.#post(false).catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    (answer) => ([this.draft, this.why] = typeof answer === 'string' ? [undefined, answer] : [answer, '']),
    300,
  );

  constructor() {
    super();
    this.#empty();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#saveByKey);
    window.addEventListener('beforeunload', (event) => this.read && event.preventDefault());
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
        @desk-files=${this.#takeFiles}
        @desk-paste=${this.#takePaste}
      ></desk-drop>
      <p class="working" role="status">
        ${this.isBusy ? (this.draft ? '正在存为草稿……' : '正在读来稿……') : ''}
      </p>
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
              @desk-give=${this.#givePhoto}
              @desk-remove=${this.#removePhoto}
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
          this.#draftSoon();
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
            @desk-blocks=${({ detail }: CustomEvent<Block[]>) => this.#setPage(index, detail)}
          ></desk-source-page>`,
      )}
      <div class="finish">
        <desk-draft-report .draft=${this.draft} .why=${this.why}></desk-draft-report>
        <p class="line">
          <button
            type="button"
            class="main"
            ?disabled=${!this.draft}
            aria-disabled=${this.isBusy ? 'true' : nothing}
            @click=${this.#save}
          >
            存为草稿
          </button>
          <desk-doubts-left
            .count=${this.pages.flat().filter(({ doubt }) => doubt).length}
          ></desk-doubts-left>
          <button type="button" @click=${this.#empty}>不要了，重新收稿</button>
        </p>
      </div>
    `;
  }

  readonly #empty = (): void => {
    this.read = undefined;
    this.pages = [];
    this.photos = [];
    this.facts = noFacts;
    this.draft = undefined;
    this.why = '';
    this.isBusy = false;
    this.#source = { documents: [], pasted: [] };
    this.#draft.drop();
  };

  readonly #takeFiles = async ({ detail: files }: CustomEvent<File[]>): Promise<void> => {
    this.isBusy = true;
    await this.attempt(async () => {
      const isPhoto = ({ name }: File) => /\.(jpe?g|png|webp|tiff?|avif|hei[cf])$/i.test(name);
      const documents: string[] = [];
      for (const file of files) {
        const { id, name } = await uploadFile(file);
        if (isPhoto(file))
          this.photos = [...this.photos, { upload: id, name, address: URL.createObjectURL(file) }];
        else documents.push(id);
      }
      if (documents.length > 0) await this.#read({ documents, pasted: [] });
    });
    this.isBusy = false;
    this.#draftSoon();
  };

  readonly #takePaste = async ({ detail }: CustomEvent<Pasted>): Promise<void> => {
    await this.attempt(async () => {
      await this.#read({ documents: [], pasted: [detail] });
      this.querySelector<DeskDrop>('desk-drop')?.clear();
    });
    this.#draftSoon();
  };

  /** Reads what has come on top of what is there. */
  async #read(more: Source): Promise<void> {
    const { documents, pasted } = this.#source;
    const source = {
      documents: [...documents, ...more.documents],
      pasted: [...pasted, ...more.pasted],
    };
    const read = await post<ReadDocuments>('intake/read', source);
    this.pages = withCorrections(read, this);
    this.read = read;
    this.#source = source;
    this.facts = { ...this.facts, date: this.facts.date || read.date || '' };
  }

  #setPage(index: number, blocks: Block[]): void {
    this.pages = this.pages.with(index, blocks);
    this.#draftSoon();
  }

  readonly #givePhoto = ({ detail }: CustomEvent<{ photo: Photo; page: number; caption: string }>): void => {
    this.pages = this.pages.map((blocks, page) =>
      placePicture(blocks, detail.photo, page === detail.page ? detail.caption : ''),
    );
    this.#draftSoon();
  };

  readonly #removePhoto = ({ detail }: CustomEvent<Photo>): void => {
    this.photos = this.photos.filter(({ upload }) => upload !== detail.upload);
    this.pages = this.pages.map((blocks) => placePicture(blocks, detail, ''));
    this.#draftSoon();
  };

  #draftSoon(): void {
    this.draft = undefined;
    if (this.read) this.#draft.soon();
    else this.#draft.drop();
  }

  #post(save: boolean): Promise<DraftAnswer> {
    return post<DraftAnswer>(
      'intake/draft',
      draftRequest(this.read?.session ?? '', this.#source, this, save),
    );
  }

  readonly #saveByKey = (event: KeyboardEvent): void => {
    if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || !this.read) return;
    event.preventDefault();
    if (this.draft) void this.#save();
  };

  readonly #save = async (): Promise<void> => {
    if (this.isBusy) return;
    const { date } = this.facts;
    this.isBusy = true;
    const saved = await this.attempt(() => this.#post(true));
    this.isBusy = false;
    if (!saved) return;
    this.tell(
      'desk-done',
      `已存为草稿：${saved.report.articles.length}篇稿件。接着校稿；要撤销，到“版本”里。`,
    );
    this.tell('desk-refresh', undefined);
    this.#empty();
    location.hash = linkTo('edit', meantDate(date));
  };
}

customElements.define('desk-intake', DeskIntake);
