import { workFields } from '../exhibition/exhibition-data.ts';
import { articleFields } from './articles.ts';
import { describeFields, type FieldDescription } from './field.ts';
import { figureFields } from './figures.ts';
import { issueFields } from './issues.ts';

/** A set of open data: its files are `<place>/….json` and `.csv` below `data/`. */
export interface Dataset {
  id: string;
  /** What the page about the data calls it. */
  title: string;
  about: string;
  /** The files of it, by their paths below `data/`. */
  files: RegExp;
  fields: FieldDescription[];
}

/** The site's open data, in the order in which they are described. */
export const datasets: Dataset[] = [
  {
    id: 'articles',
    title: '稿件',
    about: '每年一份，一条一篇，有全文。',
    files: /^articles\/\d{4}\.(?:json|csv)$/,
    fields: describeFields(articleFields),
  },
  {
    id: 'issues',
    title: '期',
    about: '每年一份，一条一期。',
    files: /^issues\/\d{4}\.(?:json|csv)$/,
    fields: describeFields(issueFields),
  },
  {
    id: 'works',
    title: '作品',
    about: '每个影展一份，一条一幅。',
    files: /^exhibitions\/[^/]+\/works\.(?:json|csv)$/,
    fields: describeFields(workFields),
  },
  {
    id: 'figures',
    title: '数字',
    about: '每年一份，一条一个数：稿件里的实绩和目标。',
    files: /^figures\/\d{4}\.(?:json|csv)$/,
    fields: describeFields(figureFields),
  },
];
