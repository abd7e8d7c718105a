import { html } from 'lit';
import type { Overview, OverviewIssue } from '../../shared/overview.ts';
import { DeskElement } from '../shell/element.ts';
import '../publish/review-form.ts';
import { issueName } from '../record/entry-name.ts';
import '../record/record-form.ts';
import './article-order.ts';
import './issue-date.ts';

/** An issue as a whole: its record, the order of its articles, its date. */
export class DeskIssue extends DeskElement {
  static override properties = { overview: { attribute: false }, issue: { attribute: false } };
  declare overview: Overview;
  declare issue: OverviewIssue;

  override render() {
    const { overview, issue } = this;
    return html`
      <desk-record
        .overview=${overview}
        .collection=${'issues'}
        .path=${`issues/${issue.id}.yaml`}
        .name=${issueName(issue.id)}
        .issue=${issue.id}
      ></desk-record>
      <desk-review .issue=${issue}></desk-review>
      <desk-article-order .issue=${issue}></desk-article-order>
      <desk-issue-date .issue=${issue}></desk-issue-date>
    `;
  }
}

customElements.define('desk-issue', DeskIssue);
