import { buildEdition } from './edition.ts';

/** Builds the edition that a project's tests read. */
export default buildEdition;
