import { LitElement } from 'lit';

/** An element of the desk: in the page itself, so that the desk's one style sheet and its labels reach everything. */
export abstract class DeskElement extends LitElement {
  #isWriting = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells the elements around it something. */
  protected tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }

  /** Writes something, and nothing else before it is written: who presses twice wants it once. */
  protected async once(work: () => Promise<void>): Promise<void> {
    if (this.#isWriting) return;
    this.#isWriting = true;
    try {
      await work();
    } finally {
      this.#isWriting = false;
    }
  }

  /** Does something that may fail; the desk shows why it did. */
  protected async attempt<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.tell('desk-failure', error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}
