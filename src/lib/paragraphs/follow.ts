import type { ParagraphRecord } from './records.ts';
import { runsOfSketch, type Look } from './sketch.ts';

/**
 * Where every published paragraph has gone: the index of the paragraph that its address leads to, and whether that is its own.
 * Each paragraph is the own one of one record at most.
 *
 * @param texts the paragraphs as they are now; at least one.
 */
export function follow(known: readonly ParagraphRecord[], texts: readonly Look[]): Followed[] {
  const matches = known.map((record) => matchesOf(record, texts));
  const owners = new Map<number, number>();
  const own = new Map<number, number>();
  const give = (record: number, paragraph: number) => {
    owners.set(paragraph, record);
    own.set(record, paragraph);
  };
  // First those that stood on their own, most alike first; then those that do so again.
  for (const within of [false, true]) {
    matches
      .flatMap((found, record) =>
        known[record]!.within === within ? found.map((m) => ({ ...m, record })) : [],
      )
      .sort((a, b) => b.likeness - a.likeness || a.record - b.record || a.paragraph - b.paragraph)
      .forEach(({ record, paragraph }) => {
        if (!own.has(record) && !owners.has(paragraph)) give(record, paragraph);
      });
  }
  const rewritten = known.flatMap((record, index) =>
    record.within || own.has(index) || matches[index]!.length > 0 ? [] : [index],
  );
  for (const record of rewritten) {
    const gap = gapOf(record, known, own, texts.length).find((paragraph) => !owners.has(paragraph));
    if (gap !== undefined) give(record, gap);
  }
  let near = nextOwn(-1, known, own) ?? 0;
  return known.map(({ within }, index) => {
    const mine = own.get(index);
    const most = mine ?? matches[index]!.toSorted((a, b) => b.held - a.held)[0]?.paragraph;
    const paragraph = most ?? near;
    // What stands within another goes with that one, not with its fellows.
    if (!within) near = paragraph;
    return { paragraph, own: mine !== undefined };
  });
}

/** The paragraphs that hold enough of a record's words to be the same or to have taken it in; a scrap beside its body is none. */
function matchesOf({ sketch }: ParagraphRecord, texts: readonly Look[]): Match[] {
  const sample = runsOfSketch(sketch);
  const enough = Math.ceil(sample.length / 4);
  const matches = texts.flatMap(({ runs, sample: now }, paragraph) => {
    const count = sample.filter((run) => runs.has(run)).length;
    if (count < enough) return [];
    // What was held counts, and what of the paragraph is that: a short one may stand whole in a long one beside it.
    const held = count / sample.length;
    const same = now.filter((run) => sample.includes(run)).length / now.length;
    return [{ paragraph, held, likeness: held + same }];
  });
  const most = Math.max(...matches.map(({ held }) => held));
  return matches.filter(({ held }) => held > most / 2);
}

/** The paragraphs between those of the neighbours: what stands there now stands in the record's place. */
function gapOf(
  record: number,
  known: readonly ParagraphRecord[],
  own: ReadonlyMap<number, number>,
  length: number,
): number[] {
  const before = previousOwn(record, own) ?? -1;
  const after = nextOwn(record, known, own) ?? length;
  return Array.from({ length: Math.max(0, after - before - 1) }, (_, index) => before + 1 + index);
}

function previousOwn(record: number, own: ReadonlyMap<number, number>): number | undefined {
  for (let index = record - 1; index >= 0; index -= 1) if (own.has(index)) return own.get(index);
  return undefined;
}

function nextOwn(
  record: number,
  known: readonly ParagraphRecord[],
  own: ReadonlyMap<number, number>,
): number | undefined {
  for (let index = record + 1; index < known.length; index += 1) if (own.has(index)) return own.get(index);
  return undefined;
}

interface Match {
  paragraph: number;
  /** Which share of the record's words the paragraph holds, from 0 to 1. */
  held: number;
  likeness: number;
}

interface Followed {
  paragraph: number;
  own: boolean;
}
