import { html, nothing } from 'lit';
import type { ReportAnswer, Reported } from '../../shared/amend.ts';
import { base, post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** A reader's letter about an error is pasted; the passage that it speaks of is shown in its paragraph. */
export class DeskReaderLetter extends DeskElement {
  static override properties = { answer: { state: true } };
  declare answer: ReportAnswer | undefined;

  override render() {
    return html`<details class="letter">
      <summary>读者来信勘误</summary>
      <form @submit=${this.#find}>
        <label class="field wide"
          >把读者的信整封粘贴进来
          <textarea name="letter" rows="6" required @input=${() => (this.answer = undefined)}></textarea>
        </label>
        <button type="submit">找到原文</button>
      </form>
      <div aria-live="polite">${this.answer ? this.#shown(this.answer) : nothing}</div>
    </details>`;
  }

  #shown({ found, problem }: ReportAnswer) {
    if (!found)
      return html`<div class="warning" role="alert">
        <p>${problem.problem}。办法：${problem.remedy}</p>
      </div>`;
    const { title, report, state, place, id } = found;
    return html`<section class="proof" aria-label="来信说的原文">
      <h2><a href=${`${base}articles/${id}/`} target="_blank" rel="noreferrer">${title}</a></h2>
      <p data-state=${state}>${states[state]}</p>
      ${place ? html`<blockquote>${place.before}<mark>${place.passage}</mark>${place.after}</blockquote>` : nothing}
      ${report.passage && state !== 'found' ? html`<p>信里抄的原文：${report.passage}</p>` : nothing}
      <p class="reader-words">读者说：${report.problem || '（没有写）'}</p>
      <p class="label">核对原件，读者说得对再更正；更正的文字由编辑写定。</p>
      <button type="button" class="main" @click=${() => this.tell('desk-suggest', suggestionOf(found))}>
        照此写更正
      </button>
    </section>`;
  }

  readonly #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const letter = new FormData(event.target as HTMLFormElement).get('letter');
    this.answer = await this.attempt(() => post<ReportAnswer>('report', { letter }));
  };
}

const states: Record<Reported['state'], string> = {
  found: '原文在这一段里：',
  moved: '原文不在读者标的那一段，在这里：',
  changed: '这一段后来改过，信里抄的原文已经没有了。现在是：',
  lost: '稿件里没有信里抄的原文，请打开稿件核对。',
};

function suggestionOf({ id, report, place }: Reported) {
  const passage = place?.passage || report.passage.replaceAll('\n', ' ');
  const problem = report.problem.replaceAll('\n', ' ');
  return { id, passage: place?.passage ?? '', text: passage ? `“${passage}”：${problem}` : problem };
}

customElements.define('desk-reader-letter', DeskReaderLetter);
