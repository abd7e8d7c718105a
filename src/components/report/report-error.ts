/** Readies the letter to the newsroom when a reader opens its place; what that takes is fetched then. */
class ReportError extends HTMLElement {
  /** What was last selected: a tap that opens takes the selection away. */
  #selected: Range | undefined;

  connectedCallback() {
    document.addEventListener('selectionchange', () => {
      const selection = getSelection();
      if (selection && !selection.isCollapsed) this.#selected = selection.getRangeAt(0).cloneRange();
    });
    const details = this.querySelector('details')!;
    details.addEventListener('toggle', async () => {
      if (details.open) (await import('./report-form.ts')).readyForm(this, this.#selected);
    });
  }
}

customElements.define('report-error', ReportError);
