import type { Proposal } from './block.ts';

import { isHead, type Line, type Make } from './lines.ts';
import { isSureByline } from './names.ts';
import { judgePlain } from './plain-headlines.ts';
import { judgeSet } from './set-headlines.ts';
import { surroundings } from './surroundings.ts';

/** The roles of a run of lines that may be a headline, `from` … `to`, in the light of what stands around it. */
export function judgeRun(make: Make, from: number, to: number, before: readonly Proposal[]): Proposal[] {
  const run = make.lines.slice(from, to);
  const heads = run.filter(isHead);
  // The name of the paper stands above its date and its page.
  if (make.lines[to]?.is === 'pageInfo' && make.lines.slice(0, from).every(({ is }) => is === 'pageInfo')) {
    return run.map(() => ({ role: 'pageInfo', doubt: '在版头，可能是报名或版名，也可能是标题' }));
  }
  const around = surroundings(make, from, to, before);
  const judged = make.isSet ? judgeSet(make, heads, around) : judgePlain(make, heads, around);
  let next = 0;
  return run.map((line) => (isHead(line) ? judged[next++]! : judgeName(line, judged)));
}

/** Who wrote it, below a headline; behind a sub-heading it is text. */
function judgeName({ is, text }: Line, heads: readonly Proposal[]): Proposal {
  if (is === 'byline') {
    return isSureByline(text) ? { role: 'byline' } : { role: 'byline', doubt: '像作者，也可能是标题的一行' };
  }
  return heads.some(({ role }) => role === 'title')
    ? { role: 'byline', doubt: '只有姓名，看不出是不是作者' }
    : { role: 'body', doubt: '只有两三个字，可能是作者' };
}
