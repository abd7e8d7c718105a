import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { getPicture } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

type Photo = Record<string, unknown>;

/** An article's photographs: what is said of each. */
export class DeskPhotos extends DeskElement {
  static override properties = {
    photos: { attribute: false },
    path: { attribute: false },
    shown: { state: true },
  };
  declare photos: Photo[];
  /** Of the article, below the content folder. */
  declare path: string;
  /** By a picture's name, where a browser finds it. */
  declare shown: Record<string, string>;

  constructor() {
    super();
    this.shown = {};
  }

  override render() {
    if (this.photos.length === 0) return nothing;
    return html`<fieldset class="photos" data-field="photos">
      <legend>图片</legend>
      ${this.photos.map((photo, index) => this.#photo(photo, index))}
    </fieldset>`;
  }

  #photo(photo: Photo, index: number) {
    const image = typeof photo['image'] === 'string' ? photo['image'] : '';
    const field = (name: string, label: string, hint: string) =>
      html`<label class="field"
        >${label} <span class="label">${hint}</span>
        <input
          .value=${live(String(photo[name] ?? ''))}
          @input=${({ target }: Event) => this.#take(index, name, (target as HTMLInputElement).value)}
        />
      </label>`;
    return html`<div class="photo" data-item>
      ${image && this.shown[image] ? html`<img src=${this.shown[image]} alt=${String(photo['alt'] ?? '')} />` : html`<p class="no-picture">${image || '原图待补'}</p>`}
      <div>
        ${field('caption', '图片说明', '与来稿一字不差')} ${field('credit', '图片署名', '例如：市总工会提供')}
        ${image ? field('alt', '画面描述', '给看不见图片的读者，一句话说画面里有什么') : nothing}
      </div>
    </div>`;
  }

  protected override updated(): void {
    for (const { image } of this.photos)
      if (typeof image === 'string' && !(image in this.shown)) void this.#show(image);
  }

  async #show(image: string): Promise<void> {
    this.shown = { ...this.shown, [image]: '' };
    const address = await getPicture(
      `picture?beside=${encodeURIComponent(this.path)}&name=${encodeURIComponent(image)}`,
    ).catch(() => '');
    this.shown = { ...this.shown, [image]: address };
  }

  #take(index: number, name: string, value: string): void {
    this.tell('desk-change', this.photos.with(index, { ...this.photos[index], [name]: value }));
  }
}

customElements.define('desk-photos', DeskPhotos);
