import { html } from 'lit';
import { articleFields } from './article-fields.ts';
import { FileForm } from './file-form.ts';

/** An article's fields and text. */
export class DeskArticle extends FileForm {
  protected override get savingTitle(): string {
    return `校稿：${this.#name}`;
  }

  override render() {
    const { file, overview, path, body, additions } = this;
    if (!file || file.path !== path) return html`<p class="loading">正在打开……</p>`;
    return html`<form class="article" @submit=${this.save} novalidate>
      ${this.head(file, this.#name)}
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

  get #name(): string {
    return String(this.values['title'] ?? this.path);
  }
}

customElements.define('desk-article', DeskArticle);
