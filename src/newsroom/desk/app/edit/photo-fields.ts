import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ProposedPicture } from '../../shared/files.ts';
import { isGroup } from '../../../files/value.ts';
import { strayItem } from '../record/stray-item.ts';
import { getPicture, post, uploadFile } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';
import type { Additions } from './drafts.ts';

type Photo = Record<string, unknown>;

/** An article's photographs: what is said of each, their order, new ones, others in their place. */
export class DeskPhotos extends DeskElement {
  static override properties = {
    photos: { attribute: false },
    path: { attribute: false },
    chosen: { attribute: false },
    shown: { state: true },
    told: { state: true },
    isTaking: { state: true },
  };
  declare photos: Photo[];
  /** Of the article, below the content folder. */
  declare path: string;
  /** Pictures that were chosen and not saved yet. */
  declare chosen: Additions['pictures'];
  /** By a picture's name, where a browser finds it. */
  declare shown: Record<string, string>;
  /** What there is to know of the picture that was chosen last. */
  declare told: string;
  /** Whether a picture is on its way to its place, which must stay where it is. */
  declare isTaking: boolean;

  constructor() {
    super();
    this.shown = {};
    this.told = '';
    this.isTaking = false;
  }

  override render() {
    return html`<fieldset class="photos" data-field="photos">
      <legend>图片</legend>
      ${this.photos.map((photo, index) => this.#photo(photo, index))}
      <p class="plain" role="status">${this.told}</p>
      <div class="line">
        <label class="field"
          >加图片 <span class="label">可以一次选几幅</span>
          <input type="file" accept="image/*" multiple @change=${this.#add} />
        </label>
        <button type="button" @click=${() => this.#change([...this.photos, { caption: '' }])}>
          只加图片说明（原图待补）
        </button>
      </div>
    </fieldset>`;
  }

  #photo(photo: Photo, index: number) {
    if (!isGroup(photo)) return strayItem(photo, `图片第${index + 1}项`, () => this.#remove(index));
    const image = imageOf(photo);
    const address = this.chosen.find(({ name }) => name === image)?.address ?? this.shown[image];
    const field = (name: string, label: string, hint: string) =>
      html`<label class="field"
        >${label} <span class="label">${hint}</span>
        <input
          data-field=${name}
          .value=${live(String(photo[name] ?? ''))}
          @input=${({ target }: Event) => this.#take(index, name, (target as HTMLInputElement).value)}
        />
      </label>`;
    return html`<div class="photo" data-item>
      ${image && address ? html`<img src=${address} alt=${String(photo['alt'] ?? '')} />` : html`<p class="no-picture">${image || '原图待补'}</p>`}
      <div>
        ${field('caption', '图片说明', '与来稿一字不差')} ${field('credit', '图片署名', '例如：市总工会提供')}
        ${image ? field('alt', '画面描述', '给看不见图片的读者，一句话说画面里有什么') : nothing}
        ${this.#tools(index, image)}
      </div>
    </div>`;
  }

  #tools(index: number, image: string) {
    const name = `第${index + 1}幅`;
    return html`<div class="line" role="group" aria-label=${name}>
      <label class="field"
        >${image ? '换图片' : '补图片'}
        <input
          type="file"
          accept="image/*"
          aria-label=${`${image ? '换图片' : '补图片'}：${name}`}
          @change=${(event: Event) => void this.#replace(event, index)}
        />
      </label>
      <button
        type="button"
        ?disabled=${this.isTaking || index === 0}
        aria-label=${`上移：${name}`}
        @click=${() => this.#move(index, -1)}
      >
        上移
      </button>
      <button
        type="button"
        ?disabled=${this.isTaking || index === this.photos.length - 1}
        aria-label=${`下移：${name}`}
        @click=${() => this.#move(index, 1)}
      >
        下移
      </button>
      <button
        type="button"
        ?disabled=${this.isTaking}
        aria-label=${`删去：${name}`}
        @click=${() => this.#remove(index)}
      >
        删去
      </button>
    </div>`;
  }

  protected override updated(): void {
    for (const image of this.photos.map(imageOf))
      if (image && !(image in this.shown) && !this.chosen.some(({ name }) => name === image))
        void this.#show(image);
  }

  async #show(image: string): Promise<void> {
    this.shown = { ...this.shown, [image]: '' };
    const address = await getPicture(
      `picture?beside=${encodeURIComponent(this.path)}&name=${encodeURIComponent(image)}`,
    ).catch(() => '');
    this.shown = { ...this.shown, [image]: address };
  }

  readonly #add = async (event: Event): Promise<void> => {
    for (const image of await this.#upload(event))
      this.#change([...this.photos, { caption: '', image, alt: '' }]);
  };

  async #replace(event: Event, index: number): Promise<void> {
    const [image] = await this.#upload(event);
    // What was said of the old picture is not said of the new one.
    if (image) this.#change(this.photos.with(index, { ...this.photos[index], image, alt: '' }));
  }

  /** The names under which the chosen files will lie beside the article; what is wrong with one is said. */
  async #upload({ target }: Event): Promise<string[]> {
    const input = target as HTMLInputElement;
    const names: string[] = [];
    const notes: string[] = [];
    this.isTaking = true;
    for (const file of input.files ?? []) {
      try {
        const { id } = await uploadFile(file);
        const taken = [...this.photos.map(imageOf), ...this.chosen.map(({ name }) => name), ...names];
        const { name, notes: own } = await post<ProposedPicture>('photo', {
          path: this.path,
          upload: id,
          taken,
        });
        this.tell('desk-picture', { name, upload: id, address: URL.createObjectURL(file) });
        names.push(name);
        notes.push(`${file.name} 保存时存为 ${name}。`, ...own.map((note) => `${note}。`));
      } catch (error) {
        notes.push(error instanceof Error ? error.message : String(error));
      }
    }
    this.isTaking = false;
    input.value = '';
    this.told = notes.join('\n');
    return names;
  }

  #take(index: number, name: string, value: string): void {
    this.#change(this.photos.with(index, { ...this.photos[index], [name]: value }));
  }

  #remove(index: number): void {
    this.#change(this.photos.toSpliced(index, 1));
  }

  #move(index: number, by: number): void {
    const photo = this.photos[index];
    if (photo) this.#change(this.photos.toSpliced(index, 1).toSpliced(index + by, 0, photo));
  }

  #change(photos: Photo[]): void {
    // What is chosen several at once follows one after the other.
    this.photos = photos;
    this.tell('desk-change', photos);
  }
}

const imageOf = (photo: Photo) =>
  isGroup(photo) && typeof photo['image'] === 'string' ? photo['image'] : '';

customElements.define('desk-photos', DeskPhotos);
