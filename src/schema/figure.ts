import { z } from 'astro/zod';
import { code } from './codes.ts';
import { line, type ReferenceTool } from './tools.ts';

const figureSchema = z
  .object({
    indicator: line().describe(
      '指标，说的是同一件事才用同一个名称：同名、同单位的实绩和目标在数说页里对照。例：新建基层工会',
    ),
    theme: line().describe('主题，数说页按它分组，以先写的为先。例：组织建设'),
    year: code(z.string().regex(/^[12]\d{3}$/, { error: '年份写四位数字，例如 2023' })).describe(
      '年份，哪一年的数。例：2023',
    ),
    kind: code(z.enum(['actual', 'target'])).describe('种类：actual 实绩、target 目标'),
    value: code(
      z.string().regex(/^\d{1,12}(\.\d{1,6})?$/, { error: '数写成阿拉伯数字，不带单位和逗号，例如 75.545' }),
    ).describe('数，照原文写，不换算。例：1.5'),
    unit: code(z.string().regex(/^[^\s\d]{1,6}$/, { error: '单位写原文里数后面的字，例如 万人次' })).describe(
      '单位，照原文写，“万”“亿”也在里面。例：万人次',
    ),
    bound: code(z.enum(['exact', 'over', 'atLeast']))
      .default('exact')
      .describe('数的性质：exact 就是这个数、over 原文写“多”或“余”、atLeast 原文写“以上”'),
    quote: line().describe(
      '这个数所在的原文，与正文一字不差，而且只出现一次。例：全市新建基层工会328家。数说页的数字链接到这里',
    ),
    also: z.array(line()).default([]).describe('同一个数在同一篇里还在哪里出现：那里的原文，也只出现一次'),
  })
  .strict();

/** The figures 数字 of an article: `content/figures/<issue>/<slug>.yaml`, named as the article is. */
export const figuresSchema = ({ reference }: { reference: ReferenceTool }) =>
  z
    .object({
      article: code(reference('articles')).describe(
        '数字出自哪篇稿件，与文件名相同。例：2024-03/review-2023',
      ),
      figures: z.array(figureSchema).min(1).describe('数字，按显示的先后'),
    })
    .strict();
