import { idIn, kindOf, type Cited } from './types.ts';

/** What a page says of itself beside what is cited. */
export interface PageFacts {
  rights: string;
  language: string;
  /** Of an article. */
  section?: string | undefined;
  /** The number of the issue. */
  issueNumber?: string | undefined;
}

/**
 * The tags by which programs for references read a page, Zotero first: `citation_…` after Google Scholar and HighWire, Dublin
 * Core, and the kind of the item by Zotero's own name, since no other tag says that it is a newspaper's or a picture.
 */
export function metaTags(cited: Cited, { rights, language, section, issueNumber }: PageFacts): MetaTag[] {
  const { kind, title, authors, source, publisher, date, page, url } = cited;
  const isWork = kind === 'work';
  const names = authors.map(({ name }) => name);
  const tags: [string, string | undefined][] = [
    ['z:itemType', isWork ? 'artwork' : 'newspaperArticle'],
    ['citation_title', title],
    ...names.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', date],
    ['citation_journal_title', isWork ? undefined : source],
    ['citation_issue', issueNumber],
    ['citation_firstpage', page],
    ['citation_publisher', publisher],
    ['citation_language', language],
    ['citation_public_url', url],
    ['DC.title', title],
    ...names.map((name): [string, string] => ['DC.creator', name]),
    ['DC.date', date],
    ['DC.type', isWork ? 'StillImage' : 'Text'],
    ['DC.source', source],
    ['DC.publisher', publisher],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.rights', rights],
    ['article:section', section],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** What the tags of a page say that it is cited as: what {@link metaTags} was made from, but that all authors keep their names whole. */
export function fromTags(tags: readonly MetaTag[]): Cited | undefined {
  const all = (wanted: string) => tags.flatMap(({ name, content }) => (name === wanted ? [content] : []));
  const one = (wanted: string) => all(wanted)[0] ?? '';
  const url = one('citation_public_url');
  if (!url) return undefined;
  return {
    kind: kindOf(url),
    id: idIn(url),
    title: one('citation_title'),
    authors: all('citation_author').map((name) => ({ name, kind: 'organization' })),
    source: one('DC.source'),
    publisher: one('citation_publisher'),
    date: one('citation_publication_date'),
    page: one('citation_firstpage') || undefined,
    url,
  };
}

export interface MetaTag {
  name: string;
  content: string;
}
