import type { APIRoute } from 'astro';
import { siteCollection } from '../../lib/iiif/issues.ts';
import { iiifResponse } from '../../lib/iiif/response.ts';
import { getExhibitions } from '../../lib/queries/exhibitions.ts';
import { getPublication } from '../../lib/queries/publication.ts';
import { getYears } from '../../lib/queries/years.ts';

/** The specification asks for no entry: an empty archive has an empty collection. */
export const GET: APIRoute = async () => {
  const exhibitions = (await getExhibitions()).filter(({ shown }) => shown.length > 0);
  const years = (await getYears()).map(({ year }) => year);
  return iiifResponse(siteCollection(years, exhibitions, await getPublication()));
};
