import { statSync, type BigIntStats } from 'node:fs';

/**
 * What tells that a file is the one that was read and has not been written since: then its bytes need not be read again, which takes
 * most of the time where there are tens of thousands.
 *
 * @returns nothing for a file that was written in the last seconds, which some disks do not tell apart: written once more it may look
 *   the same.
 * @throws when there is no such file.
 */
export function settledState(path: string): string | undefined {
  const found = statSync(path, { bigint: true });
  return isSettled(found.mtimeMs) ? write(found) : undefined;
}

/** The same of a file however new it is, to be compared with what {@link settledState} gave. */
export const stateOf = (path: string): string => write(statSync(path, { bigint: true }));

/** Whether a file or a folder lies as it lay when {@link settledState} or {@link stateOf} gave a state; what is gone does not. */
export function liesAs(path: string, state: string): boolean {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found !== undefined && write(found) === state;
}

/**
 * The same of a file that people write, by any program: some bring another file of the same length to its place with the time of the
 * one before, as programs that unpack do, so that the time at which the system saw it change counts as well.
 *
 * @returns nothing for a file that was written or changed in the last seconds, or is not there.
 */
export function settledSource(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!found || !isSettled(found.mtimeMs) || !isSettled(found.ctimeMs)) return undefined;
  return `${write(found)} ${found.ctimeNs}`;
}

const isSettled = (time: bigint) => Number(time) < Date.now() - aMoment;

const write = ({ ino, size, mtimeNs }: Pick<BigIntStats, 'ino' | 'size' | 'mtimeNs'>) => `${ino} ${size} ${mtimeNs}`;

const aMoment = 3000;
