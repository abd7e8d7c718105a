import { z } from 'astro/zod';
import { code } from './codes.ts';

/**
 * Whether a text is an address of the site as redirects name it: from the root, without the base path, ending with a slash or a file. Nothing
 * in it can lead out of the site's folder or mean something in a host's configuration, and no page would lie where the site has a file:
 * `/feed.xml/`, `/_headers/`.
 */
export const isPlainAddress = (text: string): boolean =>
  /^\/(?!_|.*\.[A-Za-z][A-Za-z0-9]*\/$)(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*\.[A-Za-z0-9]+)?$/.test(
    text,
  );

const address = () =>
  code(
    z.string().refine(isPlainAddress, {
      error: '这不是本站网址的写法',
      params: {
        remedy:
          '从域名后面的斜线写起，网页以斜线结尾，例如 /articles/2024-03/annual-plan/，文件不以斜线结尾；不写域名，也不写问号和井号后面的部分',
      },
    }),
  );

const redirectSchema = z
  .object({
    from: address().describe(
      '旧网址，从域名后面的斜线写起。例：/articles/2024-03/plan/。打开它的读者会转到新网址',
    ),
    to: address().describe('新网址，要是现在有的网页。例：/articles/2024-03/annual-plan/'),
  })
  .strict();

/** Where readers of addresses that are gone are led: one file, `content/redirects.yaml`. */
export const redirectsSchema = () =>
  z
    .object({
      redirects: z
        .array(redirectSchema)
        .default([])
        .describe(
          '改过的网址，一项一个。一期改了日期，写这一期的就行，同名的稿件跟着走；影展改了代号，作品和数据跟着走',
        ),
    })
    .strict();
