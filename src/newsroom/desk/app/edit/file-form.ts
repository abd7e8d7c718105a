import { nothing, type TemplateResult } from 'lit';
import type { OpenedFile, SavedFile } from '../../shared/files.ts';
import { post, Refusal } from '../shell/api.ts';
import { addedSince, changedSince, unsavedParts, type Unsaved } from './drafts.ts';
import { EditedFile } from './edited-file.ts';
import { formHead } from './form-head.ts';
import { leadTo } from './lead.ts';

/** The form of a file of the content: saves what was changed in it, with what goes with it. */
export abstract class FileForm extends EditedFile {
  #isSaving = false;

  /** What a version of it is called. */
  protected abstract get savingTitle(): string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#saveByKey);
  }

  /** The head of the form; `more` stands behind its buttons. */
  protected head(file: OpenedFile, name: string, more: TemplateResult | typeof nothing = nothing) {
    return formHead({
      name,
      more,
      isDirty: this.isDirty,
      theirs: this.conflict,
      problems: this.problems,
      bodyLine: file.bodyLine,
      show: (shown) => this.show(shown ?? file),
      rebase: this.rebase,
      lead: (place) => leadTo(this, place),
    });
  }

  protected readonly save = (event: Event): void => {
    event.preventDefault();
    void this.saveNow();
  };

  /** Saves what was changed; whether all of it is saved then. */
  protected async saveNow(): Promise<boolean> {
    const { file } = this;
    // Somebody who presses twice would stand in their own way.
    if (!file || !this.isDirty || this.#isSaving) return !this.isDirty;
    const sent = this.unsaved;
    this.#isSaving = true;
    try {
      const saved = await post<SavedFile>('save', {
        ...unsavedParts({ file, ...sent }),
        before: file.sum,
        title: this.savingTitle,
      });
      if (this.file === file) this.#showSaved(saved, file, sent);
      this.tell('desk-done', '已保存。要撤销，到“版本”里。');
      this.tell('desk-refresh', undefined);
      return !this.isDirty;
    } catch (error) {
      // Where it is gone, the desk says so.
      if (error instanceof Refusal && error.isOvertaken(file.path)) void this.lookAgain();
      else this.tell('desk-failure', error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      this.#isSaving = false;
    }
  }

  /** What was typed while it was being saved stays, and is not saved yet. */
  #showSaved(saved: OpenedFile, before: OpenedFile, sent: Unsaved): void {
    const now = this.unsaved;
    this.show(saved);
    for (const [name, value] of changedSince(sent, now, before)) this.edit(name, value);
    if (now.body !== sent.body) this.editBody(now.body);
    this.additions = addedSince(sent.additions, now.additions);
  }

  readonly #saveByKey = (event: KeyboardEvent) => {
    if (event.key === 's' && (event.ctrlKey || event.metaKey)) this.save(event);
  };
}
