/** Where a problem is: a field, the item of its list, the row of the text. */
export interface Place {
  /** As the file has it: `photos`, `body`. */
  field: string;
  /** Counted from 0. */
  item: number;
  /** Counted from 0; only of the text. */
  row: number | undefined;
}

/** Puts the cursor where a problem is. */
export function leadTo(form: HTMLElement, { field, item, row }: Place): void {
  const own = form.querySelector<HTMLElement>(`[data-field="${field}"]`);
  const place = own?.querySelectorAll<HTMLElement>('[data-item]')[item] ?? own;
  const target = place?.matches(controls) ? place : place?.querySelector<HTMLElement>(`${controls}, button`);
  (target ?? form.querySelector<HTMLElement>('input'))?.focus();
  if (target instanceof HTMLTextAreaElement && row !== undefined) selectRow(target, row);
}

const controls = 'input, textarea, select';

function selectRow(area: HTMLTextAreaElement, row: number): void {
  const rows = area.value.split('\n');
  const start = rows.slice(0, row).join('\n').length + (row > 0 ? 1 : 0);
  area.setSelectionRange(start, start + (rows[row]?.length ?? 0));
}
