import { readRedirects } from '../../content/redirects.ts';
import { KnownParagraphs } from '../addresses/known-paragraphs.ts';
import { Ledger } from '../addresses/ledger.ts';
import { once } from '../memo.ts';
import { Redirects } from '../addresses/redirects.ts';
import { contentDir } from '../settings.ts';
import { getArticleRecords } from './records.ts';

/** What was published of the paragraphs of articles. */
export const getKnownParagraphs = once(async (): Promise<KnownParagraphs> => {
  const ids = new Set((await getArticleRecords()).map(({ id }) => id));
  return new KnownParagraphs(Ledger.read(contentDir), new Redirects(readRedirects(contentDir)), (id) =>
    ids.has(id),
  );
});
