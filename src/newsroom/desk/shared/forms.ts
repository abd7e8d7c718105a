import type { CollectionName } from '../../../schema/tools.ts';
import type { FormField } from '../../forms/form.ts';

export type Forms = Record<CollectionName, FormField[]>;
export type { FormField };
