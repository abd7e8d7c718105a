import { html, nothing } from 'lit';
import type { Overview, OverviewArticle, OverviewIssue } from '../../shared/overview.ts';
import { DeskElement } from '../shell/element.ts';
import '../shell/choice.ts';
import { linkTo } from '../shell/place.ts';
import { isOpenQuestion } from './problem-list.ts';
import './article-form.ts';
import './figure-form.ts';
import './issue-panel.ts';
import { movedTo } from './moved.ts';
import './preview-pane.ts';

/** An issue, its articles, one of them open, and how it will look. */
export class DeskEdit extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    renewals: { attribute: false },
    place: { attribute: false },
    open: { state: true },
  };
  declare overview: Overview;
  /** Counts how often the site has come to show what was changed. */
  declare renewals: number;
  /** What the address says; nothing while another part is shown. */
  declare place: string | undefined;
  /** The article or the issue that is open. */
  declare open: string;

  constructor() {
    super();
    this.open = '';
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('overview') as Overview | undefined;
    const moved = before && this.place && movedTo(this.place, before, this.overview);
    if (moved) location.hash = linkTo('edit', moved);
    if (this.place !== undefined) this.open = this.place || this.overview.issues[0]?.id || '';
  }

  override render() {
    const { issues } = this.overview;
    const issue = issues.find(({ id }) => id === this.open.split('/')[0]);
    if (issues.length === 0)
      return html`<h1>校稿</h1>
        <p>还没有一期报纸。先到<a href=${linkTo('intake')}>收稿</a>。</p>`;
    const article = issue?.articles.find(({ id }) => id === this.open);
    return html`
      <h1>校稿</h1>
      <div class="desk-columns">
        <div class="desk-side">
          <desk-choice
            .heading=${'哪一期'}
            .items=${issues.map(({ id, date }) => ({ id, name: date === id ? id : `${date}（${id}）` }))}
            .value=${issue?.id ?? ''}
            .none=${issue ? '' : '请选一期'}
            @desk-change=${({ detail }: CustomEvent<string>) => (location.hash = linkTo('edit', detail))}
          ></desk-choice>
          ${issue ? this.#articles(issue) : nothing}
        </div>
        <div class="desk-main">
          ${issue && article ? this.#article(article, issue) : issue ? this.#issue(issue) : nothing}
        </div>
        <div class="desk-preview">
          ${issue ? html`<desk-preview .issue=${issue.id} .article=${article?.id} .renewals=${this.renewals}></desk-preview>` : nothing}
        </div>
      </div>
    `;
  }

  #articles({ id: issueId, articles }: OverviewIssue) {
    return html`<nav aria-label="这一期的稿件">
      <ol class="titles" role="list">
        <li>
          <a href=${linkTo('edit', issueId)} aria-current=${issueId === this.open ? 'true' : nothing}
            >这一期：日期、版面、顺序</a
          >
        </li>
        ${articles.map(
          ({ id, title, toVerify, order }) =>
            html`<li>
              <a href=${linkTo('edit', id)} aria-current=${id === this.open ? 'true' : nothing}>
                <span>${order}　${title}</span>
                ${toVerify.length > 0 ? html`<span class="tag">待核${toVerify.length}处</span>` : nothing}
                ${this.#problemsOf(id) > 0 ? html`<span class="tag bad">问题${this.#problemsOf(id)}个</span>` : nothing}
              </a>
            </li>`,
        )}
      </ol>
    </nav>`;
  }

  #problemsOf(id: string): number {
    return this.overview.problems.filter(
      (problem) => problem.id === id && !problem.warning && !isOpenQuestion(problem),
    ).length;
  }

  #article({ id, path }: OverviewArticle, { id: issueId, articles }: OverviewIssue) {
    const next = articles[articles.findIndex((article) => article.id === id) + 1]?.id ?? issueId;
    return html`<desk-article .overview=${this.overview} .path=${path} .next=${next}></desk-article>
      <desk-figures .overview=${this.overview} .article=${id} .path=${path}></desk-figures>`;
  }

  #issue(issue: OverviewIssue) {
    return html`<p>选一篇稿件来改；预览里是这一期的版面。</p>
      <desk-issue .overview=${this.overview} .issue=${issue}></desk-issue>`;
  }
}

customElements.define('desk-edit', DeskEdit);
