import type { APIRoute } from 'astro';
import { iconFile, iconPng } from '../lib/icons.ts';
import { getPublication } from '../lib/queries/publication.ts';

/** For those who ask for an icon without having read a page. */
export const GET: APIRoute = async () => {
  const { device } = await getPublication();
  const side = 32;
  const file = iconFile(await iconPng(device, { side, form: 'seal' }), side);
  return new Response(new Uint8Array(file), { headers: { 'content-type': 'image/x-icon' } });
};
