import { html, nothing } from 'lit';
import type { NewSubject, SubjectKind } from '../../shared/files.ts';
import { post } from '../shell/api.ts';
import { DeskElement } from '../shell/element.ts';

/** A person or a topic that the archive does not have yet: its name and what else it is called. */
export class DeskNewSubject extends DeskElement {
  static override properties = {
    collection: { attribute: false },
    taken: { attribute: false },
    refusal: { state: true },
  };
  declare collection: SubjectKind;
  /** Ids that are spoken for and not written yet. */
  declare taken: readonly string[];
  /** Why it is not taken. */
  declare refusal: string;

  constructor() {
    super();
    this.taken = [];
    this.refusal = '';
  }

  /** No form of its own: it stands inside one. */
  override render() {
    const { noun, name } = words[this.collection];
    return html`<details class="new-subject">
      <summary>新建${noun}</summary>
      <div class="line" @keydown=${this.#addByKey}>
        <label class="field"
          >${name}<input name="name" aria-describedby=${this.refusal ? this.#refusalId : nothing}
        /></label>
        <label class="field"
          >别名 <span class="label">几个用顿号隔开；没有就不写</span><input name="aliases"
        /></label>
        <label class="field wide"
          >一句话介绍 <span class="label">只写来稿里有的；没有就不写</span><input name="description"
        /></label>
        ${
          this.refusal.includes('同名')
            ? html`<label class="tick"><input type="checkbox" name="isOther" />同名的另一个</label>`
            : nothing
        }
        <button type="button" @click=${() => void this.once(this.#add)}>加</button>
      </div>
      ${this.refusal ? html`<p class="bad plain" id=${this.#refusalId} role="alert">${this.refusal}</p>` : nothing}
    </details>`;
  }

  get #refusalId(): string {
    return `refusal-${this.collection}`;
  }

  readonly #addByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    void this.once(this.#add);
  };

  readonly #add = async (): Promise<void> => {
    const input = (name: string) => this.querySelector<HTMLInputElement>(`[name="${name}"]`);
    try {
      const subject = await post<NewSubject>('subject', {
        collection: this.collection,
        name: input('name')?.value ?? '',
        aliases: (input('aliases')?.value ?? '').split(/[、,，;；]/).filter((one) => one.trim()),
        description: input('description')?.value ?? '',
        isOther: input('isOther')?.checked ?? false,
        taken: this.taken,
      });
      this.refusal = '';
      for (const one of this.querySelectorAll<HTMLInputElement>('input:not([type="checkbox"])'))
        one.value = '';
      this.querySelector('details')?.removeAttribute('open');
      this.tell('desk-subject', subject);
    } catch (error) {
      this.refusal = error instanceof Error ? error.message : String(error);
      input('name')?.focus();
    }
  };
}

const words = { people: { noun: '人物', name: '姓名' }, topics: { noun: '主题', name: '主题名称' } };

customElements.define('desk-new-subject', DeskNewSubject);
