import type { Ledger } from '../../lib/addresses/ledger.ts';
import { bylineAddress, bylineAt } from '../../lib/urls.ts';
import { nearest } from '../checks/nearest.ts';

/**
 * By-lines that were published and have no page any more, each with a new one that is most likely the same, written or read otherwise:
 * corrected by an editor, or told apart by a program that knows more.
 *
 * @param gone their addresses.
 * @param there the ids of all by-lines that have a page.
 */
export function movedBylines(
  gone: readonly string[],
  there: readonly string[],
  ledger: Ledger,
): { from: string; to: string }[] {
  const fresh = there.filter((id) => !ledger.has(bylineAddress(id)));
  return gone.flatMap((from) => {
    const id = bylineAt(from);
    if (!id) return [];
    const sound = soundOf(id);
    const same = fresh.find((one) => one.includes(sound) || sound.includes(soundOf(one)));
    const found = same ?? nearest(id, fresh);
    return found ? [{ from, to: bylineAddress(found) }] : [];
  });
}

/** Without the mark that tells names of one sound apart. */
const soundOf = (id: string) => id.replace(/-?[0-9a-f]{4}$/, '');
