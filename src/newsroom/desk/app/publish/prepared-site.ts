import { html, nothing } from 'lit';
import type { Overview } from '../../shared/overview.ts';
import type { PreparedSite } from '../../shared/publishing.ts';
import { DeskElement } from '../shell/element.ts';
import './changes-list.ts';
import './review-form.ts';

/** Of more issues the forms would stand between an editor and the button. */
const mostOpen = 3;

/** A site that was made: what it changes, who has checked it, and the word that it may be published. */
export class DeskPrepared extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    prepared: { attribute: false },
    isOutdated: { attribute: false },
    isBusy: { attribute: false },
    agreed: { state: true },
  };
  declare overview: Overview;
  declare prepared: PreparedSite | undefined;
  declare isOutdated: boolean;
  declare isBusy: boolean;
  /** Whether the editor agreed that pages vanish. */
  declare agreed: boolean;

  constructor() {
    super();
    this.agreed = false;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('prepared') as PreparedSite | undefined;
    if (before && before.id !== this.prepared?.id) this.agreed = false;
  }

  override render() {
    const { prepared } = this;
    if (!prepared)
      return html`<h2>看改动，发布</h2>
        <p>
          ${this.isOutdated ? '建站以后内容又有改动，建成的网站不是最新的：重新建站，再发布。' : '建站以后，这里列出网站会新增、改动和消失什么。'}
        </p>`;
    const { gone, summary, isFirst, reviews } = prepared;
    return html`<h2>看改动，发布</h2>
      <p class="summary" data-summary>${isFirst ? '第一次发布。' : ''}${summary}</p>
      <desk-changes .changes=${prepared.changes}></desk-changes>
      ${this.#reviews(reviews)} ${gone.length > 0 ? this.#warning(gone) : nothing}
      <button
        type="button"
        class="main"
        ?disabled=${gone.length > 0 && !this.agreed}
        aria-disabled=${this.isBusy ? 'true' : nothing}
        @click=${() => this.tell('desk-publish', { id: prepared.id, allowGone: this.agreed })}
      >
        确认发布
      </button>`;
  }

  #reviews(reviews: PreparedSite['reviews']) {
    if (reviews.length === 0) return nothing;
    const forms = reviews.map(
      ({ issue }) =>
        html`<desk-review .issue=${this.overview.issues.find(({ id }) => id === issue)}></desk-review>`,
    );
    const advice = html`<p class="label">
      三审三校记在这一期的文件里，不显示在网站上。现在记下，要重新建站；建站以前在“校稿”的“这一期”里记，就不用。
    </p>`;
    if (reviews.length <= mostOpen) return [advice, forms];
    return html`<details>
      <summary>三审三校：${reviews.length}期</summary>
      ${advice} ${forms}
    </details>`;
  }

  #warning(gone: readonly string[]) {
    return html`<div class="warning">
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
    </div>`;
  }
}

customElements.define('desk-prepared', DeskPrepared);
