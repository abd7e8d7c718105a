import { html, nothing } from 'lit';
import type { Overview } from '../../shared/overview.ts';
import type { WorksAnswer } from '../../shared/works.ts';
import { post, uploadFile } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import './works-report.ts';

interface Chosen {
  id: string;
  name: string;
}

/** A table of works and their photographs: a report by row, then all of them in their places at once. */
export class DeskWorks extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    table: { state: true },
    photographs: { state: true },
    answer: { state: true },
    work: { state: true },
  };
  declare overview: Overview;
  declare table: Chosen | undefined;
  declare photographs: Chosen[];
  declare answer: WorksAnswer | undefined;
  /** What is being done. */
  declare work: string;

  constructor() {
    super();
    this.photographs = [];
    this.work = '';
  }

  override render() {
    const { exhibitions } = this.overview;
    if (exhibitions.length === 0)
      return html`<h1>影展</h1>
        <p>还没有影展。新建影展的办法见编辑手册。</p>`;
    return html`
      <h1>影展</h1>
      <p class="lead">选一张表格和照片，先看每一行会怎样，没有问题再一次替换。有一行不对，就一件都不写。</p>
      <div class="line">
        <label class="field"
          >哪个影展
          <select data-exhibition @change=${() => void this.#plan(false)}>
            ${exhibitions.map(({ id, title, works }) => html`<option value=${id}>${title}（${specimens(works)}）</option>`)}
          </select>
        </label>
        <label class="field"
          >权利说明 <span class="label">表里没有时用；不写就用本站的</span
          ><input data-rights @change=${() => void this.#plan(false)}
        /></label>
      </div>
      <div class="line">
        <label class="field"
          >影展的表格 <span class="label">.xlsx 或 .csv；列名如编号、作品名称、作者、单位、奖项、文件名</span>
          <input type="file" data-table accept=".xlsx,.csv,.txt" @change=${this.#takeTable} />
        </label>
        <label class="field"
          >照片 <span class="label">可以一次选几十幅；按文件名或编号配对</span>
          <input type="file" data-photographs multiple accept="image/*" @change=${this.#takePhotographs} />
        </label>
      </div>
      <p role="status">
        ${this.work || (this.table ? `表格 ${this.table.name}，照片${this.photographs.length}幅。` : '')}
      </p>
      ${
        this.answer
          ? html`<desk-works-report
              .answer=${this.answer}
              .isBusy=${this.work !== ''}
              @desk-replace=${() => void this.#plan(true)}
            ></desk-works-report>`
          : nothing
      }
    `;
  }

  readonly #takeTable = async ({ target }: Event): Promise<void> => {
    const [file] = (target as HTMLInputElement).files ?? [];
    if (!file) return;
    this.table = await this.attempt(() => uploadFile(file));
    await this.#plan(false);
  };

  readonly #takePhotographs = async ({ target }: Event): Promise<void> => {
    const files = [...((target as HTMLInputElement).files ?? [])];
    this.photographs = [];
    for (const [index, file] of files.entries()) {
      this.work = `正在收照片：${index + 1}／${files.length}`;
      const taken = await this.attempt(() => uploadFile(file));
      if (!taken) break;
      this.photographs = [...this.photographs, taken];
    }
    this.work = '';
    await this.#plan(false);
  };

  async #plan(save: boolean): Promise<void> {
    const { table } = this;
    if (!table) return;
    this.work = save ? '正在替换……' : '正在核对表格和照片……';
    const answer = await this.attempt(() =>
      post<WorksAnswer>('works', {
        exhibition: this.querySelector<HTMLSelectElement>('[data-exhibition]')?.value,
        rights: this.querySelector<HTMLInputElement>('[data-rights]')?.value,
        table: table.id,
        photographs: this.photographs.map(({ id }) => id),
        save,
      }),
    );
    this.work = '';
    this.answer = answer;
    if (!answer?.version) return;
    this.tell('desk-done', `已替换${answer.plan.rows.length}件作品。要撤销，到“版本”里。`);
    this.tell('desk-refresh', undefined);
    this.answer = undefined;
    this.table = undefined;
    this.photographs = [];
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type="file"]')) input.value = '';
  }
}

const specimens = (works: readonly { kind: string }[]) =>
  `${works.length}幅，其中样张${works.filter(({ kind }) => kind === 'specimen').length}幅`;

customElements.define('desk-works', DeskWorks);
