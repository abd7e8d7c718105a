import type { APIRoute } from 'astro';
import { exhibitionManifest } from '../../../lib/iiif/exhibition.ts';
import { iiifResponse } from '../../../lib/iiif/response.ts';
import { getExhibitions, type Exhibition } from '../../../lib/queries/exhibitions.ts';
import { getPublication } from '../../../lib/queries/publication.ts';

export const getStaticPaths = async () =>
  (await getExhibitions())
    .filter(({ shown }) => shown.length > 0)
    .map((exhibition) => ({ params: { exhibition: exhibition.id }, props: { exhibition } }));

export const GET: APIRoute<{ exhibition: Exhibition }> = async ({ props }) =>
  iiifResponse(exhibitionManifest(props.exhibition, await getPublication()));
