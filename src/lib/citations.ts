import { datePrecision } from './dates.ts';
import type { Article } from './queries/articles.ts';
import type { Publication } from './queries/publication.ts';
import { absolute } from './urls.ts';

/** What a citation of an article needs. */
export interface CitedArticle {
  title: string;
  subtitle?: string | undefined;
  author?: string | undefined;
  /** The newspaper, or the publication where the newspaper's name is not known. */
  newspaper: string;
  /** As exactly as it is known: `2024`, `2024-03` or `2024-03-19`. */
  date: string;
  page?: string | undefined;
  url: string;
}

/** What a citation says of an article of this publication. */
export function cite({ data, issue, page, href }: Article, publication: Publication): CitedArticle {
  return {
    title: data.title,
    subtitle: data.subtitle,
    author: data.byline,
    newspaper: publication.newspaper ?? publication.title,
    date: issue.date,
    page: page?.number,
    url: absolute(href),
  };
}

/** GB/T 7714—2015: `作者. 题名[N]. 报纸名, 日期(版次).` with the address of the digital edition. */
export function gbt7714(cited: CitedArticle): string {
  const author = cited.author ? `${cited.author}. ` : '';
  const page = cited.page ? `(${cited.page})` : '';
  return `${author}${fullTitle(cited)}[N/OL]. ${cited.newspaper}, ${cited.date}${page}. ${cited.url}.`;
}

/** A BibTeX entry; `key` is what the reader's own text cites it by. */
export function bibtex(cited: CitedArticle, key: string): string {
  const [year, month] = cited.date.split('-');
  const fields = Object.entries({
    author: cited.author,
    title: fullTitle(cited),
    journal: cited.newspaper,
    year,
    month,
    pages: cited.page,
    url: cited.url,
  }).flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${key},\n${fields.join(',\n')}\n}\n`;
}

/** A RIS record of type NEWS. */
export function ris(cited: CitedArticle): string {
  const [year, month = '', day = ''] = cited.date.split('-');
  const rows: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['AU', cited.author],
    ['TI', fullTitle(cited)],
    ['T2', cited.newspaper],
    ['PY', year],
    ['DA', datePrecision(cited.date) === 'year' ? undefined : `${year}/${month}/${day}/`],
    ['SP', cited.page],
    ['UR', cited.url],
  ];
  return `${rows.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : [])).join('\r\n')}\r\nER  - \r\n`;
}

const fullTitle = ({ title, subtitle }: CitedArticle) => title + (subtitle ?? '');
