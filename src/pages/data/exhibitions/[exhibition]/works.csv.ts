import type { APIRoute } from 'astro';
import { worksCsv } from '../../../../lib/exhibition/exhibition-data.ts';
import { exhibitionPaths, type Exhibition } from '../../../../lib/queries/exhibitions.ts';

export const getStaticPaths = exhibitionPaths;

export const GET: APIRoute<{ exhibition: Exhibition }> = ({ props }) =>
  new Response(worksCsv(props.exhibition), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
