import { shownFile } from '../../../content/problem.ts';
import { Ledger } from '../../../lib/addresses/ledger.ts';
import { shorten } from '../../../text/markup.ts';
import type { Rule } from '../content.ts';

/** The ledger holds addresses of the site alone: where one leads, a build puts files. */
export const ledgerLines: Rule = (content) =>
  Ledger.read(content.folder).strange.map(({ file, line, address }) => ({
    file: shownFile(content.folder, file),
    field: '',
    line,
    problem: `“${shorten(address)}”不是本站的网址`,
    remedy: '删去这一行；网址簿由发布时自动写，不用手改',
  }));
