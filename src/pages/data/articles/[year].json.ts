import type { APIRoute } from 'astro';
import { dataPaths, articlesJson } from '../../../lib/queries/open-data.ts';
import type { Year } from '../../../lib/queries/years.ts';

export const getStaticPaths = dataPaths;

export const GET: APIRoute<{ year: Year }> = async ({ props }) =>
  new Response(await articlesJson(props.year), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
