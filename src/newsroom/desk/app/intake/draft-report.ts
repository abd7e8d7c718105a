import { html, nothing } from 'lit';
import type { DraftAnswer } from '../../shared/intake.ts';
import { DeskElement } from '../shell/element.ts';

/** What the draft will hold, and the proof that nothing of the source is missing. */
export class DeskDraftReport extends DeskElement {
  static override properties = { draft: { attribute: false }, why: { attribute: false } };
  declare draft: DraftAnswer | undefined;
  declare why: string;

  override render() {
    const { draft } = this;
    return html`<section class="proof" aria-label="草稿" aria-live="polite">
      ${draft ? this.#report(draft) : this.why ? html`<p class="plain">${this.why}</p>` : html`<p>正在核对……</p>`}
    </section>`;
  }

  #report({ report }: DraftAnswer) {
    const { articles, proof, unused } = report;
    const open = articles.reduce((sum, { toVerify }) => sum + toVerify.length, report.toVerify.length);
    return html`
      <p class="good" data-proof>
        来稿${proof.source}字，全部收进草稿：稿件${proof.inArticles}字${proof.ofPage > 0 ? `，版面署名和版面信息${proof.ofPage}字` : ''}${proof.ignored > 0 ? `，你标为忽略的${proof.ignored}字` : ''}。
      </p>
      ${proof.changed.length > 0 ? html`<p>有${proof.changed.length}个看不见或认不出的字符改过，都列为待核。</p>` : nothing}
      ${proof.dropped ? html`<p>作者、署名两边的括号等记号不另存：${proof.dropped}</p>` : nothing}
      <details>
        <summary>${articles.length}篇稿件${open > 0 ? `，待核${open}处` : ''}</summary>
        <ol>
          ${articles.map(
            ({ title, length, photos, toVerify }) =>
              html`<li>
                ${title}　${length}字${photos > 0 ? `　图片${photos}幅` : ''}
                ${
                  toVerify.length > 0
                    ? html`<ul>
                        ${toVerify.map((one) => html`<li>待核：${one}</li>`)}
                      </ul>`
                    : nothing
                }
              </li>`,
          )}
        </ol>
        ${report.toVerify.map((one) => html`<p>待核：${one}</p>`)}
      </details>
      ${unused.length > 0 ? html`<p>没有用上的照片：${unused.join('、')}。给它们选一条图片说明，或点“不用”。</p>` : nothing}
    `;
  }
}

customElements.define('desk-draft-report', DeskDraftReport);
