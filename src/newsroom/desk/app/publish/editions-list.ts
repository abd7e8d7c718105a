import { html, nothing } from 'lit';
import type { PublishingState } from '../../shared/publishing.ts';
import { DeskElement } from '../shell/element.ts';

/** The sites that were published and are kept; an older one is asked back. */
export class DeskEditions extends DeskElement {
  static override properties = { publishing: { attribute: false }, isBusy: { attribute: false } };
  declare publishing: PublishingState | undefined;
  declare isBusy: boolean;

  override render() {
    const editions = this.publishing?.editions ?? [];
    if (editions.length === 0) return nothing;
    return html`<h2>发布过的网站</h2>
      <p>已发布的网站在 <code>${this.publishing?.outDir}</code>。恢复只换网站，不动稿件。</p>
      <ol class="rows" role="list">
        ${editions.map(({ id, at, title, reviews }, index) => {
          const time = new Date(at).toLocaleString('zh-CN');
          return html`<li class="row" data-edition=${id}>
            <div>
              <p class="row-title">${time}${index === 0 ? '　现在的' : ''}</p>
              <p>${title}</p>
              ${reviews.length > 0 ? html`<p class="label">${reviews.join('；')}</p>` : nothing}
            </div>
            ${
              index === 0
                ? nothing
                : html`<button
                    type="button"
                    aria-disabled=${this.isBusy ? 'true' : nothing}
                    aria-label=${`恢复${time}的网站`}
                    @click=${() => this.tell('desk-restore', id)}
                  >
                    恢复
                  </button>`
            }
          </li>`;
        })}
      </ol>`;
  }
}

customElements.define('desk-editions', DeskEditions);
