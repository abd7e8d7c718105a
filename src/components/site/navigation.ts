import { aboutUrl, exhibitionsUrl, homeUrl, issuesUrl, searchUrl } from '../../lib/urls.ts';

/** The parts of the site that the header leads to, in its order. */
export const sections = [
  { id: 'latest', label: '最新一期', href: homeUrl() },
  { id: 'issues', label: '往期', href: issuesUrl() },
  { id: 'exhibitions', label: '影展', href: exhibitionsUrl() },
  { id: 'search', label: '检索', href: searchUrl() },
  { id: 'about', label: '关于', href: aboutUrl() },
] as const;

export type Section = (typeof sections)[number]['id'];
