import type { APIRoute } from 'astro';
import type { FigureYear } from '../../../lib/queries/figures.ts';
import { figurePaths, figuresJson } from '../../../lib/queries/open-data.ts';

export const getStaticPaths = figurePaths;

export const GET: APIRoute<{ year: FigureYear }> = async ({ props }) =>
  new Response(await figuresJson(props.year), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
