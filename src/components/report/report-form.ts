import { mailAddress, writeReport, type ErrorReport } from '../../lib/error-report.ts';
import { copy } from '../site/clipboard.ts';
import { paragraphOf, selectedPassage } from '../article/passages.ts';

/** Readies the form in an element, once, and takes over what was selected, unless the reader has begun to write. */
export function readyForm(root: HTMLElement, selected: Range | undefined): void {
  const form = forms.get(root) ?? new ReportForm(root);
  forms.set(root, form);
  form.fill(selected ? selectedPassage(selected) : '');
}

const forms = new WeakMap<HTMLElement, ReportForm>();

/** Makes a letter of what a reader writes about an error, for mailing or copying; keeps and sends nothing. */
class ReportForm {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    const form = root.querySelector('form')!;
    form.hidden = false;
    root.querySelector<HTMLElement>('[data-without-script]')!.hidden = true;
    form.addEventListener('input', () => this.#show());
    form.addEventListener('submit', (event) => event.preventDefault());
    root.querySelector('button')!.addEventListener('click', () => void this.#copy());
    // What is too long for an address is pasted into the mail.
    this.#mail?.addEventListener('click', () => void copy(this.#letter.textContent ?? ''));
  }

  fill(passage: string) {
    if (!this.#field('passage').value) this.#field('passage').value = passage;
    this.#show();
  }

  #show() {
    const { title = '', address = '', email } = this.#root.dataset;
    const [passage, problem] = [this.#field('passage').value, this.#field('problem').value];
    const found = passage.trim() ? paragraphOf(passage) : '';
    const paragraph = found ?? '';
    const place = paragraph ? `${address}#${paragraph}` : address;
    const report: ErrorReport = { title, address: place, paragraph, passage, problem };
    this.#root.querySelector<HTMLElement>('.letter')!.hidden = problem.trim() === '';
    this.#letter.textContent = writeReport(report);
    if (email && this.#mail) this.#mail.href = mailAddress(email, report);
    this.#tell(found === undefined ? '稿件里没有找到这段原文，请核对；照这样寄出也可以。' : '');
  }

  async #copy() {
    this.#tell((await copy(this.#letter.textContent ?? '')) ? '已复制' : '未能复制，请选中信的文字后复制');
  }

  #tell(words: string) {
    this.#root.querySelector('[role="status"]')!.textContent = words;
  }

  #field = (name: string) => this.#root.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)!;

  get #letter() {
    return this.#root.querySelector('pre')!;
  }

  get #mail() {
    return this.#root.querySelector<HTMLAnchorElement>('[data-mail]');
  }
}
