import { html } from 'lit';
import { articleFields } from './article-fields.ts';
import { linkTo } from '../shell/place.ts';
import { FileForm } from './file-form.ts';

/** An article's fields and text. */
export class DeskArticle extends FileForm {
  static override properties = { ...FileForm.properties, next: { attribute: false } };
  /** The id of the article that follows; the issue's where it is the last. */
  declare next: string;
  #isLed = false;

  protected override get savingTitle(): string {
    return `校稿：${this.#name}`;
  }

  override render() {
    const { file, overview, path, body, additions } = this;
    if (!file || file.path !== path) return html`<p class="loading">正在打开……</p>`;
    return html`<form class="article" @submit=${this.save} novalidate>
      ${this.head(file, this.#name, this.#nextButton)}
      ${articleFields({
        values: this.values,
        body,
        path,
        overview,
        additions,
        edit: this.edit,
        editBody: this.editBody,
        addSubject: this.addSubject,
        addPicture: this.addPicture,
      })}
    </form>`;
  }

  /** Who goes on to the next article begins at its headline. */
  protected override updated(changed: Map<string, unknown>): void {
    super.updated(changed);
    const headline = this.querySelector<HTMLElement>('h2');
    if (!this.#isLed || !headline || this.file?.path !== this.path) return;
    this.#isLed = false;
    headline.tabIndex = -1;
    headline.focus();
  }

  get #nextButton() {
    const where = this.next.includes('/') ? '下一篇' : '这一期';
    return html`<button type="button" @click=${this.#goOn}>
      ${this.isDirty ? `保存，看${where}` : `看${where}`}
    </button>`;
  }

  readonly #goOn = async (): Promise<void> => {
    const { next } = this;
    if (!(await this.saveNow())) return;
    this.#isLed = true;
    location.hash = linkTo('edit', next);
  };

  get #name(): string {
    return String(this.values['title'] ?? this.path);
  }
}

customElements.define('desk-article', DeskArticle);
