import { statSync } from 'node:fs';

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
  return Number(found.mtimeMs) < Date.now() - aMoment ? write(found) : undefined;
}

/** The same of a file however new it is, to be compared with what {@link settledState} gave. */
export const stateOf = (path: string): string => write(statSync(path, { bigint: true }));

const write = ({ ino, size, mtimeNs }: Record<'ino' | 'size' | 'mtimeNs', bigint>) =>
  `${ino} ${size} ${mtimeNs}`;

const aMoment = 3000;
