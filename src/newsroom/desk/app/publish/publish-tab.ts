import { html, nothing } from 'lit';
import type { Overview } from '../../shared/overview.ts';
import type { PreparedSite, PublishingState } from '../../shared/publishing.ts';
import { follow, get, post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { blockingIn } from './check-step.ts';
import './editions-list.ts';
import './prepared-site.ts';
import { progressIn } from './progress.ts';

/** Check, build, look at what changes, publish; bring back; upload. */
export class DeskPublish extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    isShown: { attribute: false },
    publishing: { state: true },
    lines: { state: true },
    work: { state: true },
  };
  declare overview: Overview;
  declare isShown: boolean;
  declare publishing: PublishingState | undefined;
  declare lines: string[];
  /** What is being done. */
  declare work: '' | '正在建站' | '正在发布' | '正在上传' | '正在恢复';
  /** Counts what was asked: an older answer may come later. */
  #asked = 0;

  constructor() {
    super();
    this.lines = [];
    this.work = '';
  }

  protected override updated(changed: Map<string, unknown>): void {
    // What was prepared may have become old by a change.
    if ((changed.has('isShown') || changed.has('overview')) && this.isShown && !this.work) void this.#load();
  }

  override render() {
    return html`
      <h1>发布</h1>
      <ol class="steps" role="list">
        <li><desk-check-step .overview=${this.overview}></desk-check-step></li>
        <li>
          <h2>建站</h2>
          <p>先在旁边建一份新网站，和已发布的比较；已发布的不动。</p>
          <button
            type="button"
            class="main"
            ?disabled=${blockingIn(this.overview).length > 0}
            aria-disabled=${this.work ? 'true' : nothing}
            @click=${this.#build}
          >
            ${this.publishing?.prepared ? '重新建站' : '建站'}
          </button>
          ${this.#progress()}
        </li>
        <li>
          <desk-prepared
            .overview=${this.overview}
            .prepared=${this.publishing?.prepared}
            .isOutdated=${this.publishing?.isOutdated ?? false}
            .isBusy=${this.work !== ''}
            @desk-publish=${this.#publish}
          ></desk-prepared>
        </li>
        ${this.publishing?.upload ? html`<li>${this.#upload(this.publishing.upload)}</li>` : nothing}
      </ol>
      <desk-editions
        .publishing=${this.publishing}
        .isBusy=${this.work !== ''}
        @desk-restore=${this.#restore}
      ></desk-editions>
    `;
  }

  #progress() {
    return html`<p class="working" role="status">${this.work ? `${this.work}……` : ''}</p>
      ${this.work === '正在建站' ? html`<p class="label" data-progress>${progressIn(this.lines)}</p>` : nothing}
      ${
        this.lines.length > 0
          ? html`<details class="log">
              <summary>经过</summary>
              <pre tabindex="0">${this.lines.join('\n')}</pre>
            </details>`
          : nothing
      }`;
  }

  #upload(command: readonly string[]) {
    return html`<h2>上传</h2>
      <p>用编辑部自己的命令：<code>${command.join(' ')}</code></p>
      <button type="button" aria-disabled=${this.work ? 'true' : nothing} @click=${this.#send}>
        上传已发布的网站
      </button>`;
  }

  async #load(): Promise<void> {
    const asked = (this.#asked += 1);
    const publishing = await this.attempt(() => get<PublishingState>('publishing'));
    if (asked === this.#asked) this.publishing = publishing ?? this.publishing;
  }

  readonly #build = () =>
    this.#doing('正在建站', async () => {
      await follow<PreparedSite>('publishing/build', this.#tellLine);
      return '新网站建好了，请看改动。';
    });

  readonly #publish = ({ detail }: CustomEvent<{ id: string; allowGone: boolean }>) =>
    this.#doing('正在发布', async () => {
      const { title } = await post<{ title: string }>('publishing/publish', detail);
      return `已发布。${title}`;
    });

  readonly #restore = ({ detail: id }: CustomEvent<string>) =>
    this.#doing(
      '正在恢复',
      async () => `${(await post<{ title: string }>('publishing/restore', { id })).title}：已完成。`,
    );

  readonly #send = () =>
    this.#doing('正在上传', async () => {
      await follow('publishing/upload', this.#tellLine);
      return '已上传。';
    });

  readonly #tellLine = (line: string) => (this.lines = [...this.lines, line]);

  async #doing(work: DeskPublish['work'], task: () => Promise<string>): Promise<void> {
    // A button that is at work keeps the cursor: it is not disabled, but does nothing.
    if (this.work) return;
    this.work = work;
    this.lines = [];
    const done = await this.attempt(task);
    this.work = '';
    if (done) this.tell('desk-done', done);
    await this.#load();
  }
}

customElements.define('desk-publish', DeskPublish);
