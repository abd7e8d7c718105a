/**
 * The page at an address that is gone, for hosts that cannot redirect by themselves: it leads on at once, says so to those whose browser
 * waits, and names the new address to search engines.
 *
 * @param target where it leads, with the base path.
 * @param canonical the same in full.
 */
export const redirectPage = (target: string, canonical: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>这一页已移到新网址</title>
<link rel="canonical" href="${canonical}">
<meta http-equiv="refresh" content="0; url=${target}">
</head>
<body>
<main>
<h1>这一页已移到新网址</h1>
<p><a href="${target}">${canonical}</a></p>
</main>
</body>
</html>
`;

/** Whether a page of the site is one that {@link redirectPage} made. */
export const isRedirectPage = (html: string) => html.includes('<meta http-equiv="refresh" content="0; url=');
