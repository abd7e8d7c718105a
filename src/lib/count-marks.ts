/** The most marks that a drawing holds: more than that would be a grey field to the eye and a long file. */
const mostMarks = 1500;

/**
 * One small mark for each work, in columns: numbers drawn so that their areas compare.
 *
 * @param counts the largest decides how many works one mark stands for, and the rows of all.
 */
export function countMarks(counts: readonly number[]): CountMarks {
  const largest = Math.max(1, ...counts);
  const each = 10 ** Math.max(0, Math.ceil(Math.log10(largest / mostMarks)));
  const rows = Math.max(4, Math.round(Math.sqrt(largest / each / 3.25)));
  return { each, fields: counts.map((count) => field(Math.ceil(count / each), rows)) };
}

/** The size of a mark and of the space after it, in units of the drawing. */
export const mark = { width: 6, height: 4, space: 2 } as const;

/** Every column is one dashed line: a dash is a mark. */
function field(marks: number, rows: number): MarkField {
  const columns = Math.ceil(marks / rows);
  const step = mark.height + mark.space;
  const lines = Array.from({ length: columns }, (_, column) => {
    const length = Math.min(rows, marks - column * rows) * step - mark.space;
    return `M${column * (mark.width + mark.space) + mark.width / 2} 0v${length}`;
  });
  return {
    width: Math.max(1, columns * (mark.width + mark.space) - mark.space),
    height: rows * step - mark.space,
    path: lines.join(''),
  };
}

export interface CountMarks {
  /** How many works a mark stands for. */
  each: number;
  fields: MarkField[];
}

export interface MarkField {
  width: number;
  height: number;
  /** For a stroke as wide as a mark, dashed by its height and space. */
  path: string;
}
