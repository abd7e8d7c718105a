import { PlainError } from '../../content/plain-error.ts';
import { sumOf, type Change } from './change.ts';
import { placeOf } from './place.ts';
import { look } from './write.ts';

/**
 * The changes with what lies on the disk, without those that change nothing.
 *
 * @param root the content folder; absolute, without links.
 * @throws a {@link MisfitError} that names every file that does not fit.
 */
export function fittingFiles(root: string, changes: readonly Change[]): FittingFile[] {
  const misfits: Misfit[] = [];
  const seen = new Set<string>();
  const files = changes.flatMap(({ path, content, before: expected }) => {
    const place = placeOf(root, path);
    const key = path.normalize('NFKC').toLowerCase();
    const twice = seen.has(key) ? '这一次要写两遍' : undefined;
    seen.add(key);
    const fault = twice ?? ('fault' in place ? place.fault : undefined);
    if (fault || 'fault' in place) {
      misfits.push({ path, reason: fault ?? '', isConflict: false });
      return [];
    }
    const before = look(place.file);
    const after = content === null ? null : sumOf(content);
    if ((before?.sum ?? null) === after) return [];
    if ((before?.sum ?? null) !== expected) {
      misfits.push({ path, reason: conflict(before !== null, expected), isConflict: true });
      return [];
    }
    return [{ path, file: place.file, content, before, after }];
  });
  if (misfits.length > 0) throw new MisfitError(misfits);
  return files;
}

/** What a set of changes cannot be written for. */
export class MisfitError extends PlainError {
  readonly misfits: readonly Misfit[];

  constructor(misfits: readonly Misfit[]) {
    const remedy = misfits.some(({ isConflict }) => isConflict)
      ? '先看看那里现在是什么，再决定留下哪一份'
      : '换一个名字或位置再存';
    super(
      `没有保存，内容没有改动：\n${misfits.map(({ path, reason }) => `  ${path}：${reason}`).join('\n')}\n办法：${remedy}。`,
    );
    this.misfits = misfits;
  }
}

function conflict(isThere: boolean, expected: string | null): string {
  if (!isThere) return '这个文件已经被别的窗口或程序删去';
  return expected === null ? '这里已经有这个文件' : '这个文件已经被别的窗口或程序改过';
}

export interface Misfit {
  /** Below the content folder. */
  path: string;
  /** In plain Chinese. */
  reason: string;
  /** Whether it is that another file lies there. */
  isConflict: boolean;
}

export interface FittingFile {
  path: string;
  /** Absolute, as the disk spells it. */
  file: string;
  content: Change['content'];
  before: { bytes: Buffer; sum: string } | null;
  /** SHA-256 (hex); `null` where the file is taken away. */
  after: string | null;
}
