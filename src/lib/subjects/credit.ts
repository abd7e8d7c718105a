import { parseByline, type Contributor } from './byline.ts';

/** By-line and dateline beside a text that may print them itself: nothing is shown twice, and nothing left out. */
export function creditOf(
  { byline, dateline }: { byline?: string; dateline?: string },
  words: string,
): Credit {
  const text = letters(words);
  return {
    byline,
    contributors: parseByline(byline ?? ''),
    bylineInText: byline !== undefined && text.includes(letters(byline)),
    dateline: dateline !== undefined && text.startsWith(letters(dateline)) ? undefined : dateline,
  };
}

/** White space and the marks around a dateline do not count: `【本报讯】` is 本报讯. */
const letters = (text: string) => text.replace(/[\s【】[\]（）()]/g, '');

export interface Credit {
  /** As printed. */
  byline: string | undefined;
  contributors: Contributor[];
  /** Whether the text itself prints the by-line, as `（本报记者 王民峰）` at its end. */
  bylineInText: boolean;
  /** As printed; nothing where the text opens with it. */
  dateline: string | undefined;
}
