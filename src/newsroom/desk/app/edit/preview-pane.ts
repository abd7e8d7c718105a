import { html, nothing } from 'lit';
import { base } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** The real site, live: the page of the issue, the article, or the article on a phone. */
export class DeskPreview extends DeskElement {
  static override properties = {
    issue: { attribute: false },
    article: { attribute: false },
    renewals: { attribute: false },
    as: { state: true },
    isFaulty: { state: true },
  };
  declare issue: string;
  declare article: string | undefined;
  /** Each of them makes what is shown too old. */
  declare renewals: number;
  declare as: View;
  /** Whether the server has failed to make what is shown. */
  declare isFaulty: boolean;

  /** The page that is to come, until it is there. */
  #awaited: string | undefined;
  /** How often the server has failed to make it, one time after the other. */
  #failures = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.as = 'page';
    this.isFaulty = false;
  }

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('article') && this.article && this.as === 'page') this.as = 'article';
  }

  get #shown(): View {
    return this.article || this.as === 'page' ? this.as : 'page';
  }

  get #address(): string {
    return this.#shown === 'page' ? `${base}issues/${this.issue}/` : `${base}articles/${this.article}/`;
  }

  override render() {
    const as = this.#shown;
    const address = this.#address;
    return html`<section aria-label="预览">
      <div class="switch" role="group" aria-label="怎样预览">
        ${views.map(
          ({ id, name }) =>
            html`<button
              type="button"
              aria-pressed=${as === id ? 'true' : 'false'}
              ?disabled=${id !== 'page' && !this.article}
              @click=${() => (this.as = id)}
            >
              ${name}
            </button>`,
        )}
        <a href=${address} target="_blank" rel="noreferrer">单独打开</a>
      </div>
      ${
        this.isFaulty
          ? html`<p role="alert" class="bad">
              预览没有打开：有列出的问题就先改好；没有，可能是电脑正忙。
              <button type="button" @click=${() => this.#again()}>再试一次</button>
            </p>`
          : nothing
      }
      <div class="frame" data-as=${as}>
        <p class="frame-coming label" hidden>正在打开预览……</p>
        <iframe title="网站预览" @load=${this.#arrive}></iframe>
      </div>
    </section>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    const [frame, address] = [this.querySelector('iframe'), this.#address];
    if (!frame) return;
    if (frame.getAttribute('src') !== address) this.#lead(frame, address);
    else if (changed.get('renewals') === undefined) return;
    // A page that is on its way may be of before; one that is there keeps its place.
    else if (this.#awaited || this.isFaulty) this.#lead(frame, address);
    else frame.contentWindow?.location.reload();
  }

  #again(): void {
    const frame = this.querySelector('iframe');
    if (frame) this.#lead(frame, this.#address);
  }

  #lead(frame: HTMLIFrameElement, address: string): void {
    clearTimeout(this.#waiting);
    this.#failures = 0;
    this.#awaited = address;
    frame.src = address;
    this.#tellComing(true);
  }

  #tellComing(isComing: boolean): void {
    this.querySelector('.frame-coming')?.toggleAttribute('hidden', !isComing);
  }

  readonly #arrive = ({ target }: Event): void => {
    const [frame, awaited] = [target as HTMLIFrameElement, this.#awaited];
    const isFaulty = statusOf(frame) >= 500;
    const pause = pauses[this.#failures];
    if (isFaulty && pause !== undefined) {
      this.#failures += 1;
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => (frame.src = this.#address), pause);
      return;
    }
    this.isFaulty = isFaulty;
    this.#failures = 0;
    if (!awaited) return;
    this.#awaited = undefined;
    const { pathname } = new URL(awaited, location.href);
    // The page of before may have reloaded itself at the same moment, which ends the way to the next one.
    if (frame.contentWindow?.location.pathname !== pathname) frame.src = awaited;
    else this.#tellComing(false);
  };
}

/** What the server has answered for the page in a frame; 0 where the browser does not tell. */
function statusOf({ contentWindow, contentDocument }: HTMLIFrameElement): number {
  // Nobody has answered: a page of the browser's own stands there.
  if (!contentDocument) return 503;
  const [navigation] = contentWindow?.performance.getEntriesByType('navigation') ?? [];
  return (navigation as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0;
}

/** Milliseconds. While a server begins anew, for something was saved, it fails what it is asked for. */
const pauses = [300, 1000, 3000];

const views = [
  { id: 'page', name: '版面' },
  { id: 'article', name: '稿件' },
  { id: 'phone', name: '手机' },
] as const;

type View = (typeof views)[number]['id'];

customElements.define('desk-preview', DeskPreview);
