import { html } from 'lit';
import { DeskElement } from '../shell/element.ts';
import { pastedIn } from './pasted.ts';

/** Where documents and photographs are dropped, chosen or pasted. */
export class DeskDrop extends DeskElement {
  static override properties = { hasSource: { attribute: false }, isOver: { state: true } };
  declare hasSource: boolean;
  declare isOver: boolean;

  override render() {
    return html`
      <div
        class="drop"
        ?data-over=${this.isOver}
        ?data-small=${this.hasSource}
        @dragover=${this.#over}
        @dragleave=${() => (this.isOver = false)}
        @drop=${this.#drop}
      >
        <label class="field"
          >把来稿和照片拖到这里，或者选文件（.docx、.txt、照片，可以一次选几个）
          <input type="file" multiple accept=".docx,.txt,.html,.htm,image/*" @change=${this.#choose} />
        </label>
      </div>
      <details>
        <summary>或者粘贴文字</summary>
        <label class="field"
          >粘贴来稿
          <textarea rows="6" data-paste @paste=${this.#paste}></textarea>
        </label>
        <button type="button" @click=${this.#takeText}>收这些文字</button>
      </details>
    `;
  }

  readonly #over = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = true;
  };

  readonly #drop = (event: DragEvent) => {
    event.preventDefault();
    this.isOver = false;
    const { items = [], files = [] } = event.dataTransfer ?? {};
    // The browser counts a folder among the files, and cannot read it.
    const folders = [...items].flatMap((item) => {
      const entry = item.webkitGetAsEntry();
      return entry?.isDirectory ? [entry.name] : [];
    });
    if (folders.length > 0)
      this.tell(
        'desk-failure',
        `${folders.map((name) => `“${name}”`).join('、')}是文件夹，不能整个收。\n办法：打开它，把里面的文件选中拖进来。`,
      );
    this.#hand([...files].filter(({ name }) => !folders.includes(name)));
  };

  readonly #choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    this.#hand([...(input.files ?? [])]);
    input.value = '';
  };

  readonly #paste = (event: ClipboardEvent) => {
    const { clipboardData: data } = event;
    const pasted = data && pastedIn({ files: data.files, getData: (type) => data.getData(type) });
    if (!pasted) return;
    event.preventDefault();
    if ('files' in pasted) this.#hand(pasted.files);
    else this.tell('desk-paste', pasted.words);
  };

  readonly #takeText = () => {
    const area = this.querySelector<HTMLTextAreaElement>('[data-paste]');
    if (area?.value.trim()) this.tell('desk-paste', { text: area.value, html: '' });
  };

  /** Empties and closes the place for words once they were read. */
  clear(): void {
    const [place, area] = [
      this.querySelector('details'),
      this.querySelector<HTMLTextAreaElement>('[data-paste]'),
    ];
    if (place) place.open = false;
    if (area) area.value = '';
  }

  #hand(files: File[]): void {
    if (files.length > 0) this.tell('desk-files', files);
  }
}

customElements.define('desk-drop', DeskDrop);
