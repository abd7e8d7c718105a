import { joinLines } from '../../../../text/lines.ts';

/** What was typed or pasted into a field that holds one row: its rows joined as those of a paragraph are. */
export function oneRow(text: string): string {
  const rows = text.split(/\s*[\r\n]+\s*/).map((row, number) => ({ text: row, number, indent: 0 }));
  return joinLines(rows.filter((row) => row.text !== '')).text;
}
