import { authorsOf, type Contributor } from './byline.ts';
import { datePrecision } from './dates.ts';
import type { Article } from './queries/articles.ts';
import type { Exhibition, Work } from './queries/exhibitions.ts';
import type { Publication } from './queries/publication.ts';
import { absolute } from './urls.ts';

/** What a citation of an article needs. */
export interface CitedArticle {
  title: string;
  subtitle?: string | undefined;
  /** In the order of the by-line. */
  authors: Pick<Contributor, 'name' | 'kind'>[];
  /** The newspaper, or the publication where the newspaper's name is not known. */
  newspaper: string;
  /** As exactly as it is known: `2024`, `2024-03` or `2024-03-19`. */
  date: string;
  page?: string | undefined;
  url: string;
}

/** What a citation says of an article of this publication. */
export function cite({ data, credit, issue, page, href }: Article, publication: Publication): CitedArticle {
  return {
    title: data.title,
    subtitle: data.subtitle,
    authors: authorsOf(credit.contributors),
    newspaper: publication.newspaper ?? publication.title,
    date: issue.date,
    page: page?.number,
    url: absolute(href),
  };
}

/**
 * GB/T 7714—2015: `作者. 题名[N]. 报纸名, 日期(版次).` with the address of the digital edition. Of more than three authors
 * the first three are named.
 */
export function gbt7714(cited: CitedArticle): string {
  const names = cited.authors.map(({ name }) => name);
  const named = names.length > 3 ? [...names.slice(0, 3), '等'] : names;
  const author = named.length > 0 ? `${named.join(', ')}. ` : '';
  const page = cited.page ? `(${cited.page})` : '';
  return `${author}${fullTitle(cited)}[N/OL]. ${cited.newspaper}, ${cited.date}${page}. ${cited.url}.`;
}

/** A BibTeX entry; `key` is what the reader's own text cites it by. */
export function bibtex(cited: CitedArticle, key: string): string {
  const [year, month] = cited.date.split('-');
  const fields = Object.entries({
    // Braces keep the name of a body whole: it is not parted into given name and surname.
    author: cited.authors
      .map(({ name, kind }) => (kind === 'person' ? tex(name) : `{${tex(name)}}`))
      .join(' and '),
    title: tex(fullTitle(cited)),
    journal: tex(cited.newspaper),
    year,
    month,
    pages: cited.page && tex(cited.page),
    url: cited.url,
  }).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${key},\n${fields.join(',\n')}\n}\n`;
}

/** A RIS record of type NEWS. */
export function ris(cited: CitedArticle): string {
  const [year, month = '', day = ''] = cited.date.split('-');
  const rows: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ...cited.authors.map(({ name }): [string, string] => ['AU', name]),
    ['TI', fullTitle(cited)],
    ['T2', cited.newspaper],
    ['PY', year],
    ['DA', datePrecision(cited.date) === 'year' ? undefined : `${year}/${month}/${day}/`],
    ['SP', cited.page],
    ['UR', cited.url],
  ];
  return `${rows.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])).join('\r\n')}\r\nER  - \r\n`;
}

/** GB/T 7714, as a work that is none of the kinds it names: `作者. 题名[Z/OL]. 影展, 日期. URL.` */
export function citeWork({ data, href }: Work, exhibition: Exhibition): string {
  const author = data.photographer ? `${data.photographer}. ` : '';
  const date = exhibition.data.opening ? `, ${exhibition.data.opening}` : '';
  return `${author}${data.title}[Z/OL]. ${exhibition.data.title}${date}. ${absolute(href)}.`;
}

/** Signs that mean something to TeX stand for themselves. */
const tex = (text: string) => text.replace(/[\\{}&%$#_^~]/g, (sign) => texWords[sign] ?? `\\${sign}`);

const texWords: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

const fullTitle = ({ title, subtitle }: CitedArticle) => title + (subtitle ?? '');
