import { html, nothing } from 'lit';
import type { Overview } from '../../shared/overview.ts';
import { figuresName } from '../record/entry-name.ts';
import '../record/record-form.ts';
import { get } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { soughtPlace } from './sought.ts';

/** The figures (数说) of an article: each with the words that it was taken from, chosen from the article's own. */
export class DeskFigures extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    article: { attribute: false },
    path: { attribute: false },
    isOpen: { state: true },
    passages: { state: true },
  };
  declare overview: Overview;
  declare article: string;
  /** Of the article's file. */
  declare path: string;
  declare isOpen: boolean;
  declare passages: string[];

  constructor() {
    super();
    this.isOpen = false;
    this.passages = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    soughtPlace.addEventListener('sought', this.#openForSought);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    soughtPlace.removeEventListener('sought', this.#openForSought);
  }

  override render() {
    const { overview, article, passages } = this;
    return html`<details
      ?open=${this.isOpen}
      @toggle=${({ currentTarget, target }: Event) => {
        if (target === currentTarget) this.isOpen = (target as HTMLDetailsElement).open;
      }}
    >
      <summary>${figuresName}（数说）</summary>
      ${
        this.isOpen
          ? html`<desk-record
              .overview=${overview}
              .collection=${'figures'}
              .path=${this.#file}
              .mayBeNew=${true}
              .given=${{ article }}
              .name=${figuresName}
              .passages=${{ quote: passages }}
            ></desk-record>`
          : nothing
      }
    </details>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    // The words may have been edited since.
    const isAsked = ['isOpen', 'path', 'overview'].some((name) => changed.has(name));
    if (isAsked && this.isOpen) void this.#read();
    if (changed.has('article')) this.#openForSought();
  }

  get #file(): string {
    return `figures/${this.article}.yaml`;
  }

  readonly #openForSought = (): void => {
    if (soughtPlace.isIn(this.#file)) this.isOpen = true;
  };

  async #read(): Promise<void> {
    const { path } = this;
    const query = new URLSearchParams({ path });
    const found = await this.attempt(() => get<{ passages: string[] }>(`passages?${query}`));
    if (path === this.path) this.passages = found?.passages ?? [];
  }
}

customElements.define('desk-figures', DeskFigures);
