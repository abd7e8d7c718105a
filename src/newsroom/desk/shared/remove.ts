import type { Removal } from '../../remove/remove.ts';

/** What taking a record away would do, or why it cannot be, or that it was done. */
export interface RemoveAnswer extends Omit<Removal, 'changes'> {
  /** Below the content folder. */
  files: string[];
  version: string | undefined;
}

export { removable, removableNouns, type RemovableKind } from '../../remove/kinds.ts';
export type { Reference } from '../../remove/references.ts';
