import { z } from 'astro/zod';
import { code, wholeNumber } from './codes.ts';
import { partialDate } from './partial-date.ts';
import { line, type ReferenceTool } from './tools.ts';

/** A work of the exhibition, by its number: `12` and `012` are the same. */
const workNumber = () => wholeNumber(1);

const awardSchema = z
  .object({
    name: code(line()).describe('奖项名称。例：一等奖'),
    count: wholeNumber().describe('数目。例：10'),
    unit: code(z.enum(['幅', '家']))
      .default('幅')
      .describe('单位：作品用“幅”，组织奖用“家”'),
  })
  .strict();

const seriesSchema = z
  .object({
    id: code(
      z.string().regex(/^[a-z][a-z0-9-]*$/, { error: '系列代号用小写英文字母、数字和连字符' }),
    ).describe('系列代号。例：molten-steel'),
    title: line().describe('系列名称。例：井口天轮。显示在影展墙的筛选里'),
    text: line()
      .optional()
      .describe(
        '系列的说明，一两句话，80字以内为宜。选了这个系列时显示在展墙上方，也显示在作品页的“同系列作品”里',
      ),
  })
  .strict();

const stepSchema = z
  .object({
    work: workNumber().describe('作品编号。例：12'),
    text: line().describe('导览词，一两句话。显示在影展页、作品页和大图下面'),
  })
  .strict();

/** An exhibition 影展: `content/exhibitions/<exhibition>.yaml`. */
export const exhibitionSchema = ({ reference }: { reference: ReferenceTool }) =>
  z
    .object({
      title: line().describe('影展名称。例：平顶山职工摄影展'),
      theme: line().optional().describe('主题。显示在名称下方'),
      organiser: line().describe('主办单位。例：平顶山市总工会'),
      venue: line().optional().describe('展出地点。例：市工人文化宫'),
      opening: partialDate().describe('开展日期。例：2024-03-19'),
      entries: wholeNumber().describe('征集作品数，单位：幅。例：468'),
      selected: wholeNumber().describe('入选作品数，单位：幅。例：111'),
      displayed: wholeNumber().describe('展出作品数，单位：幅。例：72。与作品文件夹的数目不符时不能发布'),
      awards: z.array(awardSchema).default([]).describe('奖项及数目'),
      series: z.array(seriesSchema).default([]).describe('作品的系列，按展示的顺序'),
      lead: workNumber()
        .optional()
        .describe('题图，影展页最上面通栏的一幅，写作品编号；不写就用第一幅。宜选横幅长卷。例：6'),
      wallOrder: z
        .array(workNumber())
        .default([])
        .describe(
          '展墙的次序，写作品编号；没有写到的排在后面，由网站按编号错开同一系列。上一幅、下一幅也照这个次序。例：[31, 8, 45]',
        ),
      routeTitle: line().optional().describe('导览的名称。例：从井口到桥头'),
      route: z
        .array(stepSchema)
        .default([])
        .describe('导览：按次序选几幅作品，每幅写一段导览词。显示在影展页，并在大图里逐幅播放'),
      article: code(reference('articles'))
        .optional()
        .describe('报道这次影展的稿件。例：2024-03/photo-exhibition'),
      specimenNote: line()
        .optional()
        .describe(
          '样张的说明；影展里有样张时显示，{样张数} 由网站换成实际的数目。例：墙上标明“样张”的{样张数}幅由本站制作，不是参展作品',
        ),
    })
    .strict();
