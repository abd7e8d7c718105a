import { z } from 'astro/zod';
import { code, wholeNumber } from './codes.ts';
import { fullDate, partialDate } from './partial-date.ts';
import { line, ranks, toVerify, type ReferenceTool } from './tools.ts';

/** One article's place on the page: which area it fills and how it is set there. */
const zoneSchema = (reference: ReferenceTool) =>
  z
    .object({
      area: code(
        z.string().regex(/^[a-z][a-z0-9-]*$/, { error: '区域名用小写英文字母开头，例如 lead' }),
      ).describe('在 grid 里的区域名。例：lead。决定稿件在版面上的位置'),
      article: code(reference('articles')).describe('填入这个区域的稿件。例：2024-03/annual-plan'),
      rank: code(z.enum(ranks))
        .default('minor')
        .describe('标题的分量：lead 头条、major 重点、minor 一般、brief 短讯。决定标题字号'),
      columns: wholeNumber(1, 8).default(1).describe('正文分几栏，1 到 8。例：4'),
      headline: code(z.enum(['horizontal', 'vertical', 'side']))
        .default('horizontal')
        .describe('标题的排法：horizontal 横题、vertical 竖题（图片新闻用）、side 在左侧单占一栏'),
      photo: code(z.enum(['above', 'beside', 'inside', 'aside']))
        .default('above')
        .describe(
          '图片的位置：above 标题之下正文之上、beside 与标题并排、inside 正文第一栏之首、aside 与标题和正文并排',
        ),
      photosAcross: wholeNumber(1, 3).optional().describe('几幅图片并排，1 到 3；不写就一幅一行。例：2'),
    })
    .strict();

/** One printed page: a grid of named areas, as in CSS `grid-template-areas`, or made up at build time. */
const pageSchema = (reference: ReferenceTool) =>
  z
    .object({
      number: code(line()).optional().describe('版次；来稿未载则不写。例：03。显示在报头和引文里'),
      credit: line().optional().describe('版面署名。例：本版图片均由市总工会提供。显示在版面底部'),
      articles: z
        .array(code(reference('articles')))
        .min(1)
        .optional()
        .describe('自动组版的一版放哪几篇稿件；不写就放其余各版没有放的。例：[2024-03/annual-plan]'),
      grid: z
        .array(line())
        .min(1)
        .optional()
        .describe('版面的网格，一行一条，用空格分开区域名，空位写英文句点。每行的格数要相同。不写就自动组版'),
      zones: z.array(zoneSchema(reference)).default([]).describe('哪篇稿件填入 grid 的哪个区域'),
    })
    .strict()
    .refine(({ grid, zones }) => !grid || zones.length > 0, {
      path: ['zones'],
      error: '有 grid 就要写 zones：哪篇稿件填入哪个区域；要自动组版就把 grid 删去',
    })
    .refine(({ grid, zones }) => grid || zones.length === 0, {
      path: ['grid'],
      error: '有 zones 就要写 grid：各个区域在版面上的位置；要自动组版就把 zones 删去',
    })
    .refine(({ grid, articles }) => !grid || !articles, {
      path: ['articles'],
      error: '有 grid 的一版，稿件写在 zones 里；把 articles 删去',
    });

/** Who has checked an issue before it was published. */
const reviewSchema = z
  .object({
    stage: code(z.enum(['初审', '复审', '终审', '一校', '二校', '三校'])).describe(
      '哪一道：初审、复审、终审、一校、二校、三校',
    ),
    by: line().describe('审读或校对的人。例：张三'),
    date: fullDate().describe('审读或校对的日期。例：2024-04-15'),
  })
  .strict();

/** An issue 期: `content/issues/<issue>.yaml`. */
export const issueSchema = ({ reference }: { reference: ReferenceTool }) =>
  z
    .object({
      date: partialDate().describe('出版日期，可只到月或年。例：2024-03。显示在报头、目录和引文里'),
      dateNote: line().optional().describe('日期的说明。例：来稿未载出版日期。显示在报头下方'),
      number: code(line())
        .optional()
        .describe('期号；来稿未载则不写。例：第12345期。显示在报头和稿件的日期旁，可以检索'),
      pages: z
        .array(pageSchema(reference))
        .default([])
        .describe('这一期的版面。不写就是一版，放这一期的全部稿件，自动组版'),
      toVerify: toVerify(),
      reviews: z.array(reviewSchema).default([]).describe('三审三校的记录，编辑部自己用，不显示在网站上'),
    })
    .strict();
