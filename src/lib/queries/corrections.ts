import { groupBy } from '../calendar.ts';
import { correctionsOnOnePage, datedCorrections, type DatedCorrection } from '../corrections.ts';
import { byDateDescending, yearOf } from '../dates.ts';
import { once } from '../memo.ts';
import { correctionsYearUrl } from '../urls.ts';
import { getReadableArticles, type Article } from './articles.ts';

/** A correction with the article that it is about. */
export interface Correction extends DatedCorrection {
  article: Article;
  /** On the article's page. */
  href: string;
}

/** The corrections of one year. */
export interface CorrectionYear {
  year: string;
  href: string;
  corrections: Correction[];
}

/** Every correction of an article that can be read, newest first. */
export const getCorrections = once(async (): Promise<Correction[]> => {
  const all = (await getReadableArticles()).flatMap((article) =>
    datedCorrections(article.data.corrections)
      .map((correction) => ({ ...correction, article, href: `${article.href}#${correction.id}` }))
      .reverse(),
  );
  return all.sort((a, b) => byDateDescending(a.date, b.date));
});

/** The years that have pages of their own, newest first; none where one page holds all. */
export const getCorrectionYears = once(async (): Promise<CorrectionYear[]> => {
  const all = await getCorrections();
  if (all.length <= correctionsOnOnePage) return [];
  return groupBy(all, ({ date }) => yearOf(date)).map(([year, corrections]) => ({
    year,
    href: correctionsYearUrl(year),
    corrections,
  }));
});
