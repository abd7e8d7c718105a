import { z } from 'astro/zod';
import {
  fieldChoices,
  fieldDescription,
  fieldKind,
  fieldLabel,
  fieldMark,
  isOptional,
  knownFields,
  type Choice,
} from '../../content/fields.ts';
import { schemas } from '../../schema/index.ts';
import type { CollectionName } from '../../schema/tools.ts';

/** A field of a record as a form shows it, made from its schema. */
export interface FormField {
  name: string;
  /** What an editor calls it: `出版日期`. */
  label: string;
  /** What else its description says. */
  hint: string;
  kind: FormKind;
  isRequired: boolean;
  /** The words that it may hold. */
  choices: Choice[];
  /** Where it names an entry of the archive. */
  link?: CollectionName;
  /** The fields of each group. */
  fields: FormField[];
}

/** A line of words, one of some words, the name of an entry; several of each; groups of fields one after the other. */
export type FormKind = 'line' | 'choice' | 'link' | 'lines' | 'numbers' | 'links' | 'groups';

/** The fields of a collection's records that a form may change, in the order of the schema. */
export const formOf = (collection: CollectionName): FormField[] =>
  fieldsOf(known[collection]).filter(({ name }) => !elsewhere[collection]?.includes(name));

// What each links to is all that is wanted.
const known = schemas((collection) =>
  z
    .string()
    .meta({ link: collection })
    .transform((id) => ({ collection, id })),
);

/** What the file's place says, or another part of the desk writes. */
const elsewhere: Partial<Record<CollectionName, string[]>> = {
  issues: ['date', 'toVerify', 'reviews'],
  works: ['number', 'image', 'toVerify', 'status', 'withdrawal'],
  figures: ['article'],
};

const fieldsOf = (schema: z.ZodType): FormField[] =>
  Object.entries(knownFields(schema)).map(([name, field]) => {
    const label = fieldLabel(field);
    const { inner } = fieldKind(field);
    const link = fieldMark(inner ?? field, 'link') as CollectionName | undefined;
    const kind = kindOf(field, link);
    return {
      name,
      label,
      hint: hintOf(fieldDescription(field).slice(label.length), kind),
      kind,
      isRequired: !isOptional(field),
      choices: fieldChoices(field),
      ...(link ? { link } : {}),
      fields: inner ? fieldsOf(inner) : [],
    };
  });

/** What a description says behind the name; choices stand in the form by themselves, and nobody types the marks of a list. */
function hintOf(rest: string, kind: FormKind): string {
  const words = kind === 'choice' && rest.startsWith('：') ? rest.replace(/^[^。；]*/, '') : rest;
  return words
    .replace(/^[，。；：、]/, '')
    .replace(/例：\[(.*?)\]/, (_, items: string) => `例：${items.split(', ').join('、')}`);
}

function kindOf(field: z.ZodType, link: CollectionName | undefined): FormKind {
  const { list, choice, inner } = fieldKind(field);
  if (!list) return link ? 'link' : choice ? 'choice' : 'line';
  const { group, number } = fieldKind(inner);
  if (group) return 'groups';
  return link ? 'links' : number ? 'numbers' : 'lines';
}
