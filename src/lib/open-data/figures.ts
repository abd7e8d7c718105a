import type { Figure } from '../figures/figure.ts';
import { absolute } from '../urls.ts';
import type { Field } from './field.ts';

/** What is given of a figure. Keys and columns are only added: others rely on them. */
export const figureFields: Field<Figure>[] = [
  {
    key: 'indicator',
    name: '指标',
    meaning: '本站编目；同名、同单位的可以对照',
    value: ({ indicator }) => indicator,
  },
  { key: 'theme', name: '主题', meaning: '本站编目', value: ({ theme }) => theme },
  { key: 'year', name: '年份', meaning: '哪一年的数', value: ({ year }) => year },
  {
    key: 'kind',
    name: '种类',
    meaning: 'actual 实绩、target 目标',
    value: ({ kind }) => kind,
    cell: ({ kind }) => (kind === 'actual' ? '实绩' : '目标'),
  },
  {
    key: 'printed',
    name: '原文的数',
    meaning: '照原文，连同单位和“多”“余”“以上”',
    value: ({ printed }) => printed,
  },
  {
    key: 'amount',
    name: '数值',
    meaning: '化去“万”“亿”的数，金额除外；单位见“单位”',
    value: ({ amount }) => amount,
  },
  { key: 'unit', name: '单位', meaning: '“数值”的单位', value: ({ baseUnit }) => baseUnit },
  {
    key: 'bound',
    name: '性质',
    meaning: 'exact 就是这个数、over 原文写“多”或“余”、atLeast 原文写“以上”',
    value: ({ bound }) => bound,
  },
  { key: 'quote', name: '原文', meaning: '数所在的原文，一字不差', value: ({ quote }) => quote },
  { key: 'note', name: '校注', meaning: '编者的说明，不属原文；有的数存疑，未改', value: ({ note }) => note },
  {
    key: 'article',
    name: '稿件',
    meaning: '出自哪篇稿件，同“稿件”的代号',
    value: ({ article }) => article.id,
  },
  { key: 'url', name: '网址', meaning: '原句的网址', value: ({ href }) => absolute(href) },
];
