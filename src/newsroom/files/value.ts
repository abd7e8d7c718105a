/** What a field may hold. Nothing, an empty text and an empty list are no value: the field is left out. */
export type FieldValue =
  string | number | undefined | readonly FieldValue[] | { readonly [name: string]: FieldValue };

export type Fields = Readonly<Record<string, FieldValue>>;

/** A value as it is written: numbers as text, without what is nothing. */
export type Plain = string | Plain[] | { [name: string]: Plain };

/** A value as the reader gives it back; `undefined` where there is nothing to write. */
export function plainValue(value: FieldValue | null): Plain | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (isList(value)) {
    const items = value.flatMap((item) => plainValue(item) ?? []);
    return items.length > 0 ? items : undefined;
  }
  const fields = Object.entries(value).flatMap(([name, field]) => {
    const plain = plainValue(field);
    return plain === undefined ? [] : [[name, plain] as const];
  });
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

/** Whether it is fields with names: a file may hold anything. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: unknown): value is readonly FieldValue[] => Array.isArray(value);

/** Whether two values say the same. */
export const isSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
