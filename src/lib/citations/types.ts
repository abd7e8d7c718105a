/** What is cited, as the pages hold it and readers keep it; all texts are single lines. */
export interface Cited {
  kind: 'article' | 'issue' | 'work';
  /** `2024-03/annual-plan`, `2024-03`, `labor-beauty-2024/001`. */
  id: string;
  /** The subtitle is part of it. */
  title: string;
  /** In the order of the by-line. */
  authors: readonly CitedAuthor[];
  /** The newspaper that an article stands in, the exhibition that shows a work. */
  source: string;
  publisher: string;
  /** As exactly as it is known: `2024`, `2024-03` or `2024-03-19`; empty where a shared clipping does not say it. */
  date: string;
  /** The number of the newspaper's page. */
  page?: string | undefined;
  url: string;
}

export interface CitedAuthor {
  name: string;
  kind: 'person' | 'organization';
}

/** A record to export: what is cited, which words of it, and what the reader says to them. */
export interface CitedRecord extends Cited {
  quote?: string | undefined;
  note?: string | undefined;
}

/** The kind of what has an address of this site, from its path with or without what stands before it. */
export const kindOf = (address: string): Cited['kind'] =>
  /\barticles\/[^/]+\/[^/]+\/$/.test(address)
    ? 'article'
    : /\bissues\/[^/]+\/$/.test(address)
      ? 'issue'
      : 'work';

/** The id in such an address: `…/articles/2024-03/annual-plan/` → `2024-03/annual-plan`. */
export const idIn = (address: string) =>
  /\b(?:articles|issues|exhibitions)\/(.+)\/$/.exec(decodeURI(address))?.[1] ?? '';

/** What a record is called where it is exported: `2024-03-annual-plan`. Letters, digits and hyphens alone. */
export const keyOf = ({ id }: Pick<Cited, 'id'>) => id.replace(/[^A-Za-z0-9]+/g, '-');

/** A date as its parts, numbers: `2024-03` → `[2024, 3]`. */
export const dateParts = ({ date }: Cited) => date.split('-').map(Number);

/** Quotation and note in a line. */
export const remarksOf = ({ quote, note }: CitedRecord) =>
  [quote && `“${quote}”`, note].filter(Boolean).join(' ');
