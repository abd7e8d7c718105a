import { once } from '../memo.ts';
import { entriesOf } from './entries.ts';
import { redactArticle, redactWork, type ArticleRecord, type WorkRecord } from './redaction.ts';

/** Every article as it may be shown. Nothing but this file reads the articles and the works themselves. */
export const getArticleRecords = once(async (): Promise<ArticleRecord[]> =>
  (await entriesOf('articles')).map(redactArticle),
);

/** Every work as it may be shown. */
export const getWorkRecords = once(async (): Promise<WorkRecord[]> =>
  (await entriesOf('works')).map(redactWork),
);

/** The names of all people and topics, with their other names: words that no headline parts. */
export const getNames = once(async (): Promise<string[]> => {
  const entries = [...(await entriesOf('people')), ...(await entriesOf('topics'))];
  return [...new Set(entries.flatMap(({ data }) => [data.name, ...data.aliases]))];
});
