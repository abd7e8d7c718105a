import { html } from 'lit';
import type { OpenedFile } from '../../shared/files.ts';
import type { OverviewIssue, Review } from '../../shared/overview.ts';
import { get, post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** Who has checked an issue (三审三校), and noting one more. */
export class DeskReview extends DeskElement {
  static override properties = { issue: { attribute: false } };
  declare issue: OverviewIssue | undefined;

  override render() {
    const { issue } = this;
    if (!issue) return '';
    return html`<section class="reviews" aria-label=${`${issue.id} 三审三校`}>
      <h3>${issue.id} 三审三校</h3>
      ${
        issue.reviews.length === 0
          ? html`<p>还没有记录。</p>`
          : html`<ul role="list">
              ${issue.reviews.map(({ stage, by, date }) => html`<li>${stage}　${by}　${date}</li>`)}
            </ul>`
      }
      <form
        class="line"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          void this.once(() => this.#add(event.target as HTMLFormElement));
        }}
      >
        <label class="field"
          >哪一道<select name="stage">
            ${stages.map((stage) => html`<option>${stage}</option>`)}
          </select></label
        >
        <label class="field">姓名<input name="by" required autocomplete="name" /></label>
        <label class="field"
          >日期<input name="date" type="date" max="9999-12-31" required value=${today()}
        /></label>
        <button type="submit">记下</button>
      </form>
    </section>`;
  }

  async #add(form: HTMLFormElement): Promise<void> {
    const { stage, by, date } = Object.fromEntries(new FormData(form)) as unknown as Review;
    const path = `issues/${this.issue?.id}.yaml`;
    const done = await this.attempt(async () => {
      const { sum, fields } = await get<OpenedFile>(`file?path=${encodeURIComponent(path)}`);
      const reviews = [...[fields['reviews'] ?? []].flat(), { stage, by: by.trim(), date }];
      return post('save', {
        path,
        before: sum,
        fields: { reviews },
        title: `${this.issue?.id} ${stage}：${by.trim()}`,
      });
    });
    if (!done) return;
    this.tell('desk-done', `已记下：${stage} ${by}。记录也是内容的改动，发布前要重新建站。`);
    this.tell('desk-refresh', undefined);
    form.reset();
  }
}

const stages = ['初审', '复审', '终审', '一校', '二校', '三校'];
/** Of this computer's calendar. */
const today = () => new Date().toLocaleDateString('sv-SE');

customElements.define('desk-review', DeskReview);
