import { entriesOf } from './entries.ts';
import { getArticleRecords } from './records.ts';

/** Whether an article that can be read has figures. The publication, which the articles themselves ask for, says it. */
export async function hasFigures(): Promise<boolean> {
  const entries = new Set((await entriesOf('figures')).map(({ data }) => data.article.id));
  if (entries.size === 0) return false;
  return (await getArticleRecords()).some(({ id, withdrawn }) => entries.has(id) && !withdrawn);
}
