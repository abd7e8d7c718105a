import { partsOf, type Part } from '../list-parts.ts';
import { isMade } from '../settings.ts';
import type { Article } from './articles.ts';

/** Whatever a list of articles is about: a person, a topic, a section, whoever a by-line names. */
export interface Subject extends SubjectFields {
  /** Newest issue first. */
  listings: Listing[];
  /** The articles that are about it, newest issue first. */
  articles: Article[];
  /** The parts that the list is read in, newest first; none where one page holds all. */
  parts: SubjectPart[];
}

export interface SubjectFields {
  id: string;
  name: string;
  /** The name, with the id where another one has it too. */
  fullName: string;
  aliases: string[];
  description: string | undefined;
  href: string;
}

/** An article in a list. */
export interface Listing {
  article: Article;
  /** As what a by-line names somebody: `摄影`; said where it is not that of a reporter. */
  roles?: string;
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
): Subject {
  const parts = partsOf(listings, ({ article }) => article.issue.date).map((part) => ({
    ...part,
    href: part.hasPage ? partUrl(part.key) : fields.href,
  }));
  return { ...fields, listings, articles: listings.map(({ article }) => article), parts };
}

/** The paths of the parts with pages of their own that this build makes, as `getStaticPaths` returns them. */
export const partPaths = (subjects: readonly Subject[]) =>
  subjects.flatMap((subject) =>
    subject.parts
      .filter(({ key, hasPage }) => hasPage && isMade(key))
      .map((part) => ({ params: { id: subject.id, part: part.key }, props: { subject, part } })),
  );
