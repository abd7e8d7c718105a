import { typefaceUrl } from '../../../lib/urls.ts';

/** The desk's page; its parts come from the development server as they stand in the project. */
export const deskPage = (base: string, token: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <meta name="newsroom-token" content="${token}" />
    <meta name="newsroom-base" content="${base}" />
    <title>编辑部</title>
    <link rel="icon" href="${base}icon.svg" />
    <link rel="stylesheet" href="${typefaceUrl()}" />
    <link rel="stylesheet" href="${base}src/newsroom/desk/styles/index.css" />
    <script type="module" src="${base}src/newsroom/desk/app/main.ts"></script>
  </head>
  <body>
    <desk-app><p class="loading">正在打开编辑部……</p></desk-app>
    <noscript>编辑部要用到脚本，请在浏览器里允许它。</noscript>
  </body>
</html>
`;

/** What the desk's page may do: its own scripts, styles and pictures, pictures that the editor has chosen, the site in a frame. */
export const deskPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');
