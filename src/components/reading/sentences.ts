/**
 * The sentences of a text as a reader hears them, each from `start` to `end`; together they are the whole text. A mark that opens
 * (“, （) stands with the sentence that it opens, one that closes with the sentence that it closes. A title in 《》 is never cut, nor
 * a sentence behind the words that it quotes: 高呼“万岁！”的人们.
 */
export function sentencesOf(text: string): Span[] {
  return spansBetween(text, [...text.matchAll(sentenceEnd)].filter(isEnd).map(endOf));

  function isEnd(match: RegExpExecArray): boolean {
    const goesOn = /[^。！？!?.\s]/.test(match[0]) ? /^(?:[，、；：,;:]|的(?!确))/ : /^[，、；：,;:]/;
    return !isInTitle(text, match.index) && !goesOn.test(text.slice(endOf(match)));
  }
}

/**
 * What is said in one breath: some browsers fall silent in utterances of more than fifteen seconds. A long sentence is parted where
 * its weakest marks let it pause, and only where there is none, anywhere.
 */
export function breathsOf(sentence: string, longest = 44): string[] {
  if (sentence.length <= longest) return [sentence];
  const window = sentence.slice(0, longest);
  const pause = pauses.map((mark) => lastEnd(window, mark)).find((end) => end > longest / 4);
  const cut = pause ?? wholeCharacters(window);
  return [sentence.slice(0, cut), ...breathsOf(sentence.slice(cut), longest)];
}

const closing = '”’）)】》〉」』〕"';
/** An English full stop ends a sentence only before a space: 142.61%. */
const sentenceEnd = new RegExp(
  // A quotation mark of English behind a space opens the next sentence; a Chinese one closes this one.
  `(?:[。！？!?]+|\\.(?=[${closing}]*(?:\\s|$)))[${closing}。！？!?]*(?:\\s+[”’）】》〉」』〕。！？][${closing}。！？!?]*)*\\s*`,
  'g',
);

const endOf = ({ index, 0: match }: RegExpExecArray) => index + match.length;

function isInTitle(text: string, position: number): boolean {
  const opened = text.lastIndexOf('《', position);
  return opened >= 0 && text.lastIndexOf('》', position - 1) < opened && text.includes('》', position);
}

/** Stronger marks first. */
const pauses = [/[；;：][”’）》]*/g, /[，,][”’）》]*/g, /[、—…\s][”’）》]*/g];

function lastEnd(text: string, mark: RegExp): number {
  const last = [...text.matchAll(mark)].at(-1);
  return last ? endOf(last) : 0;
}

/** Cuts no character, no number and no Latin word in two. */
function wholeCharacters(text: string): number {
  const whole = text.replace(/(?:[\w.%]+|[\uD800-\uDBFF])$/, '');
  return whole.length || text.length;
}

/** The stretches between `ends`; what holds no letter or number goes with the stretch before it. */
function spansBetween(text: string, ends: number[]): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const last = spans.at(-1);
    if (end === start) continue;
    if (/[\p{L}\p{N}]/u.test(text.slice(start, end)) || !last) spans.push({ start, end });
    else last.end = end;
    start = end;
  }
  return spans;
}

export interface Span {
  start: number;
  end: number;
}
