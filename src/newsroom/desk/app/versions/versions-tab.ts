import { html } from 'lit';
import type { Version } from '../../../store/record.ts';
import type { Overview } from '../../shared/overview.ts';
import { get, post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** What was saved, the newest first, and taking it back. */
export class DeskVersions extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    isShown: { attribute: false },
    versions: { state: true },
    older: { state: true },
  };
  declare overview: Overview;
  declare isShown: boolean;
  declare versions: Version[] | undefined;
  /** How many before these are not listed. */
  declare older: number | undefined;
  /** Counts what was asked: an older answer may come later. */
  #asked = 0;

  protected override updated(changed: Map<string, unknown>): void {
    // Each saving is a version, in another window too.
    if ((changed.has('isShown') || changed.has('overview')) && this.isShown) void this.#load();
  }

  override render() {
    const { versions } = this;
    return html`
      <h1>版本</h1>
      <p class="lead">每次保存都留着改动以前的文件。撤销也是一次保存，还可以再撤销。</p>
      ${versions?.length === 0 ? html`<p>还没有保存过。</p>` : ''}
      <ol class="rows" role="list">
        ${versions?.map(
          (version) =>
            html`<li class="row" data-version=${version.id}>
              <div>
                <p class="row-title">${version.title}</p>
                <p class="label">
                  ${new Date(version.at).toLocaleString('zh-CN')}　${version.files.length}个文件
                </p>
                <details>
                  <summary>哪些文件</summary>
                  <ul>
                    ${version.files.map(({ path, before, after }) => html`<li>${kindOf(before, after)}　${path}</li>`)}
                  </ul>
                </details>
              </div>
              <button
                type="button"
                aria-label=${`撤销：${version.title}`}
                @click=${(event: MouseEvent) => this.#press(event, version)}
              >
                撤销
              </button>
            </li>`,
        )}
      </ol>
      ${this.older ? html`<p>更早的${this.older}次没有列出，文件都还留着。</p>` : ''}
    `;
  }

  async #load(): Promise<void> {
    const asked = (this.#asked += 1);
    const found = await this.attempt(() => get<{ versions: Version[]; older: number }>('versions'));
    if (asked === this.#asked && found) [this.versions, this.older] = [found.versions, found.older];
  }

  /** Behind the first of two presses another version may stand in its place. */
  #press({ detail: presses }: MouseEvent, version: Version): void {
    if (presses < 2) void this.once(() => this.#undo(version));
  }

  async #undo({ id, title }: Version): Promise<void> {
    const done = await this.attempt(() => post('undo', { id }));
    if (!done) return;
    this.tell('desk-done', `已撤销：${title}`);
    this.tell('desk-refresh', undefined);
    await this.#load();
  }
}

const kindOf = (before: string | null, after: string | null) =>
  before === null ? '新增' : after === null ? '删去' : '改动';

customElements.define('desk-versions', DeskVersions);
