import { partsOf, type Part } from '../subjects/list-parts.ts';
import { isYearMade } from '../settings.ts';
import type { Article } from './articles.ts';

/** Whatever a list of articles is about: a person, a topic, a section, whoever a by-line names. */
export interface Subject extends SubjectFields {
  /** The articles about it and those that merely name it, newest issue first. */
  listings: Listing[];
  /** The works that name it, in the order of their exhibitions. */
  works: NamingWork[];
  /** The articles that are about it, newest issue first. */
  articles: Article[];
  /** The parts that the list is read in, newest first; none where one page holds all. */
  parts: SubjectPart[];
}

export interface SubjectFields {
  id: string;
  name: string;
  /** The name, with what tells it from another one that is the same. */
  fullName: string;
  aliases: string[];
  description: string | undefined;
  href: string;
  /** Another list that bears the same name. */
  seeAlso?: { label: string; href: string } | undefined;
}

/** An article in a list. */
export interface Listing {
  article: Article;
  /** The sentence that names somebody whom the article is not about. */
  words?: string;
  /** As what a by-line names somebody: `记者`, `摄影`. */
  roles?: string;
}

/** A work of an exhibition that names somebody. */
export interface NamingWork {
  href: string;
  /** Number and title. */
  label: string;
  exhibition: string;
  /** Whether it names him as its photographer. */
  made: boolean;
}

/** A year or a month of a list; the newest stands on the list's own page. */
export interface SubjectPart extends Part<Listing> {
  href: string;
}

/** @param partUrl of a part that has a page of its own. */
export function subjectWith(
  fields: SubjectFields,
  listings: Listing[],
  partUrl: (key: string) => string,
  works: NamingWork[] = [],
): Subject {
  const parts = partsOf(listings, ({ article }) => article.issue.date).map((part) => ({
    ...part,
    href: part.hasPage ? partUrl(part.key) : fields.href,
  }));
  const articles = listings.filter(({ words }) => words === undefined).map(({ article }) => article);
  return { ...fields, listings, works, articles, parts };
}

/** The paths of the parts with pages of their own that this build makes, as `getStaticPaths` returns them. */
export const partPaths = (subjects: readonly Subject[]) =>
  subjects.flatMap((subject) =>
    subject.parts
      .filter(({ key, hasPage }) => hasPage && isYearMade(key))
      .map((part) => ({ params: { id: subject.id, part: part.key }, props: { subject, part } })),
  );
