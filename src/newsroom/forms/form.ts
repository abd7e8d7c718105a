import type { z } from 'astro/zod';
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
import type { CollectionName } from '../../schema/tools.ts';
import { formSchemas } from './form-schemas.ts';
import { inWords } from './in-form.ts';

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
  fieldsOf(formSchemas[collection], collection).filter(({ name }) => !elsewhere[collection]?.includes(name));

/** What the file's place says, or another part of the desk writes. */
const elsewhere: Partial<Record<CollectionName, string[]>> = {
  issues: ['date', 'toVerify', 'reviews'],
  works: ['number', 'image', 'toVerify', 'status', 'withdrawal'],
  figures: ['article'],
};

const fieldsOf = (schema: z.ZodType, collection: CollectionName): FormField[] =>
  Object.entries(knownFields(schema)).map(([name, field]) => {
    const label = fieldLabel(field);
    const { inner } = fieldKind(field);
    const link = fieldMark(inner ?? field, 'link') as CollectionName | undefined;
    const kind = kindOf(field, link);
    return {
      name,
      label: inWords(label, collection),
      hint: inWords(hintOf(fieldDescription(field).slice(label.length), kind), collection),
      kind,
      isRequired: !isOptional(field),
      choices: fieldChoices(field),
      ...(link ? { link } : {}),
      fields: inner ? fieldsOf(inner, collection) : [],
    };
  });

/** What a description says behind the name; choices stand in the form by themselves, and nobody types the marks of a list. */
function hintOf(rest: string, kind: FormKind): string {
  const words = kind === 'choice' && rest.startsWith('：') ? rest.replace(/^[^。；]*/, '') : rest;
  // What is chosen from a list is not typed, so its code is no example.
  return (kind === 'link' || kind === 'links' ? words.replace(/例：[^。；]*。?/, '') : words)
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
