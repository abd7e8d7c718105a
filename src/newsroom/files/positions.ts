/** Where the row of a place begins. */
export const rowStart = (text: string, at: number) => (at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

/** Where the row behind that of a place begins. */
export function nextRow(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** Where the comments and the empty rows above a row begin. */
export function commentsAbove(text: string, row: number): number {
  let start = row;
  while (start > 0) {
    const above = rowStart(text, start - 1);
    if (!/^\s*(#|$)/.test(text.slice(above, start - 1))) break;
    start = above;
  }
  return start;
}
