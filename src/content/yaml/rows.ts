/**
 * How the rows of the archive's YAML are built: what stands before a value, and where.
 */

// YAML's own spaces are these two; others are letters to it.
const gap = String.raw`[ \t]`;
const name = String.raw`["']?[\p{L}_<][\p{L}\p{M}\p{N}_<-]{0,60}["']?`;
const indent = String.raw`\s*(?:-${gap}+)*`;
const pattern = (source: string) => new RegExp(`^${source}`, 'us');
const field = pattern(`(${indent}${name}\\s*:${gap}+)(.*)$`);
const item = pattern(`(\\s*(?:-${gap}+)+)(.*)$`);

/** A field's name with its colon, also behind the hyphen of an item. */
export const fieldName = pattern(`${indent}${name}\\s*:(\\s|$)`);
/** The hyphen of an item. */
export const itemSign = pattern(`\\s*-(\\s|$)`);
export const wideColon = pattern(`(${indent}${name})\\s*[：﹕︰∶](.*)$`);
export const tightColon = pattern(`(${indent}${name}):([^ \\t].*)$`);
export const otherSign = pattern(`(${indent}[A-Za-z]{2,})\\s*([；;＝=。．，])(.*)$`);
export const noSign = pattern(`(${indent}[A-Za-z]+)${gap}+([^:]+)$`);
/** What is typed for the hyphen of an item, before a field's name. */
export const itemOtherwise = pattern(`(\\s*)(-\\u3000?|[·•●*+—－–]\\s*)(${name}\\s*[:：].*)$`);

/** The column of a row's name, behind the hyphens of lists. */
export const nameColumn = (written: string) => new RegExp(`^${indent}`).exec(written)?.[0].length ?? 0;

/** A row in two parts: up to the colon or the hyphens of a list, and what stands behind them. */
export function valueOf(written: string): { head: string; value: string } | undefined {
  const [, head, value] = field.exec(written) ?? item.exec(written) ?? [];
  return head === undefined || value === undefined ? undefined : { head, value: value.trim() };
}
