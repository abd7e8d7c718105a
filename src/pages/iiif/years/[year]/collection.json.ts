import type { APIRoute } from 'astro';
import { yearCollection } from '../../../../lib/iiif/issues.ts';
import { iiifResponse } from '../../../../lib/iiif/response.ts';
import { getPublication } from '../../../../lib/queries/publication.ts';
import { getYears, type Year } from '../../../../lib/queries/years.ts';
import { isYearMade } from '../../../../lib/settings.ts';

export const getStaticPaths = async () =>
  (await getYears())
    .filter(({ year }) => isYearMade(year))
    .map((year) => ({ params: { year: year.year }, props: { year } }));

export const GET: APIRoute<{ year: Year }> = async ({ props: { year } }) =>
  iiifResponse(yearCollection(year.year, year.issues, await getPublication()));
