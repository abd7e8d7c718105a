import { inlineScript } from '../../lib/inline-script.ts';
import { hashOf } from '../../lib/security-policy.ts';

/**
 * The page at an address that is gone, for hosts that cannot redirect by themselves: it leads on at once, says so to those whose browser
 * waits, and names the new address to search engines. A script takes along the paragraph that the old address named, and the
 * filters or the stop that it chose, which a refresh would lose; without scripts the page itself is led to.
 *
 * @param target where it leads, with the base path.
 * @param canonical the same in full.
 */
export function redirectPage(target: string, canonical: string): string {
  const leadOn = inlineScript((to) => location.replace(to + location.search + location.hash), target);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hashOf(leadOn)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>这一页已移到新网址</title>
<link rel="canonical" href="${canonical}">
<script>${leadOn}</script>
<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>
</head>
<body>
<main>
<h1>这一页已移到新网址</h1>
<p><a href="${target}">${canonical}</a></p>
</main>
</body>
</html>
`;
}

/** Whether a page of the site is one that {@link redirectPage} made. */
export const isRedirectPage = (html: string) => html.includes('<meta http-equiv="refresh" content="0; url=');
