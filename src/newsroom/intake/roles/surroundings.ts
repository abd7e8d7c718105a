import type { Proposal } from './block.ts';
import { dateline, endsSentence, hasEllipsis, pageNumberIn } from './forms.ts';
import { isSigned } from './names.ts';
import type { Line, Make } from './lines.ts';

/** What stands around a run of lines that may be a headline. */
export interface Around {
  /** An article begins here, as the lines around say, whatever those of the run look like. */
  isBeginning: boolean;
  isFirst: boolean;
  /** A headline and who wrote the piece stand right above: its text begins here. */
  isBelowByline: boolean;
  /** Who wrote a piece stands right below, beyond doubt or not. */
  isAboveByline: boolean;
  /** The text before is in mid-sentence. */
  isBroken: boolean;
  /** A line of stars or dashes stands right above. */
  isBehindLine: boolean;
  /** A page ends, or its number stands, right above. */
  isAtPageEnd: boolean;
  next: Line | undefined;
  /** The place behind the run. */
  end: number;
  previous: Line | undefined;
  /** One paragraph follows, and then the next headline or the end. */
  isShortStory: boolean;
}

/** Looks around the lines `from` … `to`, of which those `before` have their roles. */
export function surroundings({ lines }: Make, from: number, to: number, before: readonly Proposal[]): Around {
  const run = lines.slice(from, to);
  const follows = lines.slice(to).filter(({ is }) => is !== 'picture' && is !== 'caption');
  const next = follows[0];
  const lastText = before.findLastIndex(({ role }) => role === 'body' || role === 'byline');
  const previous = lines[lastText];
  const isFirst = !before.some(({ role }) => role === 'body' || role === 'title');
  const above = lines[from - 1];
  const isBehindLine = above?.is === 'ignored' && !hasEllipsis(above.text);
  const isAtPageEnd = above?.is === 'pageInfo' || run[0]?.form.breakBefore === true;
  const isBroken = previous?.is === 'text' && !endsSentence(previous.text) && previous.text.length > 20;
  const isOnNewPage = above?.is === 'pageInfo' && pageNumberIn(above.text) !== undefined && !isBroken;
  const isParted = run.length > 1 && isBehindLine;
  const isEnded =
    previous !== undefined &&
    (isSigned(previous.text) || (previous.is === 'byline' && before[lastText - 1]?.role === 'body'));
  const hasSubtitle = run.some(({ is }, index) => is === 'dashed' && index > 0);
  const isAboveByline = run.at(-1)?.is === 'byline';
  const isBelowByline =
    previous?.is === 'byline' && lastText === before.length - 1 && before[lastText - 1]?.role !== 'body';
  const hasByline = isAboveByline || (run.at(-1)?.is === 'name' && next?.is === 'text' && !isBelowByline);
  const hasDateline = next?.is === 'text' && dateline(next.text) !== undefined;
  const after = follows[1];
  return {
    isBeginning: isFirst || isEnded || isOnNewPage || isParted || hasSubtitle || hasByline || hasDateline,
    isFirst,
    isBelowByline,
    isAboveByline,
    isBroken,
    isBehindLine,
    isAtPageEnd,
    next,
    end: to,
    previous,
    isShortStory: next?.is === 'text' && after?.is !== 'text' && next.text.length <= 150,
  };
}
