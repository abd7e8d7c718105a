import { routeKey } from './exhibition/route-state.ts';
import { basePath, siteUrl } from './settings.ts';

/** A site address below the base path: `issues/2024-03/` → `/base/issues/2024-03/`. */
const below = (path: string) => basePath + path;

/** The full public address of a site path that already holds the base path. */
export const absolute = (path: string) => new URL(path, siteUrl()).href;

/**
 * The address that readers will find a page at, for paper and posters: the one that the site is built for, on a preview what the publication's
 * record says; nothing where neither is known.
 */
export function publicUrl(path: string, address: string | undefined): string | undefined {
  const isOnThisMachine = /^(localhost|127\.|\[::1\])/.test(new URL(siteUrl()).hostname);
  const site = isOnThisMachine ? address : siteUrl();
  return site && new URL(path, site).href;
}

/** The address that a citation or a letter names: the public one, where none is known that of this machine. */
export const citedUrl = (path: string, address: string | undefined) =>
  publicUrl(path, address) ?? absolute(path);

/** The address of a page of this site that a text names from the root: `/issues/2024-03/`. */
export const pageUrl = (path: string) => below(path.replace(/^\/+/, ''));
export const homeUrl = () => below('');
export const issuesUrl = () => below('issues/');
export const issueUrl = (issue: string) => below(`issues/${issue}/`);
/** The PDF of an issue's pages, where there is one. */
export const issuePdfUrl = (issue: string) => below(`issues/${issue}/${issue}.pdf`);
/** All issues of a year, as four digits. */
export const yearUrl = (year: string) => below(`issues/years/${year}/`);
/** The id of a month in the list of its year: of `2024-03`, or of `2024` where the month is not known. */
export const monthId = (month: string) => `m${month}`;
/** The issues of a month, in the list of its year. */
export const monthUrl = (month: string) => `${yearUrl(month.slice(0, 4))}#${monthId(month)}`;
/** `id` is `<issue>/<slug>`. */
export const articleUrl = (id: string) => below(`articles/${id}/`);
/** The words of an article alone. */
export const articleTextUrl = (id: string) => below(`articles/${id}/text.txt`);
export const exhibitionsUrl = () => below('exhibitions/');
export const exhibitionUrl = (exhibition: string) => below(`exhibitions/${exhibition}/`);
/** `id` is `<exhibition>/<number of three digits>`. */
export const workUrl = (id: string) => below(`exhibitions/${id}/`);
/** A work as a stop of the guided route of its exhibition. */
export const stopUrl = (id: string) => `${workUrl(id)}?${routeKey}=1`;
/** The wall with only the works whose `key` is `value`. */
export const wallUrl = (exhibition: string, key: string, value: string) =>
  `${exhibitionUrl(exhibition)}?${key}=${encodeURIComponent(value)}`;
export const catalogueUrl = (exhibition: string) => below(`exhibitions/${exhibition}/catalogue/`);
/** A file of open data; the page about them when none is named. */
export const dataUrl = (file = '') => below(`data/${file}`);
export const worksDataUrl = (exhibition: string, format: 'csv' | 'json') =>
  below(`data/exhibitions/${exhibition}/works.${format}`);
/** What the viewer tells of the works of an exhibition. */
export const workTextsUrl = (exhibition: string) => below(`data/exhibitions/${exhibition}/texts.json`);
/** What IIIF calls a collection: of the issues of a year; of all years and exhibitions where none is named. */
export const collectionUrl = (year?: string) =>
  below(year ? `iiif/years/${year}/collection.json` : 'iiif/collection.json');
