import type { Proposal } from './block.ts';
import { dateline, endsSentence, isSigned } from './forms.ts';
import type { Line, Make } from './lines.ts';

/** What stands around a run of lines that may be a headline. */
export interface Around {
  /** An article begins here, as the lines around say, whatever those of the run look like. */
  isBeginning: boolean;
  isFirst: boolean;
  /** The text before is in mid-sentence. */
  isBroken: boolean;
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
  const isEnded =
    previous !== undefined &&
    (isSigned(previous.text) || (previous.is === 'byline' && before[lastText - 1]?.role === 'body'));
  const hasSubtitle = run.some(({ is }, index) => is === 'dashed' && index > 0);
  const hasByline = run.at(-1)?.is === 'byline' || run.at(-1)?.is === 'name';
  const hasDateline = next?.is === 'text' && dateline(next.text) !== undefined;
  const after = follows[1];
  return {
    isBeginning: isFirst || isEnded || hasSubtitle || hasByline || hasDateline,
    isFirst,
    isBroken: previous?.is === 'text' && !endsSentence(previous.text) && previous.text.length > 20,
    next,
    end: to,
    previous,
    isShortStory: next?.is === 'text' && after?.is !== 'text' && next.text.length <= 150,
  };
}
