import type { Redirect } from '../../lib/addresses/redirects.ts';
import { isPlainAddress } from '../../schema/redirects.ts';
import { redirectsChange, redirectsIn } from '../files/redirects.ts';
import type { Snapshot } from '../files/snapshot.ts';
import { told } from '../told.ts';
import { refused, type Amendment } from './entry.ts';

/**
 * Writes where the readers of addresses that are gone are led; one that is written already is written anew.
 *
 * @throws a `PlainError` where the redirects that are there are written wrongly.
 */
export function redirect(snapshot: Snapshot, added: readonly Redirect[]): Amendment {
  const faulty = added.find(({ from, to }) => !isPlainAddress(from) || !isPlainAddress(to));
  if (faulty || added.length === 0) {
    const written = faulty ? `“${faulty.to}”不是本站网址的写法` : '没有要转的网址';
    return refused(
      told(written, '从域名后面的斜线写起，网页以斜线结尾，例如 /articles/2024-03/annual-plan/'),
    );
  }
  const twice = added.find(({ from }, index) => added.findIndex((one) => one.from === from) < index);
  if (twice) return refused(told(`${twice.from} 写了两次`, '只留一处'));
  const rest = redirectsIn(snapshot).filter(({ from }) => !added.some((one) => one.from === from));
  const round = added.find(({ from }) => leadsBack(from, [...rest, ...added]));
  if (round) return refused(told(`${round.from} 转来转去又回到它自己，读者永远到不了`, '改成现在有的网页'));
  return {
    title: `转址：${added.map(({ from }) => from).join('、')}`,
    changes: redirectsChange(snapshot, [...rest, ...added]),
    effects: added.map(({ from, to }) => ({ where: from, address: to, what: `读者转到 ${to}` })),
    notes: [],
    problems: [],
  };
}

function leadsBack(from: string, redirects: readonly Redirect[]): boolean {
  const targets = new Map(redirects.map((one) => [one.from, one.to]));
  const passed = new Set<string>();
  let at = targets.get(from);
  while (at !== undefined && at !== from && !passed.has(at)) {
    passed.add(at);
    at = targets.get(at);
  }
  return at === from;
}
