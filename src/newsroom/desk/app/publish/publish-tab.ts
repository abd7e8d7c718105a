import { html, nothing } from 'lit';
import type { Overview, OverviewProblem } from '../../shared/overview.ts';
import type { PreparedSite, PublishingState } from '../../shared/publishing.ts';
import { follow, get, post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { linkTo } from '../shell/place.ts';
import './changes-list.ts';
import './redirect-form.ts';
import './review-form.ts';

/** Check, build, look at what changes, publish; bring back; upload. */
export class DeskPublish extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    isShown: { attribute: false },
    publishing: { state: true },
    lines: { state: true },
    work: { state: true },
    agreed: { state: true },
  };
  declare overview: Overview;
  declare isShown: boolean;
  declare publishing: PublishingState | undefined;
  declare lines: string[];
  /** What is being done. */
  declare work: '' | '正在建站' | '正在发布' | '正在上传' | '正在恢复';
  /** Whether the editor agreed that pages vanish. */
  declare agreed: boolean;

  constructor() {
    super();
    this.lines = [];
    this.work = '';
    this.agreed = false;
  }

  protected override updated(changed: Map<string, unknown>): void {
    // What was prepared may have become old by a change.
    if ((changed.has('isShown') || changed.has('overview')) && this.isShown && !this.work) void this.#load();
  }

  override render() {
    return html`
      <h1>发布</h1>
      <ol class="steps" role="list">
        <li>${this.#check()}</li>
        <li>
          <h2>建站</h2>
          <p>先在旁边建一份新网站，和已发布的比较；已发布的不动。</p>
          <button
            type="button"
            class="main"
            ?disabled=${this.work !== '' || this.#blocking.length > 0}
            @click=${this.#build}
          >
            ${this.publishing?.prepared ? '重新建站' : '建站'}
          </button>
          ${this.#progress()}
        </li>
        <li>${this.#prepared()}</li>
        ${this.publishing?.upload ? html`<li>${this.#upload(this.publishing.upload)}</li>` : nothing}
      </ol>
      ${this.#editions()}
    `;
  }

  get #blocking() {
    return this.overview.problems.filter(({ warning }) => !warning);
  }

  #check() {
    const problems = this.#blocking;
    if (problems.length === 0)
      return html`<h2>检查</h2>
        <p class="good">内容检查通过，没有问题。</p>`;
    return html`<h2>检查</h2>
      <p>还有${problems.length}个问题，改好以后才能发布。</p>
      ${this.overview.vanished.length > 0 ? html`<desk-redirects .vanished=${this.overview.vanished}></desk-redirects>` : nothing}
      <ul class="problems" role="list">
        ${problems.filter((one) => !this.#isOffered(one)).map((problem) => html`<li>${this.#problem(problem)}</li>`)}
      </ul>`;
  }

  /** Whether the remedy is offered above the problems. */
  #isOffered({ problem }: OverviewProblem): boolean {
    return this.overview.vanished.some(({ address }) => problem.includes(` ${address} `));
  }

  #problem({ file, field, line, problem, remedy, collection, id }: OverviewProblem) {
    const articles = this.overview.issues.flatMap((issue) => issue.articles);
    const name = articles.find((article) => article.id === id)?.title ?? id ?? file;
    const isOpen = field.startsWith('toVerify');
    const place = [file, line ? `第${line}行` : '', field].filter(Boolean).join('　');
    const isEdited = id && (collection === 'articles' || collection === 'issues');
    return html`<p class="row-title">${isEdited ? html`<a href=${linkTo('edit', id)}>${name}</a>` : name}</p>
      <p>${isOpen ? problem : `问题：${problem}`}</p>
      <p class="label">${isOpen ? '办法：点开它，核过就打勾，再保存' : `办法：${remedy}　${place}`}</p>`;
  }

  #progress() {
    return html`<p class="working" role="status">${this.work ? `${this.work}……` : ''}</p>
      ${
        this.lines.length > 0
          ? html`<details class="log">
              <summary>经过</summary>
              <pre tabindex="0">${this.lines.join('\n')}</pre>
            </details>`
          : nothing
      }`;
  }

  #prepared() {
    const prepared = this.publishing?.prepared;
    if (!prepared)
      return html`<h2>看改动，发布</h2>
        <p>建站以后，这里列出网站会新增、改动和消失什么。</p>`;
    const { gone, summary, isFirst, reviews } = prepared;
    return html`<h2>看改动，发布</h2>
      <p class="summary" data-summary>${isFirst ? '第一次发布。' : ''}${summary}</p>
      <desk-changes .changes=${prepared.changes}></desk-changes>
      ${reviews.map(
        ({ issue }) =>
          html`<desk-review .issue=${this.overview.issues.find(({ id }) => id === issue)}></desk-review>`,
      )}
      ${
        gone.length > 0
          ? html`<div class="warning">
              <p>有${gone.length}个已经公开的网址会打不开。要撤下一篇稿件，请用撤回，网址会留下一页说明。</p>
              <ul>
                ${gone.map((address) => html`<li>${address}</li>`)}
              </ul>
              <label class="tick"
                ><input
                  type="checkbox"
                  .checked=${this.agreed}
                  @change=${(event: Event) => (this.agreed = (event.target as HTMLInputElement).checked)}
                />
                这些网址确实不要了</label
              >
            </div>`
          : nothing
      }
      <button
        type="button"
        class="main"
        ?disabled=${this.work !== '' || (gone.length > 0 && !this.agreed)}
        @click=${() => this.#publish(prepared)}
      >
        确认发布
      </button>`;
  }

  #upload(command: readonly string[]) {
    return html`<h2>上传</h2>
      <p>用编辑部自己的命令：<code>${command.join(' ')}</code></p>
      <button type="button" ?disabled=${this.work !== ''} @click=${this.#send}>上传已发布的网站</button>`;
  }

  #editions() {
    const editions = this.publishing?.editions ?? [];
    if (editions.length === 0) return nothing;
    return html`<h2>发布过的网站</h2>
      <p>已发布的网站在 <code>${this.publishing?.outDir}</code>。恢复只换网站，不动稿件。</p>
      <ol class="rows" role="list">
        ${editions.map(
          ({ id, at, title, reviews }, index) =>
            html`<li class="row" data-edition=${id}>
              <div>
                <p class="row-title">
                  ${new Date(at).toLocaleString('zh-CN')}${index === 0 ? '　现在的' : ''}
                </p>
                <p>${title}</p>
                ${reviews.length > 0 ? html`<p class="label">${reviews.join('；')}</p>` : nothing}
              </div>
              ${
                index === 0
                  ? nothing
                  : html`<button
                      type="button"
                      ?disabled=${this.work !== ''}
                      aria-label=${`恢复${new Date(at).toLocaleString('zh-CN')}的网站`}
                      @click=${() => this.#restore(id)}
                    >
                      恢复
                    </button>`
              }
            </li>`,
        )}
      </ol>`;
  }

  async #load(): Promise<void> {
    this.publishing = await this.attempt(() => get<PublishingState>('publishing'));
  }

  readonly #build = () =>
    this.#doing('正在建站', async () => {
      this.agreed = false;
      await follow<PreparedSite>('publishing/build', this.#tellLine);
      return '新网站建好了，请看改动。';
    });

  #publish({ id }: PreparedSite) {
    return this.#doing('正在发布', async () => {
      const { title } = await post<{ title: string }>('publishing/publish', { id, allowGone: this.agreed });
      return `已发布。${title}`;
    });
  }

  #restore(id: string) {
    return this.#doing(
      '正在恢复',
      async () => `${(await post<{ title: string }>('publishing/restore', { id })).title}：已完成。`,
    );
  }

  readonly #send = () =>
    this.#doing('正在上传', async () => {
      await follow('publishing/upload', this.#tellLine);
      return '已上传。';
    });

  readonly #tellLine = (line: string) => (this.lines = [...this.lines, line]);

  async #doing(work: DeskPublish['work'], task: () => Promise<string>): Promise<void> {
    this.work = work;
    this.lines = [];
    const done = await this.attempt(task);
    this.work = '';
    if (done) this.tell('desk-done', done);
    await this.#load();
  }
}

customElements.define('desk-publish', DeskPublish);
