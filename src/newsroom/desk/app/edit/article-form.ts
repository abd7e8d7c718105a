import { html, nothing } from 'lit';
import type { OpenedFile, SavedFile } from '../../shared/files.ts';
import type { Overview, OverviewProblem } from '../../shared/overview.ts';
import { get, post, Refusal } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { articleFields, type Values } from './article-fields.ts';
import './conflict-choice.ts';
import { leadTo, type Place } from './lead.ts';
import './problem-list.ts';

/** An article's fields and text, what is still wrong with it, and saving it. */
export class DeskArticle extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    path: { attribute: false },
    articleId: { attribute: false },
    file: { state: true },
    edited: { state: true },
    body: { state: true },
    problems: { state: true },
    conflict: { state: true },
  };
  declare overview: Overview;
  declare path: string;
  declare articleId: string;
  /** As it was opened. */
  declare file: OpenedFile | undefined;
  /** The fields that were changed since. */
  declare edited: Values;
  declare body: string;
  declare problems: OverviewProblem[];
  /** The file as somebody else has saved it meanwhile. */
  declare conflict: OpenedFile | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.edited = {};
    this.body = '';
    this.problems = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#keepWords);
    this.addEventListener('keydown', this.#saveByKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#keepWords);
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('path')) void this.#open();
    else if (changed.has('overview') && this.file) void this.#lookAgain();
  }

  override render() {
    const { file } = this;
    if (!file || file.path !== this.path) return html`<p class="loading">正在打开……</p>`;
    const values = this.#values;
    return html`
      <form class="article" @submit=${this.#save} novalidate>
        <div class="bar">
          <h2>${String(values['title'] ?? this.articleId)}</h2>
          <button type="submit" class="main" ?disabled=${!this.isDirty}>保存</button>
          <button type="button" ?disabled=${!this.isDirty} @click=${() => this.#show(file)}>放弃改动</button>
        </div>
        ${
          this.conflict
            ? html`<desk-conflict
                .theirs=${this.conflict}
                @desk-take=${this.#takeTheirs}
                @desk-rebase=${this.#rebase}
              ></desk-conflict>`
            : nothing
        }
        <desk-problems
          .problems=${this.problems}
          .bodyLine=${file.bodyLine}
          @desk-lead=${this.#lead}
        ></desk-problems>
        ${articleFields({
          values,
          body: this.body,
          path: this.path,
          overview: this.overview,
          edit: this.#edit,
          editBody: this.#editBody,
        })}
      </form>
    `;
  }

  get isDirty(): boolean {
    return this.file !== undefined && (Object.keys(this.edited).length > 0 || this.body !== this.file.body);
  }

  get #values(): Values {
    return { ...this.file?.fields, ...this.edited };
  }

  async #open(): Promise<void> {
    const opened = await this.attempt(() => this.#read());
    if (opened) this.#show(opened);
  }

  #read(): Promise<OpenedFile> {
    return get<OpenedFile>(`file?path=${encodeURIComponent(this.path)}`);
  }

  #show(file: OpenedFile): void {
    this.file = file;
    this.edited = {};
    this.body = file.body;
    this.conflict = undefined;
    void this.#check();
  }

  /** Another window may have saved it: what nobody edits here follows, what somebody edits is asked about when it is saved. */
  async #lookAgain(): Promise<void> {
    const now = await this.attempt(() => this.#read());
    if (!now || now.path !== this.path || now.sum === this.file?.sum) return;
    if (this.isDirty) this.conflict = now;
    else this.#show(now);
  }

  /** The fields that were changed here go on top of what is there; the text does, where it was changed here. */
  readonly #rebase = ({ detail: theirs }: CustomEvent<OpenedFile>): void => {
    const bodyChanged = this.body !== this.file?.body;
    this.file = theirs;
    if (!bodyChanged) this.body = theirs.body;
    this.conflict = undefined;
    void this.#check();
  };

  readonly #takeTheirs = ({ detail }: CustomEvent<OpenedFile>) => this.#show(detail);

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { file } = this;
    if (!file || !this.isDirty) return;
    const title = `校稿：${String(this.#values['title'] ?? this.articleId)}`;
    const bodyChanged = this.body !== file.body;
    try {
      const saved = await post<SavedFile>('save', {
        path: file.path,
        before: file.sum,
        fields: this.edited,
        ...(bodyChanged ? { body: this.body } : {}),
        title,
      });
      this.#show(saved);
      this.tell('desk-done', '已保存。要撤销，到“版本”里。');
      this.tell('desk-refresh', undefined);
      this.tell('desk-saved', undefined);
    } catch (error) {
      if (error instanceof Refusal && error.status === 409) this.conflict = await this.#read();
      else this.tell('desk-failure', error instanceof Error ? error.message : String(error));
    }
  };

  readonly #edit = (name: string, value: unknown): void => {
    const isOld =
      JSON.stringify(value) === JSON.stringify(this.file?.fields[name] ?? (Array.isArray(value) ? [] : ''));
    const rest = Object.entries(this.edited).filter(([other]) => other !== name);
    this.edited = Object.fromEntries(isOld ? rest : [...rest, [name, value]]);
    this.#checkSoon();
  };

  readonly #editBody = (body: string): void => {
    this.body = body;
    this.#checkSoon();
  };

  #checkSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#check(), 500);
  }

  async #check(): Promise<void> {
    const { file } = this;
    if (!file) return;
    const body = { path: file.path, fields: this.edited, body: this.body };
    this.problems =
      (await this.attempt(() => post<{ problems: OverviewProblem[] }>('check', body)))?.problems ?? [];
  }

  readonly #lead = ({ detail }: CustomEvent<Place>) => leadTo(this, detail);

  readonly #saveByKey = (event: KeyboardEvent) => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) void this.#save(event);
  };

  readonly #keepWords = (event: BeforeUnloadEvent) => {
    if (this.isDirty) event.preventDefault();
  };
}

customElements.define('desk-article', DeskArticle);
