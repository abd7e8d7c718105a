import type { APIRoute } from 'astro';
import { iconPng, icons } from '../../lib/icons.ts';
import { getPublication } from '../../lib/queries/publication.ts';

export const getStaticPaths = () =>
  Object.entries(icons).map(([name, icon]) => ({ params: { name }, props: { icon } }));

/** The device in the sizes that devices ask for. */
export const GET: APIRoute<{ icon: (typeof icons)[string] }> = async ({ props }) => {
  const { device } = await getPublication();
  return new Response(new Uint8Array(await iconPng(device, props.icon)), {
    headers: { 'content-type': 'image/png' },
  });
};
