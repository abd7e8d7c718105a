import { html } from 'lit';
import type { AmendAnswer } from '../../shared/amend.ts';
import type { Overview } from '../../shared/overview.ts';
import { post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** Published addresses that are gone, each with where its readers may be led; written at a click. */
export class DeskRedirects extends DeskElement {
  static override properties = { vanished: { attribute: false } };
  declare vanished: Overview['vanished'];

  override render() {
    return html`<form
      class="warning"
      aria-label="改过的网址"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        void this.once(() => this.#write(event.target as HTMLFormElement));
      }}
    >
      <p>
        有${this.vanished.length}个发布过的网址打不开了：文件改了名，或者删了。要撤下的，把文件放回去，用撤回；改了名的，让读者转到新网址：
      </p>
      ${this.vanished.map(
        ({ address, suggestion }) =>
          html`<label class="field wide"
            >${address} 转到<input name=${address} required .value=${suggestion}
          /></label>`,
      )}
      <button type="submit">写入转址</button>
    </form>`;
  }

  async #write(form: HTMLFormElement): Promise<void> {
    const entries = [...new FormData(form)];
    const redirects = entries.map(([from, to]) => ({ from, to: String(to).trim() }));
    const done = await this.attempt(() => post<AmendAnswer>('redirects', { redirects }));
    const [problem] = done?.problems ?? [];
    if (problem) this.tell('desk-failure', `${problem.problem}。\n办法：${problem.remedy}`);
    else if (done) this.tell('desk-done', '已写入转址：打开旧网址的读者会到新网址。要撤销，到“版本”里。');
    this.tell('desk-refresh', undefined);
  }
}

customElements.define('desk-redirects', DeskRedirects);
