import type { APIRoute } from 'astro';
import { getPublication } from '../lib/queries/publication.ts';
import { absolute, iconUrl, searchUrl } from '../lib/urls.ts';

/** Lets a browser offer the site's search among its search engines. */
export const GET: APIRoute = async () => {
  const { title } = await getPublication();
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape([...title].slice(0, 16).join(''))}</ShortName>
  <Description>${escape(`检索${title}的全部稿件与作品`)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Image width="16" height="16" type="image/svg+xml">${escape(absolute(iconUrl()))}</Image>
  <Url type="text/html" method="get" template="${escape(absolute(searchUrl()))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
