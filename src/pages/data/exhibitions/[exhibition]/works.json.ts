import type { APIRoute } from 'astro';
import { worksJson } from '../../../../lib/exhibition/exhibition-data.ts';
import { exhibitionPaths, type Exhibition } from '../../../../lib/queries/exhibitions.ts';

export const getStaticPaths = exhibitionPaths;

export const GET: APIRoute<{ exhibition: Exhibition }> = ({ props }) =>
  new Response(worksJson(props.exhibition), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
