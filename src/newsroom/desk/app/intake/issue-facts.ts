import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { meantDate } from '../../../../schema/meant-date.ts';
import type { Overview, OverviewIssue } from '../../shared/overview.ts';
import { DeskElement } from '../shell/element.ts';
import { optionsOf } from '../shell/options.ts';

/** What the editor says of the issue that came in. */
export interface Facts {
  date: string;
  number: string;
  dateNote: string;
  /** Where in an issue that is there: `new`, or the place of a page in its list. */
  place: string;
}

export const noFacts: Facts = { date: '', number: '', dateNote: '', place: '' };

/** The date of the issue, and what else it needs: a number for a new one, a page in one that is there. */
export class DeskIssueFacts extends DeskElement {
  static override properties = { overview: { attribute: false }, facts: { attribute: false } };
  declare overview: Overview;
  declare facts: Facts;

  override render() {
    const issue = this.overview.issues.find(({ id }) => id === meantDate(this.facts.date));
    return html`<section class="line" aria-label="这一期">
        ${this.#fact('date', '日期', '例如 2024-04-16；只知道月份就写 2024-04')}
        ${
          issue
            ? this.#place(issue)
            : html`${this.#fact('number', '期号', '来稿没有就不写')}
              ${this.#fact('dateNote', '日期的说明', '例如：来稿未载出版日期')}`
        }
      </section>
      ${
        issue
          ? html`<p>这一期已经有${issue.articles.length}篇稿件，都不动；新收的排在它们后面。</p>`
          : nothing
      }`;
  }

  #place({ pages }: OverviewIssue) {
    const { place } = this.facts;
    const all = pages.length > 0 ? pages : [{ number: undefined, isByHand: false }];
    return html`<label class="field wide"
      >收进哪一版 <span class="label">补一篇、加一版都可以</span>
      <select data-fact="place" @change=${(event: Event) => this.#take('place', event)}>
        ${optionsOf(
          [
            { id: '', name: '请选' },
            { id: 'new', name: '新的一版' },
            ...all.map(({ number, isByHand }, index) => {
              const name = number ? `第${number}版` : all.length > 1 ? `第${index + 1}个版面` : '现有的版面';
              const why = isByHand ? '（手工排的，不能自动加）' : '';
              return { id: String(index), name: name + why, isOff: isByHand };
            }),
          ],
          place,
        )}
      </select>
    </label>`;
  }

  #fact(name: keyof Facts, label: string, hint: string) {
    return html`<label class="field"
      >${label} <span class="label">${hint}</span>
      <input
        data-fact=${name}
        .value=${live(this.facts[name])}
        @input=${(event: Event) => this.#take(name, event)}
      />
    </label>`;
  }

  #take(name: keyof Facts, { target }: Event): void {
    const { value } = target as HTMLInputElement;
    // A page is one of the issue of that date.
    this.tell('desk-facts', { ...this.facts, ...(name === 'date' ? { place: '' } : {}), [name]: value });
  }
}

customElements.define('desk-issue-facts', DeskIssueFacts);
