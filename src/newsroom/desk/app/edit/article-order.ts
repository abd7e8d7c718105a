import { html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OverviewArticle, OverviewIssue } from '../../shared/overview.ts';
import { post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** How the articles of an issue follow each other; saved all at once. */
export class DeskArticleOrder extends DeskElement {
  static override properties = { issue: { attribute: false }, ids: { state: true } };
  declare issue: OverviewIssue;
  declare ids: string[];
  /** As the list was when the editor began. */
  #seen: string[] = [];

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('issue')) return;
    const now = this.issue.articles.map(({ id }) => id);
    const isOther = (changed.get('issue') as OverviewIssue | undefined)?.id !== this.issue.id;
    // What somebody is ordering stays; saving says where it does not fit any more.
    if (isOther || !this.#isDirty) [this.#seen, this.ids] = [now, now];
  }

  override render() {
    const articles = new Map(this.issue.articles.map((article) => [article.id, article]));
    return html`<section aria-label="稿件的顺序">
      <h2>稿件的顺序</h2>
      <p class="label">上一篇、下一篇照这个顺序；自动组版也从前往后排。</p>
      <ol class="rows" role="list">
        ${repeat(
          this.ids,
          (id) => id,
          (id, index) => this.#row(articles.get(id), id, index),
        )}
      </ol>
      <div class="line">
        <button type="button" ?disabled=${!this.#isDirty} @click=${() => void this.once(this.#save)}>
          保存顺序
        </button>
        <button type="button" ?disabled=${!this.#isDirty} @click=${this.#forget}>放弃</button>
      </div>
    </section>`;
  }

  #row(article: OverviewArticle | undefined, id: string, index: number) {
    const title = article?.title ?? id;
    return html`<li class="row">
      <div>${index + 1}　${title}</div>
      <span>
        <button
          type="button"
          ?disabled=${index === 0}
          aria-label=${`上移：${title}`}
          @click=${this.#move(index, -1)}
        >
          上移
        </button>
        <button
          type="button"
          ?disabled=${index === this.ids.length - 1}
          aria-label=${`下移：${title}`}
          @click=${this.#move(index, 1)}
        >
          下移
        </button>
      </span>
    </li>`;
  }

  get #isDirty(): boolean {
    return this.ids !== undefined && this.ids.join() !== this.#seen.join();
  }

  #move(index: number, by: number) {
    return async ({ currentTarget }: Event): Promise<void> => {
      this.ids = this.ids.toSpliced(index, 1).toSpliced(index + by, 0, this.ids[index] ?? '');
      await this.updateComplete;
      // Its row has moved with it; at an end the other button is left.
      const button = currentTarget as HTMLButtonElement;
      const row = button.closest('.row');
      (button.disabled ? row?.querySelector<HTMLElement>('button:not(:disabled)') : button)?.focus();
    };
  }

  readonly #forget = (): void => {
    const now = this.issue.articles.map(({ id }) => id);
    [this.#seen, this.ids] = [now, now];
  };

  readonly #save = async (): Promise<void> => {
    const { ids: articles } = this;
    const done = await this.attempt(() =>
      post('issue/order', { issue: this.issue.id, articles, seen: this.#seen }),
    );
    this.tell('desk-refresh', undefined);
    if (!done) return this.#forget();
    this.#seen = articles;
    this.requestUpdate();
    this.tell('desk-done', '顺序已保存。要撤销，到“版本”里。');
  };
}

customElements.define('desk-article-order', DeskArticleOrder);
