import { html, nothing } from 'lit';
import type { OpenedFile } from '../../shared/files.ts';
import { DeskElement } from '../shell/element.ts';

/** What to do when somebody else has saved what is being edited here. */
export class DeskConflict extends DeskElement {
  static override properties = { theirs: { attribute: false } };
  /** As it is on the disk now. */
  declare theirs: OpenedFile;

  override render() {
    return html`<div class="warning" role="alert">
      <p>这一份已经被别的窗口或程序改过。你这里还没有保存的改动都在。</p>
      ${
        this.theirs.body
          ? html`<details>
              <summary>看看那边存的正文</summary>
              <pre tabindex="0">${this.theirs.body}</pre>
            </details>`
          : nothing
      }
      <button type="button" @click=${() => this.tell('desk-take', this.theirs)}>用那边的，放弃我的</button>
      <button type="button" @click=${() => this.tell('desk-rebase', this.theirs)}>
        在那边的基础上，再写上我改的各项
      </button>
    </div>`;
  }
}

customElements.define('desk-conflict', DeskConflict);
