import type { Problem } from '../../../content/problem.ts';
import type { Content, Entry, Rule } from '../content.ts';
import { entryProblem } from '../entry-problem.ts';

/** What stands in a list twice would stand on a page twice, or under one address. */
export const repeatedItems: Rule = (content) => listsOf(content).flatMap(repeated);

function listsOf(content: Content): List[] {
  return [
    ...content.sound('publication').flatMap((entry) => [
      { entry, field: 'sections', items: entry.data.sections },
      { entry, field: 'genres', items: entry.data.genres },
    ]),
    ...content.sound('articles').flatMap((entry) => [
      { entry, field: 'people', items: entry.data.people.map(({ id }) => id) },
      { entry, field: 'topics', items: entry.data.topics.map(({ id }) => id) },
    ]),
    ...content.sound('exhibitions').flatMap((entry) => [
      { entry, field: 'series', items: entry.data.series.map(({ id }) => id) },
      { entry, field: 'awards', items: entry.data.awards.map(({ name }) => name) },
    ]),
    ...[...content.sound('people'), ...content.sound('topics')].map((entry) => ({
      entry,
      field: 'aliases',
      items: [...entry.data.aliases, entry.data.name],
    })),
  ];
}

const repeated = ({ entry, field, items }: List): Problem[] =>
  items.flatMap((item, index) =>
    items.indexOf(item) === index
      ? []
      : [entryProblem(entry, [field, items.indexOf(item)], `“${item}”写了两次`, '只留一处，删去另一处')],
  );

interface List {
  entry: Entry;
  field: string;
  items: readonly string[];
}
