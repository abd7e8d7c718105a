import { toCsv } from '../../lib/csv.ts';
import { datasets } from '../../lib/open-data/datasets.ts';
import { recordsJson } from '../../lib/open-data/field.ts';

/**
 * What stands at the address of data that were published and have no record any more, all of them withdrawn or moved: the same form without a
 * record, for to lead to other data would tell what is not so. Nothing where the address is that of no data.
 *
 * @param address from the root, without the base path: `/data/figures/2023.csv`.
 */
export function emptyData(address: string): string | undefined {
  const path = address.replace(/^\/data\//, '');
  if (workTexts.test(path)) return '{}\n';
  const dataset = datasets.find(({ files }) => files.test(path));
  if (!dataset) return undefined;
  const { id, fields } = dataset;
  return path.endsWith('.csv')
    ? toCsv([fields.flatMap(({ name }) => name ?? [])])
    : recordsJson([], id, [], {});
}

/** What the viewer tells of the works of an exhibition, by their numbers. */
const workTexts = /^exhibitions\/[^/]+\/texts\.json$/;
