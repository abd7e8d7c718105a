import { copy } from '../site/clipboard.ts';

/** Offers a button that copies the text beside it, and says that it has. */
class CopyText extends HTMLElement {
  connectedCallback() {
    const status = this.querySelector('[role="status"]');
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', async () => {
        const text = button.parentElement?.querySelector('pre')?.textContent ?? '';
        const done = (await copy(text)) ? '已复制' : '未能复制，请选中文字后复制';
        button.textContent = done;
        if (status) status.textContent = done;
      });
    }
  }
}

customElements.define('copy-text', CopyText);
