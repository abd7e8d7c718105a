import { z } from 'astro/zod';
import { code, wholeNumber } from './codes.ts';
import { partialDate } from './partial-date.ts';
import { line, ranks, status, toVerify, withdrawal, type ReferenceTool } from './tools.ts';

const photoSchema = z
  .object({
    caption: line().describe('图片说明，与来稿一字不差。显示在图片下方'),
    credit: line().optional().describe('图片署名。例：市总工会提供。显示在图片说明之后'),
    alt: line()
      .optional()
      .describe('画面描述，给看不见图片的读者，有图片时必填。例：会议现场，代表们坐在会场里'),
    image: line().optional().describe('图片文件，与稿件放在同一文件夹；没有原图就不写，页面显示“原图待补”'),
  })
  .strict();

const noteSchema = z
  .object({
    quote: line().describe('所注的原文，与标题或正文一字不差，而且只出现一次。例：新建基层工会320家'),
    text: line().describe('校注的内容。显示在原文旁边，不算正文'),
    kind: code(z.enum(['doubtful', 'background', 'term']))
      .default('doubtful')
      .describe('校注的种类：doubtful 存疑、background 背景、term 名词'),
  })
  .strict();

const correctionSchema = z
  .object({
    date: partialDate().describe('更正日期。例：2024-05-01'),
    text: line().describe('更正内容。显示在文末“更正”里'),
  })
  .strict();

/** An article 稿: `content/articles/<issue>/<slug>.md` or `.mdx`; the text follows the front matter. */
export const articleSchema = ({ reference }: { reference: ReferenceTool }) =>
  z
    .object({
      kicker: line().optional().describe('引题，标题上面的一行。例：绘就“路线图” 制定“责任书”'),
      title: line().describe('标题，与来稿一字不差。显示在版面、稿件页、目录和检索结果里'),
      titleLines: z
        .array(line())
        .min(1)
        .optional()
        .describe(
          '标题怎样分行，在版面上用；合起来与标题一字不差，不写就自动断行。例：[市总工会全面部署, 今年工作要点]',
        ),
      subtitle: line().optional().describe('副题，标题下面的一行。例：——我市2023年工会工作综述'),
      section: code(line()).describe('栏目，本站编目用，取自 publication.yaml 的 sections。例：要闻'),
      genre: code(line()).describe('体裁，取自 publication.yaml 的 genres。例：消息'),
      byline: line()
        .optional()
        .describe(
          '作者，照来稿写，连同“本报记者”“通讯员”“摄影”等字。例：本报记者 王民峰 通讯员 张三。显示在标题下方，引文里按人列出',
        ),
      dateline: line()
        .optional()
        .describe('电头，照来稿写。例：平顶山3月15日电。正文不是以它开头时，显示在正文前面'),
      order: wholeNumber(1).describe('顺序，在这一期里第几篇，从 1 开始。决定上一篇、下一篇'),
      rank: code(z.enum(ranks))
        .optional()
        .describe(
          '标题的分量，自动组版时用：lead 头条、major 重点、minor 一般、brief 短讯；不写就按先后和长短定',
        ),
      summary: line().optional().describe('摘要；不写就取正文第一段。显示在手机版面和搜索引擎结果里'),
      people: z
        .array(code(reference('people')))
        .default([])
        .describe('文中人物。例：[dou-xiaowei]'),
      topics: z
        .array(code(reference('topics')))
        .default([])
        .describe('主题。例：[workers-photography]'),
      photos: z.array(photoSchema).default([]).describe('图片，按出现的顺序'),
      notes: z.array(noteSchema).default([]).describe('校注'),
      corrections: z.array(correctionSchema).default([]).describe('更正记录，新的写在后面'),
      status,
      withdrawal: withdrawal.optional().describe('撤回说明；状态不是 published 时必填'),
      toVerify: toVerify(),
    })
    .strict()
    .superRefine(({ photos, toVerify: open }, context) => {
      for (const [index, { image, alt }] of photos.entries()) {
        // A draft says among its open questions that it is missing.
        if (!image || alt || open.length > 0) continue;
        const message = '有图片就要写 alt：用一句话描述画面';
        context.addIssue({ code: 'custom', path: ['photos', index, 'alt'], message });
      }
    });
