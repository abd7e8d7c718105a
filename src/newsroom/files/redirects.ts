import { PlainError } from '../../content/plain-error.ts';
import type { Redirect } from '../../lib/addresses/redirects.ts';
import { patterns } from '../../schema/index.ts';
import { readFields, setFields } from './edit.ts';
import { changeTo, sourceIn, type Snapshot } from './snapshot.ts';
import { isSame } from './value.ts';
import type { Change } from '../store/change.ts';

/**
 * The redirects that are written.
 *
 * @throws a {@link PlainError} where one of them is written wrongly: it would be lost when they are written anew.
 */
export function redirectsIn(snapshot: Snapshot): Redirect[] {
  const { fields = {} } = readFields(sourceIn(snapshot, patterns.redirects) ?? '');
  const known = fields['redirects'] ?? [];
  if (Array.isArray(known) && known.every(isRedirect)) return known;
  throw new PlainError(
    `${patterns.redirects} 里有写错的转址。\n办法：到“资料”的“改过的网址”里照提示改好，再做这一步。`,
  );
}

/** The file with other redirects; none where they are the same, and no file where there are none. */
export function redirectsChange(snapshot: Snapshot, redirects: readonly Redirect[]): Change[] {
  const rows = redirects.map(({ from, to }) => ({ from, to }));
  if (isSame(rows, redirectsIn(snapshot))) return [];
  const source = sourceIn(snapshot, patterns.redirects) ?? '';
  const content = rows.length > 0 ? setFields(source, { redirects: rows }) : null;
  const change = changeTo(snapshot, patterns.redirects, content);
  return change ? [change] : [];
}

const isRedirect = (row: Partial<Redirect> | null): row is Redirect =>
  typeof row?.from === 'string' && typeof row.to === 'string';
