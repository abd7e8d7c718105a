import { LitElement } from 'lit';

/** An element of the desk: in the page itself, so that the desk's one style sheet and its labels reach everything. */
export abstract class DeskElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Tells the elements around it something. */
  protected tell<Detail>(name: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
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
