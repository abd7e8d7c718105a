import type { APIRoute } from 'astro';
import { exhibitionManifest } from '../../../lib/iiif.ts';
import { getExhibitions, type Exhibition } from '../../../lib/queries/exhibitions.ts';
import { getPublication } from '../../../lib/queries/publication.ts';

export const getStaticPaths = async () =>
  (await getExhibitions())
    .filter(({ shown }) => shown.length > 0)
    .map((exhibition) => ({ params: { exhibition: exhibition.id }, props: { exhibition } }));

export const GET: APIRoute<{ exhibition: Exhibition }> = async ({ props }) =>
  new Response(`${JSON.stringify(exhibitionManifest(props.exhibition, await getPublication()), null, 1)}\n`, {
    headers: {
      'Content-Type': 'application/ld+json; profile="http://iiif.io/api/presentation/3/context.json"',
    },
  });
