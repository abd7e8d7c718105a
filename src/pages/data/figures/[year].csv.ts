import type { APIRoute } from 'astro';
import type { FigureYear } from '../../../lib/queries/figures.ts';
import { figurePaths, figuresCsv } from '../../../lib/queries/open-data.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<{ year: FigureYear }> = async ({ props }) =>
  new Response(await figuresCsv(props.year), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
