import { html } from 'lit';
import { base } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** The real site, live: the page of the issue, the article, or the article on a phone. */
export class DeskPreview extends DeskElement {
  static override properties = {
    issue: { attribute: false },
    article: { attribute: false },
    saves: { attribute: false },
    as: { state: true },
  };
  declare issue: string;
  declare article: string | undefined;
  declare saves: number;
  declare as: View;

  constructor() {
    super();
    this.as = 'page';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('article') && this.article && this.as === 'page') this.as = 'article';
  }

  override render() {
    const as = this.article || this.as === 'page' ? this.as : 'page';
    const address = as === 'page' ? `${base}issues/${this.issue}/` : `${base}articles/${this.article}/`;
    return html`<section aria-label="预览">
      <div class="switch" role="group" aria-label="怎样预览">
        ${views.map(
          ({ id, name }) =>
            html`<button
              type="button"
              aria-pressed=${as === id ? 'true' : 'false'}
              ?disabled=${id !== 'page' && !this.article}
              @click=${() => (this.as = id)}
            >
              ${name}
            </button>`,
        )}
        <a href=${address} target="_blank" rel="noreferrer">单独打开</a>
      </div>
      <div class="frame" data-as=${as}>
        <iframe title="网站预览" src=${address} data-saves=${this.saves}></iframe>
      </div>
    </section>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('saves') || this.saves === 0) return;
    this.querySelector('iframe')?.contentWindow?.location.reload();
  }
}

const views = [
  { id: 'page', name: '版面' },
  { id: 'article', name: '稿件' },
  { id: 'phone', name: '手机' },
] as const;

type View = (typeof views)[number]['id'];

customElements.define('desk-preview', DeskPreview);
