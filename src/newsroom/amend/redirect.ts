import type { Redirect } from '../../lib/addresses/redirects.ts';
import { patterns } from '../../schema/index.ts';
import { isPlainAddress } from '../../schema/redirects.ts';
import { readFields, setFields } from '../files/edit.ts';
import { changeTo, textIn, type Snapshot } from '../files/snapshot.ts';
import { told } from '../told.ts';
import { refused, type Amendment } from './entry.ts';

/** Writes where the readers of addresses that are gone are led; one that is written already is written anew. */
export function redirect(snapshot: Snapshot, added: readonly Redirect[]): Amendment {
  const faulty = added.find(({ from, to }) => !isPlainAddress(from) || !isPlainAddress(to));
  if (faulty || added.length === 0) {
    const written = faulty ? `“${faulty.to}”不是本站网址的写法` : '没有要转的网址';
    return refused(
      told(written, '从域名后面的斜线写起，网页以斜线结尾，例如 /articles/2024-03/annual-plan/'),
    );
  }
  const source = textIn(snapshot, patterns.redirects) ?? '';
  const known = readFields(source).fields?.['redirects'];
  const old = Array.isArray(known) ? (known as Redirect[]) : [];
  const rest = old.filter(({ from }) => !added.some((one) => one.from === from));
  const rows = [...rest, ...added].map(({ from, to }) => ({ from, to }));
  const change = changeTo(snapshot, patterns.redirects, setFields(source, { redirects: rows }));
  return {
    title: `转址：${added.map(({ from }) => from).join('、')}`,
    changes: change ? [change] : [],
    effects: added.map(({ from, to }) => ({ where: from, address: to, what: `读者转到 ${to}` })),
    notes: [],
    problems: [],
  };
}
