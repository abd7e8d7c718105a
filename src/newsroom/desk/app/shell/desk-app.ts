import { html, nothing } from 'lit';
import type { News } from '../../shared/news.ts';
import type { Overview } from '../../shared/overview.ts';
import { get, watch } from './api.ts';
import { DeskElement } from './element.ts';
import { keepFocus } from './focus-keeper.ts';
import { linkTo, placeOf, tabs, type TabId } from './place.ts';
import { refuseStrayDrops } from './stray-drops.ts';
import '../intake/intake-tab.ts';
import '../edit/edit-tab.ts';
import '../record/records-tab.ts';
import '../works/works-tab.ts';
import '../amend/amend-tab.ts';
import '../publish/publish-tab.ts';
import '../versions/versions-tab.ts';

/** The whole desk: its parts, what they all list, and what it has to say. */
export class DeskApp extends DeskElement {
  static override properties = {
    overview: { state: true },
    renewals: { state: true },
    tab: { state: true },
    rest: { state: true },
    message: { state: true },
    isFailure: { state: true },
  };
  declare overview: Overview | undefined;
  /** Counts how often the site has come to show what was changed. */
  declare renewals: number;
  declare tab: TabId;
  declare rest: string;
  declare message: string;
  declare isFailure: boolean;
  #isLooking = false;
  /** Whether something has changed since the last look began. */
  #isOld = false;

  constructor() {
    super();
    this.message = '';
    this.renewals = 0;
    this.isFailure = false;
    Object.assign(this, placeOf(location.hash));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.replaceChildren();
    keepFocus(this);
    refuseStrayDrops();
    window.addEventListener('hashchange', this.#go);
    this.addEventListener('desk-failure', (event) => this.#say((event as CustomEvent<string>).detail, true));
    this.addEventListener('desk-done', (event) => this.#say((event as CustomEvent<string>).detail, false));
    this.addEventListener('desk-refresh', () => void this.#refresh());
    void this.#refresh();
    void this.#listen();
  }

  override render() {
    return html`
      <header class="head">
        <p class="head-name">
          <span class="head-title">编辑部</span> <span class="label">${this.overview?.title ?? ''}</span>
        </p>
        <nav aria-label="编辑部的各部分">
          <ul role="list" @click=${() => this.#say('', false)}>
            ${tabs.map(
              ({ id, name }) =>
                html`<li>
                  <a href=${linkTo(id)} aria-current=${this.tab === id ? 'page' : nothing}>${name}</a>
                </li>`,
            )}
          </ul>
        </nav>
      </header>
      <div
        class="message"
        ?data-failure=${this.isFailure}
        role=${this.isFailure ? 'alert' : 'status'}
        aria-live="polite"
      >
        ${
          this.message
            ? html`<p class="message-text">${this.message}</p>
                <button type="button" class="quiet" @click=${() => this.#say('', false)}>知道了</button>`
            : nothing
        }
      </div>
      <main id="main">
        ${this.overview ? this.#part(this.overview) : html`<p class="loading">正在读内容……</p>`}
      </main>
    `;
  }

  #part(overview: Overview) {
    // Kept in the page when another part is shown, with what was typed in it.
    const parts = {
      intake: html`<desk-intake .overview=${overview} ?hidden=${this.tab !== 'intake'}></desk-intake>`,
      edit: html`<desk-edit
        .overview=${overview}
        .renewals=${this.renewals}
        .place=${this.tab === 'edit' ? this.rest : undefined}
        ?hidden=${this.tab !== 'edit'}
      ></desk-edit>`,
      works: html`<desk-works .overview=${overview} ?hidden=${this.tab !== 'works'}></desk-works>`,
      records: html`<desk-records
        .overview=${overview}
        .place=${this.tab === 'records' ? this.rest : undefined}
        ?hidden=${this.tab !== 'records'}
      ></desk-records>`,
      amend: html`<desk-amend .overview=${overview} ?hidden=${this.tab !== 'amend'}></desk-amend>`,
      publish: html`<desk-publish
        .overview=${overview}
        .isShown=${this.tab === 'publish'}
        ?hidden=${this.tab !== 'publish'}
      ></desk-publish>`,
      versions: html`<desk-versions
        .overview=${overview}
        .isShown=${this.tab === 'versions'}
        ?hidden=${this.tab !== 'versions'}
      ></desk-versions>`,
    };
    return tabs.map(({ id }) => parts[id]);
  }

  readonly #go = () => {
    Object.assign(this, placeOf(location.hash));
    document.title = `${tabs.find(({ id }) => id === this.tab)?.name} · 编辑部`;
  };

  #say(message: string, isFailure: boolean): void {
    this.message = message;
    this.isFailure = isFailure;
  }

  /** Hears of changes, also of those that a desk has to tell that was closed and is opened again. */
  async #listen(): Promise<void> {
    for (let isGone = false; ; isGone = true) {
      const greet = () => {
        if (!isGone) return;
        this.#say('编辑部又打开了，可以接着做。没有存的字和选过的文件都在。', false);
        this.renewals += 1;
        void this.#refresh();
      };
      await watch((news) => this.#hear(news), greet).catch((error: Error) => {
        if (!isGone) this.#say(error.message, true);
      });
      await new Promise((resolve) => setTimeout(resolve, 2000));
    }
  }

  #hear({ isShown }: News): void {
    if (isShown) this.renewals += 1;
    else void this.#refresh();
  }

  /** One look at a time, and one more where something was saved meanwhile: what is shown last is the newest. */
  async #refresh(): Promise<void> {
    this.#isOld = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isOld) {
      this.#isOld = false;
      this.overview = (await this.attempt(() => get<Overview>('overview'))) ?? this.overview;
    }
    this.#isLooking = false;
  }
}

customElements.define('desk-app', DeskApp);
