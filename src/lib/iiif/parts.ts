import type { Publication } from '../queries/publication.ts';
import { absolute, homeUrl } from '../urls.ts';

/** What all documents of IIIF Presentation 3 are put together from. Source: https://iiif.io/api/presentation/3.0/ */
export const context = 'http://iiif.io/api/presentation/3/context.json';

/** The type that a host should send them with. */
export const contentType = `application/ld+json; profile="${context}"`;

export const provider = (publication: Publication) => [
  {
    id: absolute(homeUrl()),
    type: 'Agent',
    label: chinese(publication.organisation),
    homepage: [webPage(homeUrl(), publication.title)],
  },
];

export const webPage = (href: string, title: string) => ({
  id: absolute(href),
  type: 'Text',
  label: chinese(title),
  format: 'text/html',
  language: ['zh-CN'],
});

export const dataset = (href: string, format: string, title: string) => ({
  id: absolute(href),
  type: 'Dataset',
  label: chinese(title),
  format,
});

/** A licence that the rights name by one of the addresses that the specification allows; a text alone is no `rights`. */
export function rightsOf(text: string): { rights?: string } {
  const [address] = allowedRights.exec(text) ?? [];
  return address ? { rights: address.replace('https:', 'http:') } : {};
}

const allowedRights =
  /https?:\/\/(creativecommons\.org\/(licenses|publicdomain)|rightsstatements\.org\/vocab)\/[\w./-]+/;

export const chinese = (text: string) => ({ 'zh-CN': [text] });
export const pair = (label: string, value: string) => ({ label: chinese(label), value: chinese(value) });
export const pairs = (fields: Record<string, string | undefined>) =>
  Object.entries(fields).flatMap(([label, value]) => (value ? [pair(label, value)] : []));
