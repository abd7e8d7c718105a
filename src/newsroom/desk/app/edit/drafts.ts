import type { NewSubject, OpenedFile } from '../../shared/files.ts';

/** What a file that is being edited brings with it when it is saved. */
export interface Additions {
  subjects: NewSubject[];
  /** Uploads by the names that the file gives them; the address is where this page shows them. */
  pictures: { name: string; upload: string; address: string }[];
}

export const noAdditions: Additions = { subjects: [], pictures: [] };

/** A file with what was changed in it and not saved. */
export interface Draft {
  file: OpenedFile;
  edited: Record<string, unknown>;
  body: string;
  additions: Additions;
}

/** What of a draft is not saved yet. */
export type Unsaved = Pick<Draft, 'edited' | 'body' | 'additions'>;

/** What is sent to be saved or checked: a text that nobody has touched is no part of it, one that was emptied is. */
export const unsavedParts = ({ file, edited, body, additions }: Draft) => ({
  path: file.path,
  fields: edited,
  body: body === file.body ? undefined : body,
  ...additions,
});

/** The fields that somebody has changed since they were sent to be saved, with their values. */
export function changedSince(
  sent: Unsaved,
  now: Unsaved,
  before: OpenedFile,
): [name: string, value: unknown][] {
  const names = new Set([...Object.keys(sent.edited), ...Object.keys(now.edited)]);
  const valueIn = ({ edited }: Unsaved, name: string) =>
    name in edited ? edited[name] : before.fields[name];
  return [...names].flatMap((name): [string, unknown][] => {
    const [value, old] = [valueIn(now, name), valueIn(sent, name)];
    return value === old ? [] : [[name, value ?? (Array.isArray(old) ? [] : '')]];
  });
}

/** What has come since some additions were sent to be saved. */
export const addedSince = (sent: Additions, now: Additions): Additions => ({
  subjects: now.subjects.filter((subject) => !sent.subjects.includes(subject)),
  pictures: now.pictures.filter((picture) => !sent.pictures.includes(picture)),
});

/** What was typed and not saved in forms that were left, until the page is closed: then the browser asks. */
export class Drafts {
  /** Whether the form that is shown has words that are not saved. */
  isOpen = false;
  readonly #kept = new Map<string, Draft>();

  constructor() {
    window.addEventListener('beforeunload', (event) => {
      if (this.isOpen || this.#kept.size > 0) event.preventDefault();
    });
  }

  keep(draft: Draft): void {
    this.#kept.set(draft.file.path, draft);
  }

  take(path: string): Draft | undefined {
    const draft = this.#kept.get(path);
    this.#kept.delete(path);
    return draft;
  }

  /** The draft of an article, or of its figures, that lay elsewhere: where an issue gets another date, they move as they are. */
  takeMoved(file: OpenedFile, isGone: (path: string) => boolean): Draft | undefined {
    const name = nameIn(file.path);
    const moved = [...this.#kept.values()].find(
      ({ file: old }) => wordsIn(old) === wordsIn(file) && nameIn(old.path) === name && isGone(old.path),
    );
    if (moved) this.#kept.delete(moved.file.path);
    return moved && { ...moved, file };
  }

  forget(path: string): void {
    this.#kept.delete(path);
  }
}

const nameIn = (path: string) => path.replace(/^.*\//, '');

/** All that it says; figures name their article by its place. */
const wordsIn = ({ fields: { article, ...fields }, body }: OpenedFile) =>
  JSON.stringify([article !== undefined, fields, body]);
