import { groupBy } from '../calendar.ts';
import { once } from '../memo.ts';
import { sectionPartUrl, sectionUrl } from '../urls.ts';
import { getReadableArticles } from './articles.ts';
import { subjectWith, type Subject } from './listed-subject.ts';
import { getSectionIds } from './section-hrefs.ts';

/** Every section of the publication with its articles, in the order of its record; some may have none yet. */
export const getSections = once(async (): Promise<Subject[]> => {
  const articles = new Map(groupBy(await getReadableArticles(), ({ data }) => data.section));
  return [...(await getSectionIds())].map(([name, id]) =>
    subjectWith(
      { id, name, fullName: name, aliases: [], description: undefined, href: sectionUrl(id) },
      (articles.get(name) ?? []).map((article) => ({ article })),
      (key) => sectionPartUrl(id, key),
    ),
  );
});
