import { datePrecision } from '../dates.ts';
import type { Article } from '../queries/articles.ts';
import type { Issue } from '../queries/issues.ts';
import { absolute } from '../urls.ts';
import type { Field } from './field.ts';

/** An issue with those of its articles that can be read. */
export interface IssueRow {
  issue: Issue;
  articles: Article[];
}

/** What is given of an issue. Keys and columns are only added: others rely on them. */
export const issueFields: Field<IssueRow>[] = [
  { key: 'id', name: '代号', meaning: '期号，不变', value: ({ issue }) => issue.id },
  { key: 'url', name: '网址', meaning: '版面页，长期不变', value: ({ issue }) => absolute(issue.href) },
  {
    key: 'date',
    name: '出版日期',
    meaning: '写到知道的程度：2024、2024-03 或 2024-03-19',
    value: ({ issue }) => issue.date,
  },
  {
    key: 'datePrecision',
    name: '日期精度',
    meaning: 'year 只知道年、month 只知道月、day 知道日',
    value: ({ issue }) => datePrecision(issue.date),
  },
  { key: 'dateNote', name: '日期说明', meaning: '日期从哪里来', value: ({ issue }) => issue.dateNote },
  { key: 'number', name: '期数', meaning: '来稿载明的期号', value: ({ issue }) => issue.number },
  {
    key: 'pages',
    name: '版数',
    meaning: '有几版；JSON 里是各版的版次和署名',
    value: ({ issue }) => issue.pages.map(({ number, credit }) => ({ number, credit })),
    cell: ({ issue }) => issue.pages.length,
  },
  {
    key: 'articles',
    name: '稿件',
    meaning: '各篇稿件的代号，按先后；撤回的不列',
    value: ({ articles }) => articles.map(({ id }) => id),
  },
];
