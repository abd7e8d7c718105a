import { toCsv } from '../csv.ts';

/** One field of a set of open data: what JSON and CSV call it, what it means, and how it is taken from a record. */
export interface Field<Item> {
  /** In JSON. */
  key: string;
  /** The column of CSV; nothing where CSV does not have it. */
  name?: string;
  /** In Chinese, as the page about the data says it. */
  meaning: string;
  value: (record: Item) => unknown;
  /** The cell of CSV, where it is not the value as it is. */
  cell?: (record: Item) => Cell;
}

type Cell = string | number | undefined;

/** A field as it is described to those who use the data. */
export type FieldDescription = Pick<Field<never>, 'key' | 'name' | 'meaning'>;

/** Records as JSON; a field without a value is left out. */
export const recordsJson = <Item>(
  fields: readonly Field<Item>[],
  name: string,
  records: readonly Item[],
  head: Record<string, unknown>,
): string => {
  const described = records.map((record) =>
    Object.fromEntries(fields.map(({ key, value }) => [key, value(record)])),
  );
  return `${JSON.stringify({ ...head, [name]: described }, null, 1)}\n`;
};

/** The same records as a table for spreadsheets; a list stands in one cell, parted by `；`. */
export const recordsCsv = <Item>(fields: readonly Field<Item>[], records: readonly Item[]): string => {
  const columns = fields.filter(({ name }) => name);
  const rows = records.map((record) => columns.map(({ value, cell }) => (cell ?? cellOf(value))(record)));
  return toCsv([columns.map(({ name }) => name), ...rows]);
};

const cellOf =
  <Item>(value: (record: Item) => unknown) =>
  (record: Item): Cell => {
    const found = value(record);
    if (Array.isArray(found)) return found.join('；');
    return typeof found === 'number' ? found : found === undefined ? undefined : String(found);
  };

export const describeFields = <Item>(fields: readonly Field<Item>[]): FieldDescription[] =>
  fields.map(({ key, name, meaning }) => ({ key, ...(name ? { name } : {}), meaning }));
