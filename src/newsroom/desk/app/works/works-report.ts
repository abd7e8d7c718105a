import { html, nothing } from 'lit';
import type { RowReport, WorksAnswer } from '../../shared/works.ts';
import { DeskElement } from '../shell/element.ts';

/** What an import would do, row by row. */
export class DeskWorksReport extends DeskElement {
  static override properties = {
    answer: { attribute: false },
    isBusy: { attribute: false },
    isNew: { attribute: false },
  };
  declare answer: WorksAnswer;
  declare isBusy: boolean;
  /** Whether the exhibition comes with its works. */
  declare isNew: boolean;

  override render() {
    const { plan, isSound, files } = this.answer;
    const faulty = plan.rows.filter(({ problems }) => problems.length > 0).length;
    return html`<section aria-label="每一行会怎样">
      ${plan.problems.map(
        ({ problem, remedy }, index) =>
          html`<div class="warning" data-problem=${index}>
            <p>${problem}</p>
            <p>办法：${remedy}</p>
          </div>`,
      )}
      ${
        isSound
          ? html`<p class="good" data-plan>
                共${plan.rows.length}件，写${files}个文件${this.isNew ? `；影展的网址是 /exhibitions/${plan.exhibition}/` : `；替换以后还剩样张${plan.specimensLeft}件`}。
              </p>
              <button
                type="button"
                class="main"
                ?disabled=${files === 0}
                aria-disabled=${this.isBusy ? 'true' : nothing}
                @click=${() => this.tell('desk-replace', undefined)}
              >
                ${this.isNew ? '新建影展并写入' : '替换'}
              </button>`
          : html`<p data-plan>
              ${faulty > 0 ? `${faulty}行有问题，` : ''}改好表格或照片，再选一次。现在什么都没有写。
            </p>`
      }
      ${plan.notes.map((note) => html`<p>说明：${note}</p>`)}
      <div class="scroll" tabindex="0" role="region" aria-label="逐行的报告">
        <table class="changes">
          <thead>
            <tr>
              <th scope="col">行</th>
              <th scope="col" class="number">编号</th>
              <th scope="col">作品</th>
              <th scope="col">照片</th>
              <th scope="col">会怎样</th>
            </tr>
          </thead>
          <tbody>
            ${plan.rows.map((row) => this.#row(row))}
          </tbody>
        </table>
      </div>
    </section>`;
  }

  #row({ row, number, title, photograph, action, notes, problems }: RowReport) {
    return html`<tr ?data-faulty=${problems.length > 0}>
      <th scope="row">第${row}行</th>
      <td class="number">${number === undefined ? '？' : String(number).padStart(3, '0')}</td>
      <td>${title ?? '（没有名称）'}</td>
      <td>${photograph ?? '（没有照片）'}</td>
      <td>
        ${
          problems.length > 0
            ? problems.map(
                ({ problem, remedy }) => html`<p class="bad">问题：${problem}。办法：${remedy}</p>`,
              )
            : actions[action]
        }
        ${notes.map((note) => html`<p class="label">${note}</p>`)}
      </td>
    </tr>`;
  }
}

const actions = { specimen: '替换样张', photograph: '更新已有的照片', new: '新增' };

customElements.define('desk-works-report', DeskWorksReport);
