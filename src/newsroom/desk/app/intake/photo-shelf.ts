import { html } from 'lit';
import { textOf } from '../../../intake/roles/block.ts';
import type { Block } from '../../shared/intake.ts';
import { DeskElement } from '../shell/element.ts';
import { optionsOf } from '../shell/options.ts';
import { captionsOf, type Photo } from './photos.ts';

/** The photographs that came beside the text, each with the caption that it belongs to. */
export class DeskPhotoShelf extends DeskElement {
  static override properties = { photos: { attribute: false }, pages: { attribute: false } };
  declare photos: Photo[];
  declare pages: Block[][];

  override render() {
    return html`<section aria-label="照片">
      <h2>照片</h2>
      <ul class="photos-in">
        ${this.photos.map(
          (photo) =>
            html`<li>
              <img src=${photo.address} alt=${`照片 ${photo.name}`} />
              <p class="label">${photo.name}</p>
              ${photo.notes.map((note) => html`<p class="label">${note}</p>`)}
              <label class="field"
                >配给哪条图片说明
                <select
                  data-photo=${photo.name}
                  @change=${(event: Event) => this.#give(photo, (event.target as HTMLSelectElement).value)}
                >
                  ${optionsOf([{ id: '', name: '自动（按名字和顺序）' }, ...this.#captions], this.#givenTo(photo))}
                </select>
              </label>
              <button
                type="button"
                aria-label=${`不用照片 ${photo.name}`}
                @click=${() => this.tell('desk-remove', photo)}
              >
                不用
              </button>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  get #captions() {
    return this.pages.flatMap((blocks, page) =>
      captionsOf(blocks).map(({ block, photo }) => ({
        id: `${page} ${block.id}`,
        name: shortened(textOf(block)),
        photo,
      })),
    );
  }

  #givenTo({ name }: Photo): string {
    return this.#captions.find(({ photo }) => photo === name)?.id ?? '';
  }

  #give(photo: Photo, place: string): void {
    const [page = '', caption = ''] = place.split(' ');
    this.tell('desk-give', { photo, page: Number(page), caption });
  }
}

const shortened = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}……` : text);

customElements.define('desk-photo-shelf', DeskPhotoShelf);
