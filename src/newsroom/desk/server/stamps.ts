import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';

/** Tells files that have changed from those that have not, without reading what has lain still for a while. */
export class Stamps {
  #known = new Map<string, { stamp: string; hash: string | undefined }>();

  /**
   * Words that are others as soon as a file of a folder is another.
   *
   * @param files where each lies, by its path.
   */
  of(files: ReadonlyMap<string, string>): string {
    const known = new Map<string, { stamp: string; hash: string | undefined }>();
    const rows = [...files].map(([path, source]) => {
      const stamp = stampOf(source);
      const old = this.#known.get(source);
      known.set(source, old?.stamp === stamp ? old : { stamp, hash: undefined });
      return `${path} ${stamp}`;
    });
    this.#known = known;
    return hash('sha256', rows.join('\n'));
  }

  /** The SHA-256 (hex) of a file that has not changed since {@link of} saw it; it is read once. `undefined` where it cannot be. */
  readonly hashOf = (source: string): string | undefined => {
    const known = this.#known.get(source);
    if (!known || known.hash) return known?.hash;
    try {
      known.hash = hash('sha256', readFileSync(source));
    } catch {
      return undefined;
    }
    return known.hash;
  };
}

/** By time, place and size; of a file that was written just now, whose clock may not have ticked since, by its bytes. */
export function stampOf(source: string): string {
  try {
    const { mtimeNs, ctimeNs, size, ino } = statSync(source, { bigint: true });
    const isYoung = Date.now() - Number(ctimeNs / 1_000_000n) < 2000;
    return `${mtimeNs} ${ctimeNs} ${size} ${ino}${isYoung ? ` ${hash('sha256', readFileSync(source))}` : ''}`;
  } catch {
    return 'gone';
  }
}
