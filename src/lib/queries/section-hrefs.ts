import { once } from '../memo.ts';
import { sectionIds } from '../subjects/section-ids.ts';
import { sectionUrl } from '../urls.ts';
import { getPublication } from './publication.ts';

/** The ends of the addresses of the publication's sections, by their names and in the order of its record. */
export const getSectionIds = once(async () => sectionIds((await getPublication()).sections));

/** The address of a section's page. */
export const getSectionHrefs = once(
  async () => new Map([...(await getSectionIds())].map(([name, id]) => [name, sectionUrl(id)])),
);
