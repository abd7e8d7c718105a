import { html, nothing } from 'lit';
import {
  articlesOf,
  confirm,
  joinBlock,
  partBlock,
  setRole,
  setStart,
} from '../../../intake/roles/articles.ts';
import { roles, type Role } from '../../../intake/roles/block.ts';
import type { Block, ReadPage } from '../../shared/intake.ts';
import { getPicture } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import { optionsOf } from '../shell/options.ts';
import { isGiven, type Photo } from './photos.ts';

/** A document paragraph by paragraph, each in its role; the editor corrects roles, joints, and where an article begins. */
export class DeskSourcePage extends DeskElement {
  static override properties = {
    page: { attribute: false },
    index: { attribute: false },
    session: { attribute: false },
    photos: { attribute: false },
    blocks: { attribute: false },
    shown: { state: true },
  };
  declare page: ReadPage;
  declare index: number;
  declare session: string;
  declare photos: Photo[];
  declare blocks: Block[];
  /** Pictures of the document, where a browser finds them. */
  declare shown: Record<string, string>;

  constructor() {
    super();
    this.shown = {};
  }

  override render() {
    const { page, blocks } = this;
    const numbers = new Map(articlesOf(blocks).map(([first], index) => [first?.id, index + 1]));
    const doubts = blocks.filter(({ doubt }) => doubt).length;
    const isAsked = page.remarks.some(({ isOpen }) => isOpen);
    return html`<section aria-label=${`来稿 ${page.name}`}>
      <h2>${page.name} <span class="label">${page.encoding ?? ''}</span></h2>
      <p>
        ${numbers.size}篇稿件。${doubts > 0 ? `${doubts}处拿不准，已标出，请看一看。` : isAsked ? '' : '没有拿不准的地方。'}${isAsked ? '读的时候有要您看一看的，见下面。' : ''}
      </p>
      ${
        page.remarks.length > 0
          ? html`<details ?open=${isAsked}>
              <summary>读的时候注意到${page.remarks.length}处</summary>
              <ul>
                ${page.remarks.map(({ text }) => html`<li>${text}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      ${blocks.map((block, at) => html`${numbers.has(block.id) ? this.#head(block, numbers.get(block.id) ?? 0) : nothing}${this.#row(block, at)}`)}
    </section>`;
  }

  #head(block: Block, number: number) {
    return html`<div class="source-head">
      <h3>第${number}篇</h3>
      ${
        number > 1 && block.starts
          ? html`<button
              type="button"
              class="quiet"
              aria-label=${`第${number}篇并入上一篇`}
              @click=${() => this.#set(setStart(this.blocks, block.id, false))}
            >
              并入上一篇
            </button>`
          : nothing
      }
    </div>`;
  }

  #row(block: Block, at: number) {
    const name = `第${at + 1}段`;
    return html`<div
      class="source-row"
      data-role=${block.role}
      data-block=${block.id}
      ?data-doubt=${block.doubt !== undefined}
    >
      <select
        aria-label=${`${name}是什么`}
        @change=${(event: Event) => this.#set(setRole(this.blocks, block.id, (event.target as HTMLSelectElement).value as Role))}
      >
        ${optionsOf(roleNames, block.role)}
      </select>
      <div>
        ${block.picture ? this.#picture(block.picture, isGiven(block)) : nothing}
        ${
          block.table
            ? tableOf(block.table)
            : html`<p class="source-text">
                ${block.parts.map(({ text }, index) => html`${index > 0 ? html`<span class="source-joint" title="接上的地方"></span>` : nothing}${text}`)}
              </p>`
        }
        ${
          block.doubt
            ? html`<p class="source-doubt">
                ？${block.doubt}
                <button
                  type="button"
                  aria-label=${`${name}没问题`}
                  @click=${() => this.#set(confirm(this.blocks, block.id))}
                >
                  没问题
                </button>
              </p>`
            : nothing
        }
      </div>
      <div class="source-tools">${this.#tools(block, at, name)}</div>
    </div>`;
  }

  #tools(block: Block, at: number, name: string) {
    const isWords = block.parts.length > 0 && !block.picture && !block.table;
    const hasBefore = this.blocks
      .slice(0, at)
      .some(({ role, picture, table }) => role === block.role && !picture && !table);
    return html`
      ${
        block.parts.length > 1
          ? html`<button
              type="button"
              aria-label=${`${name}拆开`}
              @click=${() => this.#set(partBlock(this.blocks, block.id))}
            >
              拆开
            </button>`
          : nothing
      }
      ${
        isWords && hasBefore
          ? html`<button
              type="button"
              aria-label=${`${name}接到上一段${roles[block.role]}`}
              @click=${() => this.#set(joinBlock(this.blocks, block.id))}
            >
              接上段
            </button>`
          : nothing
      }
      ${
        !block.starts && at > 0 && isWords
          ? html`<button
              type="button"
              aria-label=${`从${name}另起一篇`}
              @click=${() => this.#set(setStart(this.blocks, block.id, true))}
            >
              另起一篇
            </button>`
          : nothing
      }
    `;
  }

  #picture(name: string, given: boolean) {
    const address = given ? this.photos.find((photo) => photo.name === name)?.address : this.shown[name];
    return address
      ? html`<img class="source-picture" src=${address} alt=${`图片 ${name}`} />`
      : html`<p class="label">图片 ${name}</p>`;
  }

  protected override updated(): void {
    for (const block of this.blocks) {
      if (block.picture && !isGiven(block) && !(block.picture in this.shown)) void this.#show(block.picture);
    }
  }

  async #show(name: string): Promise<void> {
    this.shown = { ...this.shown, [name]: '' };
    const query = new URLSearchParams({ session: this.session, page: String(this.index), name });
    const address = await getPicture(`intake/picture?${query}`).catch(() => '');
    this.shown = { ...this.shown, [name]: address };
  }

  #set(blocks: Block[]): void {
    this.tell('desk-blocks', blocks);
  }
}

const roleNames = Object.entries(roles).map(([id, name]) => ({ id, name }));

const tableOf = (rows: readonly (readonly string[])[]) =>
  html`<table class="source-text">
    ${rows.map(
      (row) =>
        html`<tr>
          ${row.map((cell) => html`<td>${cell}</td>`)}
        </tr>`,
    )}
  </table>`;

customElements.define('desk-source-page', DeskSourcePage);
