import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { OpenedFile } from '../../shared/files.ts';
import { get, post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** The open questions of a draft (待核): one that is ticked off is gone when the article is saved, of an issue at once. */
export class DeskVerify extends DeskElement {
  static override properties = { questions: { attribute: false }, path: { attribute: false } };
  declare questions: string[];
  /** Of the issue that is saved at once; an article saves by itself. */
  declare path: string | undefined;

  override render() {
    if (this.questions.length === 0) return nothing;
    return html`<fieldset class="verify" data-field="toVerify">
      <legend>待核（核过的打勾；有一条没核，就不能发布）</legend>
      ${repeat(
        this.questions,
        // A box that is ticked goes with its question.
        (question) => question,
        (question, index) =>
          html`<label class="tick"
            ><input type="checkbox" @change=${() => void this.#settle(index)} />${question}</label
          >`,
      )}
    </fieldset>`;
  }

  async #settle(index: number): Promise<void> {
    const left = this.questions.toSpliced(index, 1);
    const { path } = this;
    if (!path) return this.tell('desk-change', left);
    await this.attempt(async () => {
      const { sum } = await get<OpenedFile>(`file?path=${encodeURIComponent(path)}`);
      await post('save', {
        path,
        before: sum,
        fields: { toVerify: left },
        title: `待核：${this.questions[index]}`,
      });
      this.tell('desk-refresh', undefined);
    });
  }
}

customElements.define('desk-verify', DeskVerify);
