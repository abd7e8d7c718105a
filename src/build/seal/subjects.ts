import type { Told } from '../../content/kept-mentions.ts';
import { monthSet } from '../../lib/dates.ts';
import type { Content } from '../checks/content.ts';
import type { Lists } from './lists.ts';

/**
 * The records of the people and topics that the pages of each month show something of, each with the hash of its file: those whom
 * its articles are about or name, and all who bear a name that stands in them, for it may be whose it is that changes, or where a headline
 * breaks.
 *
 * @param told what the articles tell of people and topics.
 * @param hashOf gives the hash of a file, by its path in the content folder.
 */
export function subjectsByMonth(
  content: Content,
  told: ReadonlyMap<string, Told>,
  { offered }: Lists,
  hashOf: (path: string) => string,
): Map<string, (readonly [list: string, hash: string])[]> {
  const subjects = (['people', 'topics'] as const).flatMap((kind) =>
    content.sound(kind).map(({ id, path, data }) => ({
      list: `${kind}/${id}`,
      names: [data.name, ...data.aliases],
      path,
    })),
  );
  const byList = new Map(subjects.map((subject) => [subject.list, subject]));
  const byName = new Map<string, Set<string>>();
  for (const { list, names } of subjects)
    for (const name of names) byName.set(name, (byName.get(name) ?? new Set()).add(list));

  const namesOf = new Map<string, Set<string>>();
  const add = (month: string, names: readonly string[] = []) => {
    const known = namesOf.get(month) ?? new Set();
    namesOf.set(month, known);
    for (const name of names) known.add(name);
  };
  for (const [id, { names }] of told) add(monthSet(id), names);
  for (const [month, lists] of offered) {
    // The same article is offered by several lists.
    const articles = new Set<string>();
    for (const { list, earlier } of lists) {
      add(month, byList.get(list)?.names);
      for (const [id] of earlier) articles.add(id);
    }
    for (const id of articles) add(month, told.get(id)?.names);
  }
  return new Map(
    [...namesOf].map(([month, names]) => {
      const shown = new Set([...names].flatMap((name) => [...(byName.get(name) ?? [])]));
      return [month, [...shown].sort().map((list) => [list, hashOf(byList.get(list)!.path)] as const)];
    }),
  );
}
