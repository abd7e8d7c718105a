import type { NewSubject, OpenedFile } from '../../shared/files.ts';
import type { Overview, OverviewProblem } from '../../shared/overview.ts';
import { get, post } from '../shell/api.ts';
import { Asking } from '../shell/asking.ts';
import { DeskElement } from '../shell/element.ts';
import { Drafts, noAdditions, unsavedParts, type Additions, type Unsaved } from './drafts.ts';
import { isGone } from './moved.ts';
import { ProblemPlaces } from './problem-places.ts';

export type Values = Record<string, unknown>;

/** A file of the content being edited: its fields and text as they were opened and as they were changed, and what is still wrong with them. */
export abstract class EditedFile extends DeskElement {
  static override properties = {
    overview: { attribute: false },
    path: { attribute: false },
    mayBeNew: { attribute: false },
    file: { state: true },
    edited: { state: true },
    body: { state: true },
    additions: { state: true },
    problems: { state: true },
    conflict: { state: true },
  };
  declare overview: Overview;
  declare path: string;
  /** Whether the file need not be there: saving makes it. */
  declare mayBeNew: boolean;
  /** As it was opened. */
  declare file: OpenedFile | undefined;
  /** The fields that were changed since. */
  declare edited: Values;
  declare body: string;
  /** New entries and pictures that the changed fields name. */
  declare additions: Additions;
  declare problems: OverviewProblem[];
  /** The file as somebody else has saved it meanwhile. */
  declare conflict: OpenedFile | undefined;
  readonly #check = new Asking(
    () => this.#findProblems(),
    (problems) => (this.problems = problems),
    500,
  );
  /** Counts what was shown: a file that was read before is older. */
  #shows = 0;
  /** Whether it could not be read, as where the desk was closed. */
  #isUnread = false;

  constructor() {
    super();
    this.edited = {};
    this.body = '';
    this.additions = noAdditions;
    this.problems = [];
    new ProblemPlaces(
      this,
      () => this.problems,
      () => (this.file?.path === this.path && this.isReady ? this.file : undefined),
    );
  }

  /** Whether all that it shows beside the file is there. */
  protected get isReady(): boolean {
    return true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keepDraft();
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has('path')) {
      if (changed.get('path') !== undefined) this.#keepDraft();
      void this.#open();
    } else if (changed.has('overview') && this.file) void this.lookAgain();
    else if (changed.has('overview') && this.#isUnread) void this.#open();
  }

  protected get isDirty(): boolean {
    return this.file !== undefined && (Object.keys(this.edited).length > 0 || this.body !== this.file.body);
  }

  protected get values(): Values {
    return { ...this.file?.fields, ...this.edited };
  }

  protected readonly edit = (name: string, value: unknown): void => {
    const isOld =
      JSON.stringify(value) === JSON.stringify(this.file?.fields[name] ?? (Array.isArray(value) ? [] : ''));
    const rest = Object.entries(this.edited).filter(([other]) => other !== name);
    this.edited = Object.fromEntries(isOld ? rest : [...rest, [name, value]]);
    this.#checkSoon();
  };

  protected readonly editBody = (body: string): void => {
    this.body = body;
    this.#checkSoon();
  };

  protected readonly addSubject = (subject: NewSubject): void => {
    this.additions = { ...this.additions, subjects: [...this.additions.subjects, subject] };
  };

  protected readonly addPicture = (picture: Additions['pictures'][number]): void => {
    this.additions = { ...this.additions, pictures: [...this.additions.pictures, picture] };
  };

  /** What somebody has changed in it. */
  protected get unsaved(): Unsaved {
    const { edited, body, additions } = this;
    return { edited, body, additions };
  }

  async #open(): Promise<void> {
    const { path } = this;
    this.#isUnread = false;
    const opened = await this.attempt(() => this.#read());
    if (path !== this.path) return;
    this.#isUnread = !opened;
    if (!opened) return;
    const draft = drafts.take(path) ?? drafts.takeMoved(opened, (old) => isGone(this.overview, old));
    this.show(draft?.file ?? opened);
    if (!draft) return;
    ({ edited: this.edited, body: this.body, additions: this.additions } = draft);
    if (opened.sum !== draft.file.sum) this.conflict = opened;
    void this.#check.now();
  }

  #keepDraft(): void {
    const { file, edited, body, additions } = this;
    if (file && this.isDirty) drafts.keep({ file, edited, body, additions });
    this.file = undefined;
  }

  #read(): Promise<OpenedFile> {
    return get<OpenedFile>(`file?path=${encodeURIComponent(this.path)}${this.mayBeNew ? '&new' : ''}`);
  }

  /** Shows it as it is there; what was changed is gone. */
  protected show(file: OpenedFile): void {
    this.#shows += 1;
    this.file = file;
    this.edited = {};
    this.body = file.body;
    this.additions = noAdditions;
    this.conflict = undefined;
    drafts.forget(file.path);
    void this.#check.now();
  }

  /** Another window may have saved it: what nobody edits here follows, what somebody edits is asked about when it is saved. */
  protected async lookAgain(): Promise<void> {
    const shows = this.#shows;
    const now = await this.attempt(() => this.#read());
    if (!now || shows !== this.#shows || now.path !== this.path || now.sum === this.file?.sum) return;
    if (this.isDirty) this.conflict = now;
    else this.show(now);
  }

  /** The fields that were changed here go on top of what is there; the text does, where it was changed here. */
  protected readonly rebase = ({ detail: theirs }: CustomEvent<OpenedFile>): void => {
    const bodyChanged = this.body !== this.file?.body;
    this.file = theirs;
    if (!bodyChanged) this.body = theirs.body;
    this.conflict = undefined;
    void this.#check.now();
  };

  #checkSoon(): void {
    drafts.isOpen = true;
    this.#check.soon();
  }

  async #findProblems(): Promise<OverviewProblem[]> {
    const { file } = this;
    drafts.isOpen = this.isDirty;
    // What nobody has begun has no faults.
    if (!file || (file.sum === null && !this.isDirty)) return [];
    const found = await this.attempt(() =>
      post<{ problems: OverviewProblem[] }>('check', unsavedParts({ file, ...this.unsaved })),
    );
    return found?.problems ?? [];
  }
}

const drafts = new Drafts();
