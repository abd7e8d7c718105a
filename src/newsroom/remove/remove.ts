import type { Ledger } from '../../lib/addresses/ledger.ts';
import type { Redirect } from '../../lib/addresses/redirects.ts';
import { entryAddress, pageUrl } from '../../lib/urls.ts';
import { entryPath } from '../../schema/index.ts';
import { refused, type Amendment } from '../amend/entry.ts';
import { readFields } from '../files/edit.ts';
import { redirectsChange, redirectsIn } from '../files/redirects.ts';
import { changeTo, textIn, type Snapshot } from '../files/snapshot.ts';
import type { Change } from '../store/change.ts';
import { told } from '../told.ts';
import { removableNouns as nouns } from './kinds.ts';
import { isPartOf, referencesTo, type Reference, type RemovableName } from './references.ts';

/**
 * Takes a person, a topic or an exhibition away, with the works of an exhibition. Nothing goes while something names it; readers of an
 * address that was published are led elsewhere.
 *
 * @param to where they are led: an address from the root, without the base path.
 */
export function remove(snapshot: Snapshot, ledger: Ledger, name: RemovableName, to: string): Removal {
  const { collection, id } = name;
  const noun = nouns[collection];
  const path = entryPath(collection, id);
  const source = textIn(snapshot, path);
  if (source === undefined)
    return { ...refused(told(`没有这个${noun}`, '它可能已经删去，请刷新页面')), ...nothing };
  const { name: own, title: called } = readFields(source).fields ?? {};
  const title = `删去${noun}：${String(own ?? called ?? id)}`;
  const references = referencesTo(snapshot, name);
  if (references.length > 0) return { ...refused(), title, ...nothing, references };
  const address = entryAddress(collection, id);
  const redirects = redirectsIn(snapshot);
  const isLed = ledger.has(address) || redirects.some((one) => one.to.startsWith(address));
  const targets = isLed ? targetsFor(snapshot, name) : [];
  const asked = { references, targets };
  if (isLed && targets.length === 0)
    return {
      ...refused(
        told(
          `${address} 发布过，读者的旧网址要转到接替它的${noun}，现在没有别的${noun}`,
          `先建好接替它的${noun}，再删这一个`,
        ),
      ),
      title,
      ...asked,
    };
  if (isLed && !targets.some((target) => target.address === to))
    return {
      ...refused(...(to ? [told(`没有 ${to} 这个网页`, '从列表里选读者转到哪里')] : [])),
      title,
      ...asked,
    };
  const files = [...snapshot.paths].filter((one) => isPartOf(one, name));
  const works = files.filter((one) => one.endsWith('/work.yaml')).length;
  return {
    title,
    changes: [
      ...files.flatMap((one) => changeTo(snapshot, one, null) ?? []),
      ...(isLed ? ledOn(snapshot, redirects, address, to) : []),
    ],
    effects: [
      {
        where: `${noun}页`,
        address: pageUrl(address),
        what: isLed ? `没有了，打开旧网址的读者转到 ${to}` : '没有了；它没有发布过，没有读者用它的网址',
      },
    ],
    notes: [
      ...(works > 0 ? [`影展的${works}件作品和它们的图片一起删去`] : []),
      ...(collection === 'exhibitions' ? [] : ['稿件的文字一个不动，不再连到这一页']),
    ],
    problems: [],
    ...asked,
  };
}

/** Where the readers may be led: to another of the kind, or to the list of all; the data of an exhibition only another one has. */
function targetsFor(snapshot: Snapshot, { collection, id }: RemovableName): RedirectTarget[] {
  const others = [...snapshot.paths].flatMap((path) => {
    const [, other] = new RegExp(`^${collection}/([^/]+)\\.yaml$`).exec(path) ?? [];
    if (!other || other === id) return [];
    const { name, title } = readFields(textIn(snapshot, path) ?? '').fields ?? {};
    return { address: entryAddress(collection, other), name: String(name ?? title ?? other) };
  });
  if (collection === 'exhibitions') return others;
  const lists = others.length > 0 ? [{ address: `/${collection}/`, name: `${nouns[collection]}目录` }] : [];
  return [...lists, ...others, { address: '/', name: '首页' }];
}

/** What led to the record leads on, and so does its own address. */
function ledOn(snapshot: Snapshot, redirects: readonly Redirect[], gone: string, to: string): Change[] {
  const others = redirects.map((one) => ({ from: one.from, to: one.to.startsWith(gone) ? to : one.to }));
  return redirectsChange(snapshot, [...others, { from: gone, to }]);
}

const nothing = { references: [], targets: [] };

/** What is written, or what is still in the way. */
export interface Removal extends Amendment {
  /** Entries that name it: while there is one, nothing is written. */
  references: Reference[];
  /** Where its readers may be led, if they have to be: nothing is written before one is chosen. */
  targets: RedirectTarget[];
}

/** A page that readers may be led to. */
export interface RedirectTarget {
  /** From the root, without the base path. */
  address: string;
  name: string;
}