export const issueManifestUrl = (issue: string) => below(`iiif/issues/${issue}/manifest.json`);
export const manifestUrl = (exhibition: string) => below(`iiif/${exhibition}/manifest.json`);
/** The figures of all articles; those of one year's articles where a year is named. */
export const figuresUrl = (year?: string) => below(year ? `figures/${year}/` : 'figures/');
export const topicsUrl = () => below('topics/');
export const topicUrl = (id: string) => below(`topics/${id}/`);
/** A year, `2024`, or a month, `2024-03`, of the list of a topic, where its page does not hold all. */
export const topicPartUrl = (id: string, part: string) => below(`topics/${id}/${part}/`);
export const peopleUrl = () => below('people/');
export const personUrl = (id: string) => below(`people/${id}/`);
export const personPartUrl = (id: string, part: string) => below(`people/${id}/${part}/`);
/** The names of one letter in an index that is too long for one page; `index` is the index's own address. */
export const letterUrl = (index: string, letter: string) => `${index}letters/${letter}/`;
export const sectionsUrl = () => below('sections/');
/** `id` as `sectionIds` makes it. */
export const sectionUrl = (id: string) => below(`sections/${id}/`);
export const bylinesUrl = () => below('bylines/');
/** `id` as `makersOf` makes it. */
export const bylineUrl = (id: string) => below(`bylines/${id}/`);
/** The same without the base path, as the ledger and redirects have it. */
export const bylineAddress = (id: string) => `/bylines/${id}/`;
/** The id of the by-line whose page has an address without the base path. */
export const bylineAt = (address: string) => /^\/bylines\/([^/]+)\/$/.exec(address)?.[1];
export const bylinePartUrl = (id: string, part: string) => below(`bylines/${id}/${part}/`);
export const sectionPartUrl = (id: string, part: string) => below(`sections/${id}/${part}/`);
/** All corrections of articles. */
export const correctionsUrl = () => below('corrections/');
/** Those of one year, where one page does not hold all. */
export const correctionsYearUrl = (year: string) => below(`corrections/${year}/`);
export const searchUrl = (query?: string) =>
  below('search/') + (query ? `?q=${encodeURIComponent(query)}` : '');
export const openSearchUrl = () => below('opensearch.xml');
/** The feed of a part of the site, by the path of its page; of the whole where none is named: `exhibitions/show`. */
export const feedUrl = (place: string | undefined, format: 'xml' | 'json') =>
  below(`${place ? `${place}/` : ''}feed.${format}`);
export const sitemapUrl = () => below('sitemap-index.xml');
/** A picture for shared links. */
export const shareUrl = (file: string) => below(`share/${file}`);
/** A picture of the publication's device; the drawn one when none is named. */
export const iconUrl = (file = 'icon.svg') => below(file);
/** The publication's name as it is drawn. */
export const mastheadUrl = () => below('masthead.svg');
/** What a device shows of the site on its home screen. */
export const webManifestUrl = () => below('manifest.webmanifest');
/** The licences of the programs and the typeface that readers get. */
export const licencesUrl = () => below('licences.txt');
/** The reader's own list. */
export const clippingsUrl = () => below('clippings/');
export const aboutUrl = () => below('about/');
/** A file of the search index; the folder when no file is named. */
export const searchIndexUrl = (file = '') => below(`pagefind/${file}`);
/** A file of the typeface; its style sheet when no file is named. */
export const typefaceUrl = (file = 'fonts.css') => below(`fonts/${file}`);
/** An encoded picture, `path` as the image manifest names it. */
export const mediaUrl = (path: string) => below(`media/${path}`);

/** The address of an entry's page as the ledger and redirects name it: from the root, without the base path. */
export function entryAddress(collection: PagedCollection, id: string): string {
  return `/${collection === 'works' ? 'exhibitions' : collection}/${id}/`;
}

/** The entry whose page lies at an address without the base path; `undefined` for lists and all else. */
export function entryAt(address: string): { collection: PagedCollection; id: string } | undefined {
  for (const [collection, pattern] of Object.entries(entryPages) as [PagedCollection, RegExp][]) {
    const [, id] = pattern.exec(address) ?? [];
    if (id) return { collection, id };
  }
  return undefined;
}

const entryPages = {
  issues: /^\/issues\/(\d{4}(?:-\d\d){0,2})\/$/,
  articles: /^\/articles\/([^/]+\/[^/]+)\/$/,
  works: /^\/exhibitions\/([^/]+\/\d+)\/$/,
  exhibitions: /^\/exhibitions\/([^/]+)\/$/,
  people: /^\/people\/([^/]+)\/$/,
  topics: /^\/topics\/([^/]+)\/$/,
};

/** The kinds of content of which each entry has a page. */
export type PagedCollection = keyof typeof entryPages;
