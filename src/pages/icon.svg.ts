import type { APIRoute } from 'astro';
import { iconSvg } from '../lib/icons.ts';
import { getPublication } from '../lib/queries/publication.ts';

/** The device, in every size. */
export const GET: APIRoute = async () =>
  new Response(iconSvg((await getPublication()).device), { headers: { 'content-type': 'image/svg+xml' } });
