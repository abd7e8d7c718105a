/** What is kept of a paragraph that was published, so that its address can be followed through edits. */
export interface ParagraphRecord {
  /** `p-k3f9`: the fragment of its address. */
  id: string;
  /** A sample of its words as they were when it last stood on its own, as `lookAt` takes it. */
  sketch: string;
  /** It no longer stands on its own: its address leads to the paragraph of the record before it that does. */
  within: boolean;
}

/** The records of an article in some 30 characters each, without line ends: `k3f9:<sketch> +m2c7:<sketch>`. */
export const writeRecords = (records: readonly ParagraphRecord[]) =>
  records.map(({ id, sketch, within }) => `${within ? '+' : ''}${id.slice(2)}:${sketch}`).join(' ');

/** Reads what {@link writeRecords} has written; `undefined` where it is something else. */
export function readRecords(line: string): ParagraphRecord[] | undefined {
  if (line === '') return [];
  const records = line.split(' ').map((text) => {
    const [, plus, id, sketch] = form.exec(text) ?? [];
    return id && sketch ? { id: `p-${id}`, sketch, within: plus === '+' } : undefined;
  });
  return records.every((record) => record !== undefined) ? records : undefined;
}

const form = /^(\+?)([2-9a-z]{4,8}):((?:[A-Za-z0-9_-]{3}){1,8})$/;
