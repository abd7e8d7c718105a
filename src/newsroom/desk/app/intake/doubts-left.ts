import { html, nothing } from 'lit';
import { DeskElement } from '../shell/element.ts';

/** How many paragraphs are in doubt, and the way from one to the next. */
export class DeskDoubtsLeft extends DeskElement {
  static override properties = { count: { attribute: false } };
  declare count: number;
  #last: HTMLElement | undefined;

  override render() {
    return this.count > 0
      ? html`<button type="button" @click=${this.#seek}>还有${this.count}处拿不准，看下一处</button>`
      : nothing;
  }

  /** The first one behind that which was sought last, else the first of all. */
  readonly #seek = (): void => {
    const rows = [...document.querySelectorAll<HTMLElement>('.source-row[data-doubt]')];
    const isBehind = (row: HTMLElement) =>
      this.#last && this.#last.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING;
    const row = rows.find(isBehind) ?? rows[0];
    this.#last = row;
    row?.querySelector<HTMLElement>('.source-doubt button')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };
}

customElements.define('desk-doubts-left', DeskDoubtsLeft);
