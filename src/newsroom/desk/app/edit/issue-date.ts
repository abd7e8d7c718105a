import { html, nothing } from 'lit';
import type { AmendAnswer } from '../../shared/amend.ts';
import type { OverviewIssue } from '../../shared/overview.ts';
import '../amend/amend-answer.ts';
import { post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { linkTo } from '../shell/place.ts';

/** Another date for an issue: addresses are made of it, so what moves and what is kept is shown before. */
export class DeskIssueDate extends DeskElement {
  static override properties = { issue: { attribute: false }, answer: { state: true } };
  declare issue: OverviewIssue;
  declare answer: AmendAnswer | undefined;
  #date = '';

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('issue') as OverviewIssue | undefined;
    if (before && before.id !== this.issue.id) this.answer = undefined;
  }

  override render() {
    return html`<section aria-label="改日期">
      <h2>改日期</h2>
      <p class="label">
        网址由日期来。改了日期，稿件、图片和数字跟着搬；发布过的旧网址自动转到新网址。先看会改什么，再写入。
      </p>
      <form class="line" @submit=${this.#ask} @input=${() => (this.answer = undefined)}>
        <label class="field"
          >新的日期 <span class="label">例如 2024-04-16；只知道月份就写到月</span
          ><input name="date" required .value=${this.issue.date}
        /></label>
        <button type="submit">看看会改什么</button>
      </form>
      ${
        this.answer
          ? html`<desk-amend-answer
              .answer=${this.answer}
              @desk-write=${() => void this.once(this.#write)}
            ></desk-amend-answer>`
          : nothing
      }
    </section>`;
  }

  readonly #ask = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.#date = String(new FormData(event.target as HTMLFormElement).get('date'));
    const { issue } = this;
    const answer = await this.#post(false);
    if (issue.id === this.issue.id) this.answer = answer;
  };

  readonly #write = async (): Promise<void> => {
    const done = await this.#post(true);
    this.answer = done;
    if (!done?.version) return;
    this.answer = undefined;
    this.tell('desk-done', `${done.title}。要撤销，到“版本”里。`);
    this.tell('desk-refresh', undefined);
    location.hash = linkTo('edit', done.title.split(' ').at(-1));
  };

  #post(save: boolean): Promise<AmendAnswer | undefined> {
    return this.attempt(() =>
      post<AmendAnswer>('issue/date', { issue: this.issue.id, date: this.#date, save }),
    );
  }
}

customElements.define('desk-issue-date', DeskIssueDate);
