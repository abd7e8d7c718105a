import type { APIRoute } from 'astro';
import { exhibitionPaths, type Exhibition } from '../../../../lib/queries/exhibitions.ts';
import { workTextsJson } from '../../../../lib/exhibition/work-facts.ts';

export const getStaticPaths = exhibitionPaths;

export const GET: APIRoute<{ exhibition: Exhibition }> = ({ props }) =>
  new Response(workTextsJson(props.exhibition), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
