import type { Problem } from '../../../content/problem.ts';
import type { Redirect } from '../../../lib/addresses/redirects.ts';
import { entryAddress, entryAt } from '../../../lib/urls.ts';
import type { Content, Rule, SoundEntry } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';
import { nearest } from '../nearest.ts';

/** A redirect leads from an address that is gone to a page that is there, at once. What is no entry's page is judged when the site is made. */
export const redirectTargets: Rule = (content) =>
  content.sound('redirects').flatMap((entry) => {
    const all = entry.data.redirects;
    const targets = new Map(all.map(({ from, to }) => [from, to]));
    return all.flatMap((redirect, index) => [
      ...faultsOfFrom(content, entry, all, index),
      ...faultsOfTo(content, entry, redirect, index, targets),
    ]);
  });

function faultsOfFrom(
  content: Content,
  entry: Redirecting,
  all: readonly Redirect[],
  index: number,
): Problem[] {
  const { from } = all[index]!;
  const tell = (problem: string, remedy: string) => [
    entryProblem(entry, ['redirects', index, 'from'], problem, remedy),
  ];
  if (all.findIndex((other) => other.from === from) < index)
    return tell(`旧网址 ${from} 写了两次`, '只留一处，删去另一处');
  if (isThere(content, from))
    return tell(`${from} 现在还有网页，读者不会转走`, '删去这一项；真要转走的，先把那个文件改名或删去');
  return [];
}

function faultsOfTo(
  content: Content,
  entry: Redirecting,
  { from, to }: Redirect,
  index: number,
  targets: ReadonlyMap<string, string>,
): Problem[] {
  const tell = (problem: string, remedy: string) => [
    entryProblem(entry, ['redirects', index, 'to'], problem, remedy),
  ];
  const passed = new Set([from]);
  let last = to;
  while (targets.has(last) && !passed.has(last)) {
    passed.add(last);
    last = targets.get(last)!;
  }
  if (passed.has(last)) return tell(`${from} 转来转去又回到 ${last}，读者永远到不了`, '改成现在有的网页');
  if (last !== to) return tell(`${to} 自己也改了网址，读者要转两次`, `直接写最后的网址：to: ${last}`);
  const page = entryAt(to);
  if (!page || isThere(content, to)) return [];
  const meant = nearest(page.id, content.ids(page.collection));
  return tell(
    `没有 ${to} 这个网页`,
    meant ? `是不是想写 ${entryAddress(page.collection, meant)}？` : '改成现在有的网页，例如这一期的网址',
  );
}

function isThere(content: Content, address: string): boolean {
  const page = entryAt(address);
  return page !== undefined && content.ids(page.collection).has(page.id);
}

type Redirecting = SoundEntry<'redirects'>;
