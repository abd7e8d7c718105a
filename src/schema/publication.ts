import { z } from 'astro/zod';
import { code } from './codes.ts';
import { line } from './tools.ts';

/** Sections under which the archive files an article, until the publication's record lists others. */
const usualSections = ['要闻', '人物', '文化', '综述', '服务', '图片'];

/** Kinds of news writing, until the publication's record lists others. */
const usualGenres = ['消息', '通讯', '综述', '服务信息', '图片新闻'];

/** Whether a text is the address of a site as a browser shows it, without a path. */
export function isSiteAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+\/?$/.test(text) && URL.canParse(text);
}

const registration = () => line().optional();

/** The publication itself: one file, `content/publication.yaml`. */
export const publicationSchema = () =>
  z
    .object({
      title: line().describe('本站名称。例：平顶山市总工会专版。显示在报头、页脚和浏览器标题里'),
      titleParts: z
        .array(line())
        .min(2)
        .optional()
        .describe(
          '报头上的名称分成几部分。合起来要与名称一字不差；最后一部分字最大，前面的小一些，不写就一样大。例：[平顶山市, 总工会专版]',
        ),
      seal: line()
        .refine((text) => [1, 2, 4].includes([...text].length), '写一个、两个或四个字')
        .optional()
        .describe('印章上的字，一个最清楚；不写用名称的第一个字。例：工。用于报头、网站图标和分享图'),
      titleNote: line().optional().describe('名称的说明，例如报名缺载的缘由。显示在“关于”页'),
      newspaper: line().optional().describe('报纸名称；来稿未载则不写。用于引文和结构化数据'),
      organisation: line().describe('主办单位全称。例：平顶山市总工会。显示在页脚和“关于”页'),
      place: line().describe('所在城市。例：河南省平顶山市。显示在“关于”页'),
      language: code(
        z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: '语言代码要写成 zh-CN 的样子' }),
      )
        .default('zh-CN')
        .describe('语言代码。例：zh-CN。用于网页的 lang'),
      description: line().describe('一句话介绍，60字以内。显示在搜索引擎结果和“关于”页'),
      rights: line().describe('权利声明。显示在页脚和“关于”页'),
      address: line()
        .refine(isSiteAddress, '要写网站的网址，例如 https://example.org，不带后面的路径')
        .optional()
        .describe('网站的网址，不带路径。例：https://example.org。用于引文、站点地图和分享'),
      contact: line().optional().describe('联系方式；没有就不写，也就不显示'),
      correctionsEmail: line()
        .regex(/^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/, '要写一个邮箱地址')
        .optional()
        .describe(
          '收读者勘误的邮箱。例：jiucuo@example.org。稿件页末“勘误”里的“写邮件”寄到这里；没有就不写，读者只能复制',
        ),
      sections: z
        .array(code(line()))
        .min(1)
        .default(usualSections)
        .describe('栏目，稿件从里面选一个。例：[要闻, 人物]'),
      genres: z
        .array(code(line()))
        .min(1)
        .default(usualGenres)
        .describe('体裁，稿件从里面选一个。例：[消息, 通讯]'),
      icp: registration().describe('ICP 备案号；没有就不写，也就不显示'),
      publicSecurity: registration().describe('公安备案号；没有就不写，也就不显示'),
      licence: registration().describe('互联网新闻信息服务许可证编号；没有就不写，也就不显示'),
    })
    .strict();
