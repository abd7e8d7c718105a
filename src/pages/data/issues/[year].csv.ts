import type { APIRoute } from 'astro';
import { dataPaths, issuesCsv } from '../../../lib/queries/open-data.ts';
import type { Year } from '../../../lib/queries/years.ts';

export const getStaticPaths = dataPaths;

export const GET: APIRoute<{ year: Year }> = async ({ props }) =>
  new Response(await issuesCsv(props.year), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
