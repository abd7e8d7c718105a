import { html, nothing } from 'lit';
import type { AmendKind, Suggestion } from '../../shared/amend.ts';
import type { OverviewArticle } from '../../shared/overview.ts';

/** What may be done with an entry in its state. */
export function kindsOf(collection: 'articles' | 'works', status: string): { id: AmendKind; name: string }[] {
  const restore = { id: 'restore', name: '恢复' } as const;
  if (status === 'withdrawn') return [restore];
  const isArticle = collection === 'articles';
  return [
    ...(isArticle ? [{ id: 'correct', name: '更正' } as const] : []),
    { id: 'withdraw-text', name: isArticle ? '撤回全文' : '撤回作品' },
    ...(status === 'published'
      ? [{ id: 'withdraw-picture', name: '只撤回图片' } as const, { id: 'picture', name: '换图' } as const]
      : [restore]),
  ];
}

/** What has to be said for it. `photos` are an article's; a work has one picture. */
export function inputsOf(
  kind: AmendKind,
  photos: OverviewArticle['photos'] | undefined,
  suggestion: Suggestion | undefined,
) {
  if (kind === 'restore') return html`<p>恢复以后，撤回说明去掉，文字和图片都回来。</p>`;
  if (kind === 'picture') {
    return html`<div class="line">
      ${
        photos
          ? html`<label class="field"
              >哪一幅
              <select name="photo">
                ${photos.map(({ caption, image }, index) => html`<option value=${index}>第${index + 1}幅：${caption}${image ? '' : '（原图待补）'}</option>`)}
              </select>
            </label>`
          : nothing
      }
      <label class="field">新图片<input type="file" name="file" accept="image/*" required /></label>
      <label class="field wide"
        >画面描述 <span class="label">给看不见图片的读者</span><input name="alt"
      /></label>
    </div>`;
  }
  return html`<div class="line">
      <label class="field short"
        >日期<input name="date" type="date" max="9999-12-31" required .value=${today()}
      /></label>
      <label class="field wide"
        >${kind === 'correct' ? '更正的内容' : '撤回原因'} <span class="label">读者会看到</span
        ><input name="text" required .value=${kind === 'correct' ? (suggestion?.text ?? '') : ''}
      /></label>
    </div>
    ${kind === 'correct' ? replacingInputs(suggestion) : nothing}`;
}

/** The text is changed as well only where an editor says so. */
const replacingInputs = (suggestion: Suggestion | undefined) =>
  html`<details>
    <summary>同时改正文</summary>
    <p class="label">录入时弄错的才改；来稿本来就错的，正文不动，只加更正。不填“改成”，正文一字不改。</p>
    <div class="line">
      <label class="field wide">正文里的<input name="from" .value=${suggestion?.passage ?? ''} /></label>
      <label class="field wide">改成<input name="to" /></label>
    </div>
  </details>`;

/** Of this computer's calendar. */
const today = () => new Date().toLocaleDateString('sv-SE');
