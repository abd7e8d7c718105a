import type { Content } from '../../../build/checks/content.ts';

/** What a draft has to know of the content that is there. */
export interface Snapshot {
  sections: readonly string[];
  genres: readonly string[];
  people: readonly Subject[];
  topics: readonly Subject[];
  /** Dates of the issues, and ids of the articles, that are taken. */
  issues: ReadonlySet<string>;
  articles: ReadonlySet<string>;
}

export interface Subject {
  id: string;
  /** The name, and other names of the same. */
  names: readonly string[];
}

/** What {@link Snapshot} needs of a content folder that was read. */
export function snapshotOf(content: Content): Snapshot {
  const [publication] = content.sound('publication');
  const subjects = (collection: 'people' | 'topics') =>
    content.sound(collection).map(({ id, data }) => ({ id, names: [data.name, ...data.aliases] }));
  return {
    sections: publication?.data.sections ?? [],
    genres: publication?.data.genres ?? [],
    people: subjects('people'),
    topics: subjects('topics'),
    issues: content.ids('issues'),
    articles: content.ids('articles'),
  };
}
