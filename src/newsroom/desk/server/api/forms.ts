import { collections } from '../../../../schema/tools.ts';
import { formOf } from '../../../forms/form.ts';
import type { Forms } from '../../shared/forms.ts';
import type { Routes } from '../routes.ts';

/** The fields of every kind of record, as forms show them. */
export const formRoutes = (): Routes => ({
  'GET api/forms': async (): Promise<Forms> =>
    Object.fromEntries(collections.map((name) => [name, formOf(name)])) as Forms,
});
