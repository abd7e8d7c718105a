import type { TestProject } from 'vitest/node';
import { buildFixtureSite, type FixtureSite } from '../../support/fixture-sites.ts';

/** Builds the site that a project's tests read: the project is named after it. */
export default ({ name }: TestProject) => buildFixtureSite(name as FixtureSite);
