import type { APIRoute } from 'astro';
import { mastheadSvg } from '../lib/lettering/masthead-svg.ts';
import { getPublication } from '../lib/queries/publication.ts';

/** The name of the publication as it is drawn, for posters; an empty picture where it cannot be drawn. */
export const GET: APIRoute = async () =>
  new Response(mastheadSvg((await getPublication()).lettering ?? []), {
    headers: { 'content-type': 'image/svg+xml' },
  });
