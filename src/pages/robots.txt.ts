import type { APIRoute } from 'astro';
import { absolute, sitemapUrl } from '../lib/urls.ts';

/** Everything may be read by crawlers; where the list of pages is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(sitemapUrl())}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
