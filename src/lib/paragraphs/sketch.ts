/** What a text is compared by. */
export function lookAt(words: string): Look {
  const runs = runsOf(words);
  const sketch = sketchOf(runs);
  return { words, runs, sketch, sample: runsOfSketch(sketch) };
}

export interface Look {
  words: string;
  /** Every run of it. */
  runs: ReadonlySet<number>;
  /** What is kept of it, in 24 characters. */
  sketch: string;
  /** The runs of its sketch. */
  sample: readonly number[];
}

/**
 * The words of a paragraph in 24 characters: of each eighth one run of four letters, so that a later text can be asked how much of
 * the paragraph it holds. Nothing of the words can be read in it.
 */
function sketchOf(all: ReadonlySet<number>): string {
  const runs = [...all];
  const parts = Math.min(mostRuns, runs.length);
  const sample: number[] = [];
  for (const [index, run] of runs.entries()) {
    const part = Math.floor((index * parts) / runs.length);
    const least = sample[part];
    if (least === undefined || order(run) < order(least)) sample[part] = run;
  }
  return sample.map(write).join('');
}

/** The runs of a sketch, as {@link runsOf} gives those of a text. */
export function runsOfSketch(sketch: string): number[] {
  return (sketch.match(/.{3}/g) ?? []).map((run) =>
    [...run].reduce((sum, char) => sum * 64 + digits.indexOf(char), 0),
  );
}

/** Every run of four letters or digits of a text, as a number below 2^18; of a shorter text the whole. */
function runsOf(words: string): Set<number> {
  const letters = lettersOf(words);
  const starts = startsOf(letters);
  const runs = new Set<number>();
  for (let from = 0; from === 0 || from + runLength < starts.length; from += 1) {
    runs.add(hash32(letters, starts[from], starts[from + runLength]) % 2 ** bits);
  }
  return runs;
}

/** Where each character begins, in UTF-16 units, and where the last one ends. */
function startsOf(text: string): number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += text.codePointAt(at)! > 0xffff ? 2 : 1) starts.push(at);
  return [...starts, text.length];
}

/** What counts of a text: neither signs nor spaces nor case. */
export const lettersOf = (words: string) =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * FNV-1a with a finishing mix, so that all bits depend on all letters.
 *
 * @param from where it begins in the text, and `to` where it ends; all of it unless told.
 */
export function hash32(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

const runLength = 4;
const mostRuns = 8;
const bits = 18;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The least is one taken by chance, yet the same one also where words are put in before it. */
const order = (run: number) => Math.imul(run + 1, 0x9e3779b1) >>> 0;

const write = (run: number) =>
  [12, 6, 0].map((shift) => digits.charAt(Math.floor(run / 2 ** shift) % 64)).join('');
