import { html, nothing } from 'lit';
import type { Overview } from '../../shared/overview.ts';
import type { WorksAnswer } from '../../shared/works.ts';
import { post, uploadFile } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { tieProblems } from '../edit/lead.ts';
import { optionsOf } from '../shell/options.ts';
import { linkTo } from '../shell/place.ts';
import './new-exhibition.ts';
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
    exhibition: { state: true },
    record: { state: true },
    code: { state: true },
  };
  declare overview: Overview;
  declare table: Chosen | undefined;
  declare photographs: Chosen[];
  declare answer: WorksAnswer | undefined;
  /** What is being done. */
  declare work: string;
  /** Its id; empty for a new one, of which the record and the id follow. */
  declare exhibition: string | undefined;
  declare record: Record<string, unknown>;
  declare code: string;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked: an older answer may come later. */
  #asked = 0;

  constructor() {
    super();
    this.photographs = [];
    this.work = '';
    this.record = {};
    this.code = '';
  }

  protected override updated(): void {
    const problems = this.answer?.plan.problems ?? [];
    const shown = problems.map((one) => ({ file: '', field: '', ...one }));
    requestAnimationFrame(() => tieProblems(this, shown));
  }

  override render() {
    const { exhibitions } = this.overview;
    const chosen = this.#chosen;
    return html`
      <h1>影展</h1>
      <p class="lead">选一张表格和照片，先看每一行会怎样，没有问题再一次写入。有一行不对，就一件都不写。</p>
      <div class="line">
        <label class="field"
          >哪个影展
          <select data-exhibition @change=${this.#choose}>
            ${optionsOf(
              [
                ...exhibitions.map(({ id, title, works }) => ({
                  id,
                  name: `${title}（${specimens(works)}）`,
                })),
                { id: '', name: '新建影展……' },
              ],
              chosen,
            )}
          </select>
        </label>
        <label class="field"
          >权利说明 <span class="label">表里没有时用；不写就用本站的</span
          ><input data-rights @change=${() => void this.#plan(false)}
        /></label>
      </div>
      ${
        chosen
          ? html`<p>
              名称、奖项、系列、展墙的次序和导览：到<a href=${linkTo('records', `exhibitions/${chosen}`)}
                >影展的资料</a
              >里改。
            </p>`
          : html`<desk-new-exhibition
              .overview=${this.overview}
              .record=${this.record}
              .code=${this.code}
              @desk-record=${this.#describe}
            ></desk-new-exhibition>`
      }
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
        ${this.work || (this.table ? `表格 ${this.table.name}，照片${this.photographs.length}幅。${this.answer ? outcomeOf(this.answer) : ''}` : '')}
      </p>
      ${
        this.answer
          ? html`<desk-works-report
              .answer=${this.answer}
              .isBusy=${this.work !== ''}
              .isNew=${!chosen}
              @desk-replace=${() => this.work || void this.#plan(true)}
            ></desk-works-report>`
          : nothing
      }
    `;
  }

  get #chosen(): string {
    return this.exhibition ?? this.overview.exhibitions[0]?.id ?? '';
  }

  readonly #choose = ({ target }: Event): void => {
    this.exhibition = (target as HTMLSelectElement).value;
    this.answer = undefined;
    void this.#plan(false);
  };

  readonly #describe = ({ detail }: CustomEvent<{ record: Record<string, unknown>; code: string }>): void => {
    ({ record: this.record, code: this.code } = detail);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#plan(false), 500);
  };

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
    const asked = (this.#asked += 1);
    if (!table) return;
    this.work = save ? '正在写入……' : '正在核对表格和照片……';
    const answer = await this.attempt(() =>
      post<WorksAnswer>('works', {
        exhibition: this.#chosen || this.code.trim(),
        record: this.#chosen ? undefined : this.record,
        rights: this.querySelector<HTMLInputElement>('[data-rights]')?.value,
        table: table.id,
        photographs: this.photographs.map(({ id }) => id),
        save,
      }),
    );
    if (asked !== this.#asked && !answer?.version) return;
    this.work = '';
    this.answer = answer;
    if (!answer?.version) return;
    const done = this.#chosen ? '已替换' : '影展已新建，已收入';
    this.tell('desk-done', `${done}${answer.plan.rows.length}件作品。要撤销，到“版本”里。`);
    [this.exhibition, this.record, this.code] = [answer.plan.exhibition, {}, ''];
    this.tell('desk-refresh', undefined);
    this.answer = undefined;
    this.table = undefined;
    this.photographs = [];
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type="file"]')) input.value = '';
  }
}

const outcomeOf = ({ plan, isSound }: WorksAnswer) =>
  isSound ? `共${plan.rows.length}件，没有问题。` : '有问题，写在下面。';

const specimens = (works: readonly { kind: string }[]) =>
  `${works.length}幅，其中样张${works.filter(({ kind }) => kind === 'specimen').length}幅`;

customElements.define('desk-works', DeskWorks);
