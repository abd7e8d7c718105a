import { html } from 'lit';
import { DeskElement } from '../shell/element.ts';

/** Short words one a row, or numbers one after the other, as they are typed; the label stands around it. */
export class DeskList extends DeskElement {
  static override properties = {
    items: { attribute: false },
    isOf: { attribute: false },
    text: { state: true },
  };
  declare items: readonly string[];
  declare isOf: 'lines' | 'numbers';
  declare text: string;

  constructor() {
    super();
    this.items = [];
    this.isOf = 'lines';
    this.text = '';
  }

  /** What is typed stays as it is typed, until somebody else says something else. */
  protected override willUpdate(changed: Map<string, unknown>): void {
    if (!changed.has('items')) return;
    const items = this.items.map(String);
    if (JSON.stringify(this.#read(this.text)) !== JSON.stringify(items))
      this.text = items.join(this.isOf === 'lines' ? '\n' : '、');
  }

  override render() {
    return html`<textarea
      rows=${this.isOf === 'lines' ? this.text.split('\n').length : 2}
      .value=${this.text}
      @input=${this.#take}
    ></textarea>`;
  }

  readonly #take = ({ target }: Event): void => {
    this.text = (target as HTMLTextAreaElement).value;
    this.tell('desk-change', this.#read(this.text));
  };

  #read(text: string): string[] {
    const items = text.split(this.isOf === 'lines' ? '\n' : /[\s,，、;；]+/);
    return items.map((item) => item.trim()).filter(Boolean);
  }
}

customElements.define('desk-list', DeskList);
