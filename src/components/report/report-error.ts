import { mailAddress, writeReport, type ErrorReport } from '../../lib/error-report.ts';
import { copy } from '../site/clipboard.ts';
import { paragraphOf, selectedPassage } from './passages.ts';

/** Makes a letter of what a reader writes about an error, for mailing or copying; keeps and sends nothing. */
class ReportError extends HTMLElement {
  /** What was last selected in the article: a tap on the button takes the selection away. */
  #selected = '';

  connectedCallback() {
    const form = this.querySelector('form')!;
    form.hidden = false;
    this.querySelector<HTMLElement>('[data-without-script]')!.hidden = true;
    document.addEventListener('selectionchange', () => {
      this.#selected = selectedPassage() || this.#selected;
    });
    this.querySelector('details')!.addEventListener('toggle', () => this.#fill());
    form.addEventListener('input', () => this.#show());
    form.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('button')!.addEventListener('click', () => void this.#copy());
    // What is too long for an address is pasted into the mail.
    this.#mail?.addEventListener('click', () => void copy(this.#letter.textContent ?? ''));
  }

  /** Takes over what was selected, unless the reader has begun to write. */
  #fill() {
    if (!this.#field('passage').value) this.#field('passage').value = this.#selected;
    this.#show();
  }

  #show() {
    const { title = '', address = '', email } = this.dataset;
    const [passage, problem] = [this.#field('passage').value, this.#field('problem').value];
    const paragraph = passage.trim() ? paragraphOf(passage) : '';
    const report: ErrorReport = {
      title,
      address: paragraph ? `${address}#${paragraph}` : address,
      paragraph,
      passage,
      problem,
    };
    const isReady = problem.trim() !== '';
    this.querySelector<HTMLElement>('.letter')!.hidden = !isReady;
    this.#letter.textContent = writeReport(report);
    if (email && this.#mail) this.#mail.href = mailAddress(email, report);
    const isUnknown = passage.trim() !== '' && !paragraph;
    this.#tell(isUnknown ? '稿件里没有找到这段原文，请核对；照这样寄出也可以。' : '');
  }

  async #copy() {
    this.#tell((await copy(this.#letter.textContent ?? '')) ? '已复制' : '未能复制，请选中信的文字后复制');
  }

  #tell(words: string) {
    this.querySelector('[role="status"]')!.textContent = words;
  }

  #field = (name: string) => this.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)!;

  get #letter() {
    return this.querySelector('pre')!;
  }

  get #mail() {
    return this.querySelector<HTMLAnchorElement>('[data-mail]');
  }
}

customElements.define('report-error', ReportError);
