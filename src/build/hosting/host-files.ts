import { headersOf } from './rules.ts';

/**
 * Files that hosts read: `_headers` and `_redirects` of Netlify, Cloudflare Pages and those that follow them, `.nojekyll` of
 * GitHub Pages.
 *
 * @param base the path that the site lives below; begins and ends with a slash.
 * @returns the texts by the names of the files.
 */
export function hostFiles(base: string): Record<string, string> {
  const common = headersOf('');
  const rules = [
    // The hosts' own rule for all other files is to ask again each time.
    { path: '*', headers: without(common, 'Cache-Control') },
    ...places.map(({ path, example, within = '' }) => ({
      path,
      headers: different(headersOf(example), headersOf(within)),
    })),
  ];
  return {
    _headers: rules
      .filter(({ headers }) => Object.keys(headers).length > 0)
      .map(({ path, headers }) =>
        [`${base}${path}`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
          '\n',
        ),
      )
      .join('\n'),
    _redirects: [
      ...(base === '/' ? [] : [`/ ${base} 302`]),
      `${base}sitemap.xml ${base}sitemap-index.xml 301`,
      '',
    ].join('\n'),
    '.nojekyll': '',
  };
}

/**
 * Where files lie whose headers are others than those of a page, in the hosts' patterns, each with one such file, and with
 * one of the pattern that holds it: hosts give a file the headers of both.
 */
const places: Place[] = [
  { path: '_astro/*', example: '_astro/a.js' },
  { path: 'fonts/slices/*', example: 'fonts/slices/a.woff2' },
  { path: 'share/*', example: 'share/a.01234567.png' },
  { path: 'media/*', example: 'media/a/share.jpg' },
  // The share images alone have names that stay; the others of their kind are asked for again with them.
  { path: 'media/*.avif', example: 'media/a/500.01234567.avif', within: 'media/a/share.jpg' },
  { path: 'data/*', example: 'data/a.csv' },
  { path: 'iiif/*', example: 'iiif/a.json' },
  // Not a rule for each folder: there is one for each year, and hosts take some hundred rules. What lies beside the folders is asked for again.
  { path: 'pagefind/:folder/*', example: 'pagefind/2024-0123456789abcdef/a' },
];

type Headers = Record<string, string>;

const without = (headers: Headers, name: string): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name));

const different = (headers: Headers, common: Headers): Headers =>
  Object.fromEntries(Object.entries(headers).filter(([name, value]) => common[name] !== value));

interface Place {
  path: string;
  example: string;
  within?: string;
}
